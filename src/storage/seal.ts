/** Makes the entries of a press: numbered, timed and named by what they say. */
import type { Instant } from '../domain/clock.ts';
import type { Journal } from '../domain/journal.ts';
import { entryText } from './canonical.ts';
import { idOfText } from './entry-id.ts';
import type { Stamped } from './envelope.ts';
import type { EntryReader } from './journal.ts';
import { LARGEST_NUMBER } from './limits.ts';

export interface Sealing<E> {
  /** What is stored now. The entries' numbers follow its largest one. */
  readonly journal: Journal<E>;
  /** What waits in this browser and will lie before them. */
  readonly waiting: readonly Stamped[];
  readonly member: string;
  readonly at: Instant;
  readonly reader: EntryReader<E>;
}

/** @throws Error for a press that our own readers would not accept: a bug, never to be stored. */
export function sealPresses<P extends object, E extends P & Stamped>(
  presses: readonly P[],
  { journal, waiting, member, at, reader }: Sealing<E>,
): readonly E[] {
  const { fromBoard } = journal;
  const arrival = fromBoard === undefined ? [] : [{ kind: 'arrived', from: fromBoard }];
  const last = Math.max(journal.lastNumber, ...waiting.map(({ n }) => n));
  return [...arrival, ...presses].map((press, index) => {
    // One foreign entry with the largest number must not close the journal for everybody.
    const n = Math.min(last + index + 1, LARGEST_NUMBER);
    const text = entryText({ n, at, by: member, ...press });
    // Stored in the order that the id is made from: a reader then need not sort anything to check it.
    const entry: E = { id: idOfText(text), ...JSON.parse(text) };
    if (reader.parse(entry) === undefined) throw new Error(`Not an entry: ${text}`);
    return entry;
  });
}
