/** A journal as it lies in a model's blob, read with suspicion: what does not hold counts for nothing but is
 *  kept, a blob that does not parse is never replaced, one of a newer build is only read past. */
import type { Journal, NotValid, ReadJournal } from '../domain/journal.ts';
import type { Result } from '../domain/result.ts';
import { unpackEntries } from './codec.ts';
import { fitsItsId } from './entry-id.ts';
import { EARLIEST_AT, LARGEST_NUMBER } from './limits.ts';
import { mergeEntries } from './merge.ts';
import { isUnknownKind } from './parse/entry.ts';
import { CURRENT_VERSION, migrateEnvelope } from './versions.ts';

/** The one top-level key of pluginData that holds a journal. */
export const JOURNAL_KEY = 'journal';

/** How entries of one model are read. */
export interface EntryReader<E> {
  readonly kinds: readonly string[];
  readonly parse: (raw: unknown) => E | undefined;
}

export interface Place {
  /** Undefined for the board's own journal. */
  readonly card?: string;
  readonly board: string;
}

const DAY_MS = 86_400_000;
const EMPTY = { raw: [], entries: [], notValid: [], unknown: 0, lastNumber: 0 } as const;

type Checked = { readonly id: string; readonly n: number; readonly at: number };
type Fits = (entry: Checked) => boolean;

/** Reads the value under our key. `now` is the reader's clock: entries over a day ahead of it do not count. */
export async function readJournal<E extends Checked>(
  stored: unknown,
  place: Place,
  reader: EntryReader<E>,
  now: number,
  fits: Fits = fitsItsId,
): Promise<ReadJournal<E>> {
  if (stored === undefined) return { kind: 'journal', journal: EMPTY };
  const envelope = migrateEnvelope(stored);
  if (!envelope.ok) {
    return envelope.error.type === 'NewerVersion'
      ? { kind: 'newer', theirs: envelope.error.theirs, ours: CURRENT_VERSION }
      : { kind: 'damaged', stored };
  }
  const { card, board, from } = envelope.value;
  if (card !== place.card) {
    return { kind: 'journal', journal: { ...EMPTY, copiedFrom: card ?? board } };
  }
  const unpacked: Result<readonly unknown[], unknown> = await unpackEntries(envelope.value);
  if (!unpacked.ok) return { kind: 'damaged', stored };
  const sorted = sortOut(mergeEntries(unpacked.value), reader, now, fits);
  return {
    kind: 'journal',
    journal: {
      ...sorted,
      ...(board !== place.board && { fromBoard: board }),
      ...(from !== undefined && { copiedFrom: from }),
    },
  };
}

function sortOut<E extends Checked>(
  raw: readonly unknown[],
  reader: EntryReader<E>,
  now: number,
  fits: Fits,
): Omit<Journal<E>, 'copiedFrom' | 'fromBoard'> {
  const entries: E[] = [];
  const notValid: NotValid[] = [];
  let unknown = 0;
  let lastNumber = 0;
  for (const item of raw) {
    const judged = judge(item, reader, now, fits);
    if (judged.kind === 'entry') {
      entries.push(judged.entry);
      lastNumber = Math.max(lastNumber, judged.entry.n);
    } else if (judged.kind === 'unknown') {
      unknown += 1;
      lastNumber = Math.max(lastNumber, judged.n);
    } else notValid.push({ raw: item, reason: judged.reason });
  }
  return { raw, entries, notValid, unknown, lastNumber };
}

type Judged<E> =
  | { readonly kind: 'entry'; readonly entry: E }
  | { readonly kind: 'unknown'; readonly n: number }
  | { readonly kind: 'notValid'; readonly reason: NotValid['reason'] };

function judge<E extends Checked>(
  raw: unknown,
  reader: EntryReader<E>,
  now: number,
  fits: Fits,
): Judged<E> {
  if (isOutOfTime(raw, now)) return { kind: 'notValid', reason: 'time' };
  if (isUnknownKind(raw, reader.kinds)) return judgeUnknown(raw as Checked, fits);
  const entry = reader.parse(raw);
  if (entry === undefined) return { kind: 'notValid', reason: 'shape' };
  // The id is made from what is stored, fields of a later build included.
  if (!fits(raw as Checked)) return { kind: 'notValid', reason: 'id' };
  return { kind: 'entry', entry };
}

function isOutOfTime(raw: unknown, now: number): boolean {
  const at = (raw as Partial<Checked> | null)?.at;
  return typeof at === 'number' && (at < EARLIEST_AT || at > now + DAY_MS);
}

/** An entry of a later build still moves the Lamport number on, if it is whole. */
function judgeUnknown(raw: Checked, fits: Fits): Judged<never> {
  const { n, at } = raw;
  const usable = [n, at].every(Number.isInteger) && n >= 1 && n <= LARGEST_NUMBER;
  if (!usable || !fits(raw)) return { kind: 'notValid', reason: usable ? 'id' : 'shape' };
  return { kind: 'unknown', n };
}
