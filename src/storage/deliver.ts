/** Brings entries that are made into the blob of their model: merged with what lies there, checked against the
 *  limit, written, read back. Adds nothing twice, so that any number of tries is one. */
import { type BooksClosed, foldedIdOf, foldedIds } from '../domain/books/books-closed.ts';
import type { AppendError } from '../domain/journal.ts';
import type { TooLarge } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fitsItsId } from './entry-id.ts';
import { envelopeOf, openForWriting, type ReadAt, type Stamped, unlike } from './envelope.ts';
import { JOURNAL_KEY } from './journal.ts';
import { checkLimit, type JournalHome, type JournalPorts, writeJournal } from './write-journal.ts';

/** A host that refused so often may want plain characters: then ASCII is tried, where it fits. */
const LAST_TRY = 4;

export interface DeliveredTo<E> extends JournalHome, ReadAt<E> {}

/** @param anew writes even where nothing is missing: the host's own copy keeps what was written there, though the
 *  server may never have got it. */
export function deliverEntries<E extends Stamped>(
  entries: readonly Stamped[],
  to: DeliveredTo<E>,
  ports: JournalPorts,
  anew = false,
): Promise<Result<void, AppendError>> {
  let isUnsure = anew;
  let tries = 0;
  const write = {
    replace: async (stored: unknown, rest: object) => {
      const journal = openForWriting(stored, to, ports.clock());
      if (!journal.ok) return journal;
      const missing = missingFrom(journal.value.raw, entries);
      if (missing.length === 0 && !isUnsure) return ok(undefined);
      // Who is asked once more was refused, or did not see it.
      isUnsure = true;
      tries += 1;
      const now = ports.clock();
      const dense = await envelopeOf(journal.value, missing, to, { now });
      if (tries < LAST_TRY) return ok(unlike(stored, dense));
      const ascii = await envelopeOf(journal.value, missing, to, { now, form: 'ascii' });
      const fits = checkLimit({ ...rest, [JOURNAL_KEY]: ascii }) === undefined;
      return ok(unlike(stored, fits ? ascii : dense));
    },
    isSeen: async (stored: unknown) => {
      const back = openForWriting(stored, to, ports.clock());
      return back.ok && missingFrom(back.value.raw, entries).length === 0;
    },
  };
  return writeJournal(to, write, ports);
}

/** Whether the blob that the entries would give is within the limit.
 *  @param blob all shared keys of the model as they lie there. */
export async function checkRoom<E extends Stamped>(
  blob: Readonly<Record<string, unknown>>,
  added: readonly E[],
  to: ReadAt<E>,
  now: number,
): Promise<Result<void, TooLarge | AppendError>> {
  const journal = openForWriting(blob[JOURNAL_KEY], to, now);
  if (!journal.ok) return journal;
  const tooLarge = checkLimit({
    ...blob,
    [JOURNAL_KEY]: await envelopeOf(journal.value, added, to, { now }),
  });
  return tooLarge === undefined ? ok(undefined) : err(tooLarge);
}

/** Those that are not in a journal as it lies there. An altered copy under the id of an entry is not that entry; one
 *  that a closing folded is there in its summary, and one that does not fit its own id can never be there. */
export function missingFrom<E extends Named>(
  raw: readonly unknown[],
  entries: readonly E[],
): readonly E[] {
  const wanted = new Set(entries.map(({ id }) => id));
  const there = new Set<string>();
  for (const item of raw) {
    const id = (item as { readonly id?: unknown } | null)?.id;
    if (typeof id === 'string' && wanted.has(id) && fitsItsId(item as Named)) there.add(id);
  }
  const missing = entries.filter((entry) => !there.has(entry.id) && fitsItsId(entry));
  if (missing.length === 0) return missing;
  const folded = lastFolded(raw);
  return missing.filter((entry) => entry.n > (folded.get(foldedIdOf(entry.id)) ?? -1));
}

type Named = Pick<Stamped, 'id' | 'n'>;

/** By the name of a folded entry the last number that its closings speak of: a closing folds what stands before it.
 *  Whether its writer may close the books is judged where the journal is read. */
function lastFolded(raw: readonly unknown[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const item of raw) {
    const closing = item as (Named & BooksClosed) | null;
    if (closing?.kind !== 'booksClosed' || typeof closing.ids !== 'string') continue;
    if (!fitsItsId(closing)) continue;
    for (const name of foldedIds(closing)) {
      last.set(name, Math.max(closing.n, last.get(name) ?? -1));
    }
  }
  return last;
}
