/** One round of writing for a model: all that waits, together where it fits. */
import type { AppendError } from '../../domain/journal.ts';
import type { Model } from '../../domain/ports.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Stamped } from '../envelope.ts';
import type { Waiting, WaitingEntries } from './waiting-entries.ts';

export interface WritingPorts {
  readonly waiting: WaitingEntries;
  /** Merges entries into what is stored, and reads back.
   *  @param anew even where the host shows them. */
  readonly write: (
    model: Model,
    entries: readonly Stamped[],
    anew: boolean,
  ) => Promise<Result<void, AppendError>>;
}

/** What would not fit together is tried press by press, the oldest first.
 *  @param unsure ids of those that count as stored only once a write of them was confirmed.
 *  @returns what came of each entry, by its id. */
export async function writeWaiting(
  model: Model,
  unsure: ReadonlySet<string>,
  ports: WritingPorts,
): Promise<ReadonlyMap<string, Result<void, AppendError>>> {
  const tried = ports.waiting.list(model).filter(({ refused }) => refused === undefined);
  const presses = pressesOf(tried);
  if (tried.length === 0) return new Map();
  const together = await writePress(model, tried, unsure, ports);
  const isTooLarge = !together.ok && together.error.type === 'TooLarge';
  const results = new Map<string, Result<void, AppendError>>();
  for (const press of isTooLarge && presses.length > 1 ? presses : [tried]) {
    const result = press === tried ? together : await writePress(model, press, unsure, ports);
    for (const one of press) results.set(one.entry.id, settle(model, one, result, ports));
  }
  return results;
}

function writePress(
  model: Model,
  press: readonly Waiting[],
  unsure: ReadonlySet<string>,
  { write }: WritingPorts,
): Promise<Result<void, AppendError>> {
  const entries = press.map(({ entry }) => entry);
  return write(
    model,
    entries,
    entries.some(({ id }) => unsure.has(id)),
  );
}

/** What was pressed at once is written at once, or not at all. */
function pressesOf(waiting: readonly Waiting[]): readonly (readonly Waiting[])[] {
  const presses = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const name = `${one.entry.at} ${one.entry.by}`;
    presses.set(name, [...(presses.get(name) ?? []), one]);
  }
  return [...presses.values()];
}

/** What Trello will not take stays, marked, so that nothing that was said to be kept goes without a word. */
function settle(
  model: Model,
  one: Waiting,
  result: Result<void, AppendError>,
  { waiting }: WritingPorts,
): Result<void, AppendError> {
  if (result.ok || isPassing(result.error)) return result;
  // Forgotten meanwhile by the page that pressed it: it must not come back.
  const isWaiting = waiting.list(model).some(({ entry }) => entry.id === one.entry.id);
  if (isWaiting) waiting.put(model, { ...one, refused: result.error.type });
  return err(result.error);
}

/** Time may mend it: the connection, the host's own trouble, a write that another overwrote. */
export function isPassing({ type }: AppendError): boolean {
  return type === 'Refused' || type === 'NotSeen' || type === 'HostGone';
}
