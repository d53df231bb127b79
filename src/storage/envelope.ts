/** The journal around its entries: opened for writing, and put together anew with what was added. */
import type { AppendError, Journal } from '../domain/journal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isSigned, keepLatestSignatures } from './evidence/signing.ts';
import { type EntryReader, type Place, readJournal } from './journal.ts';
import { mergeEntries } from './merge.ts';
import { type PackingForm, packEntries } from './pack.ts';
import { CURRENT_VERSION } from './versions.ts';

/** What every entry carries. */
export interface Stamped {
  readonly id: string;
  readonly n: number;
  readonly at: number;
  readonly by: string;
}

/** Where a journal lies and how its entries are read. */
export interface ReadAt<E> {
  readonly place: Place;
  readonly reader: EntryReader<E>;
}

export function openForWriting<E extends Stamped>(
  stored: unknown,
  { place, reader }: ReadAt<E>,
  now: number,
): Result<Journal<E>, AppendError> {
  const found = readJournal(stored, place, reader, now);
  if (found.kind === 'damaged') return err({ type: 'Damaged' });
  if (found.kind === 'newer') return err({ type: 'NewerVersion' });
  return ok(found.journal);
}

export interface Envelope {
  /** The reader's clock. */
  readonly now: number;
  readonly form?: PackingForm;
}

/** What is to lie under our key once the entries are added. */
export async function envelopeOf<E extends Stamped>(
  journal: Journal<E>,
  added: readonly Stamped[],
  { place, reader }: ReadAt<E>,
  { now, form }: Envelope,
): Promise<object> {
  const merged = joined(journal, added);
  // What was brought back by a file leaves the journal where it was.
  const isArrived = added.some((entry) => (entry as { kind?: unknown }).kind === 'arrived');
  // As `readJournal` will see it: what a closing folds makes room at once.
  const left = reader.fold?.(merged, { parse: reader.parse, now }) ?? merged;
  return {
    v: CURRENT_VERSION,
    ...(place.card !== undefined && { card: place.card }),
    board: isArrived ? place.board : (journal.fromBoard ?? place.board),
    ...(journal.copiedFrom !== undefined && { from: journal.copiedFrom }),
    ...(await packEntries(left, form)),
  };
}

/** A signature makes room only when a later decision brings its own. */
function joined<E extends Stamped>(
  { raw, entries }: Journal<E>,
  added: readonly Stamped[],
): readonly unknown[] {
  const merged = mergeEntries(raw, added);
  if (!added.some(isSigned)) return merged;
  return keepLatestSignatures(merged, new Set([...entries, ...added].map(({ id }) => id)));
}

/** Trello's library sends nothing where the text is the one that the host's copy shows, and answers as if it had. What
 *  is to be written anew must be another text: the same fields in another order say the same and take no more room.
 *  Source: platform.md §2.2. */
export function unlike(stored: unknown, envelope: object): object {
  if (JSON.stringify(stored) !== JSON.stringify(envelope)) return envelope;
  return Object.fromEntries(Object.entries(envelope).reverse());
}
