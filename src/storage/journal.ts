/** A journal as it lies in a model's blob, read with suspicion: what does not hold counts for nothing but is
 *  kept, a blob that does not parse is never replaced, one of a newer build is only read past. */
import type { Journal, NotValid, ReadJournal } from '../domain/journal.ts';
import { type Unfold, unpackEntries } from './codec.ts';
import { fitsItsId } from './entry-id.ts';
import { EARLIEST_AT, LARGEST_NUMBER } from './limits.ts';
import { mergeBy, type Worth } from './merge-by.ts';
import { isUnknownKind } from './parse/entry.ts';
import { CURRENT_VERSION, migrateEnvelope } from './versions.ts';

/** The one top-level key of pluginData that holds a journal. */
export const JOURNAL_KEY = 'journal';

/** How entries of one model are read. */
export interface EntryReader<E> {
  readonly kinds: readonly string[];
  readonly parse: (raw: unknown) => E | undefined;
  readonly unfold: Unfold;
  /** Whether a signature is about its entry; without this, signatures are not looked at. */
  readonly genuine?: Genuine;
  /** What signatures are worth; without this, all are of one worth. */
  readonly worth?: Worth;
  /** Drops what closings that count name; without this, all that is stored is read. */
  readonly fold?: Fold;
}

/** What is left of a merged list; `fold.ts`. */
export type Fold = (
  merged: readonly unknown[],
  context: {
    readonly parse: (raw: unknown) => unknown;
    readonly now: number;
    /** The journal was last written on another board. */
    readonly isElsewhere?: boolean;
  },
) => readonly unknown[];

export interface Place {
  /** Undefined for the board's own journal. */
  readonly card?: string;
  readonly board: string;
  /** Trello's id of this Power-Up, where it is known: the signatures of decisions must name it. */
  readonly plugin?: string | undefined;
}

const DAY_MS = 86_400_000;
const EMPTY = { raw: [], entries: [], notValid: [], unknown: 0, lastNumber: 0 } as const;

type Checked = { readonly id: string; readonly n: number; readonly at: number };
type Fits = (entry: Checked) => boolean;
/** Judges a stored entry, of all that are stored, on the card and the board where it lies. */
type Genuine = (entry: Checked, all: readonly object[], place: Place) => boolean;

/** Reads the value under our key. `now` is the reader's clock: entries over a day ahead of it do not count. */
export function readJournal<E extends Checked>(
  stored: unknown,
  place: Place,
  reader: EntryReader<E>,
  now: number,
  fits: Fits = fitsItsId,
): ReadJournal<E> {
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
  const unpacked = unpackEntries(envelope.value, reader.unfold);
  if (!unpacked.ok) return { kind: 'damaged', stored };
  const { worth = ofOneWorth, parse, fold } = reader;
  const merged = mergeBy(worth, [unpacked.value]);
  const isElsewhere = board !== place.board;
  const left = fold === undefined ? merged : fold(merged, { parse, now, isElsewhere });
  const sorted = sortOut(left, reader, now, fits);
  const journal: Journal<E> = withoutForged(sorted, { ...place, board }, reader.genuine);
  if (board === place.board && from === undefined) return { kind: 'journal', journal };
  return {
    kind: 'journal',
    journal: {
      ...journal,
      ...(board !== place.board && { fromBoard: board }),
      ...(from !== undefined && { copiedFrom: from }),
    },
  };
}

function ofOneWorth(entry: unknown): number {
  return (entry as { sig?: unknown } | null)?.sig === undefined ? 0 : 1;
}

interface Sorted<E> {
  readonly raw: readonly unknown[];
  readonly entries: E[];
  /** Entries with a signature, as they are stored and as they were read. */
  readonly signed: { readonly raw: Checked; readonly entry: E }[];
  readonly notValid: NotValid[];
  unknown: number;
  lastNumber: number;
}

function sortOut<E extends Checked>(
  raw: readonly unknown[],
  reader: EntryReader<E>,
  now: number,
  fits: Fits,
): Sorted<E> {
  const sorted: Sorted<E> = {
    raw,
    entries: [],
    signed: [],
    notValid: [],
    unknown: 0,
    lastNumber: 0,
  };
  for (const item of raw) {
    const reason = judge(sorted, item, reader, now, fits);
    if (reason !== undefined) sorted.notValid.push({ raw: item, reason });
  }
  return sorted;
}

/** Takes out decisions whose signature is about something else. Only when all is read it is known on which board
 *  each was made. */
function withoutForged<E extends Checked>(
  journal: Sorted<E>,
  place: Place,
  genuine: Genuine | undefined,
): Journal<E> {
  const { entries, signed } = journal;
  if (genuine === undefined || signed.length === 0) return journal;
  const forged = signed.filter(({ raw }) => !genuine(raw, entries, place));
  return {
    ...journal,
    entries: entries.filter((entry) => !forged.some((one) => one.entry === entry)),
    notValid: [
      ...journal.notValid,
      ...forged.map(({ raw }) => ({ raw, reason: 'forged' }) as const),
    ],
  };
}

/** Puts what counts where it belongs.
 *  @returns why it does not count. */
function judge<E extends Checked>(
  into: Sorted<E>,
  raw: unknown,
  reader: EntryReader<E>,
  now: number,
  fits: Fits,
): NotValid['reason'] | undefined {
  if (isOutOfTime(raw, now)) return 'time';
  if (isUnknownKind(raw, reader.kinds)) return judgeUnknown(into, raw as Checked, fits);
  const entry = reader.parse(raw);
  if (entry === undefined) return 'shape';
  // The id is made from what is stored, fields of a later build included.
  if (!fits(raw as Checked)) return 'id';
  into.entries.push(entry);
  if ('sig' in (raw as Checked)) into.signed.push({ raw: raw as Checked, entry });
  into.lastNumber = Math.max(into.lastNumber, entry.n);
  return undefined;
}

function isOutOfTime(raw: unknown, now: number): boolean {
  const at = (raw as Partial<Checked> | null)?.at;
  return typeof at === 'number' && (at < EARLIEST_AT || at > now + DAY_MS);
}

/** An entry of a later build still moves the Lamport number on, if it is whole. */
function judgeUnknown(
  into: Sorted<unknown>,
  raw: Checked,
  fits: Fits,
): NotValid['reason'] | undefined {
  const { n, at } = raw;
  if (![n, at].every(Number.isInteger) || n < 1 || n > LARGEST_NUMBER) return 'shape';
  if (!fits(raw)) return 'id';
  into.unknown += 1;
  into.lastNumber = Math.max(into.lastNumber, n);
  return undefined;
}
