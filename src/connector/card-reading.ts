/** A card as its badge needs it, read by one request to Trello. */

import type { Instant } from '../domain/clock.ts';
import type { Journal } from '../domain/journal.ts';
import type { BoardOutline } from '../domain/rules/board-outline.ts';
import { type CardTurn, IDLE } from '../domain/turn/card-turn.ts';
import { decidingEntries } from '../domain/turn/deciding.ts';
import { type CardEntry, TURN_KINDS } from '../domain/turn/entries.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import { compressedText, unpackEntries } from '../storage/codec.ts';
import { fitsItsId } from '../storage/entry-id.ts';
import { type EntryReader, JOURNAL_KEY, type Place, readJournal } from '../storage/journal.ts';
import { isUnknownKind, parseCardEntry } from '../storage/parse/entry.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { unfold } from './unfolding.ts';

/** What an entry was read from where that holds more: its id is made from all that is stored, fields of a later
 *  build included. */
const storedOf = new WeakMap<CardEntry, { readonly id: string }>();

const READER: EntryReader<CardEntry> = {
  kinds: TURN_KINDS,
  parse: (raw) => {
    const entry = parseCardEntry(raw);
    if (entry !== undefined && entry !== raw) storedOf.set(entry, raw as { readonly id: string });
    return entry;
  },
  unfold,
};

const UNCHECKED = () => true;
/** In how many rounds altered entries are left out before all are checked. */
const MOST_ROUNDS = 3;
/** Compressed journals are unfolded once. Emptied whole when it grows. */
const KEPT_JOURNALS = 2000;

export interface StoredBlobs {
  readonly board: unknown;
  readonly card: unknown;
  /** The viewer's own draft of a report. */
  readonly draft?: unknown;
}

const askedByBoard = new Map<string, Promise<unknown>>();

/** The shared journals, and what lies beside them for the viewer alone. Gets of one `t` are one request, and only
 *  what is named is parsed (platform.md §2.2): the board's journal once for all cards that are asked at once, where
 *  `t.getAll()` parses it anew for each. */
export async function readBlobs(t: CapabilityClient): Promise<StoredBlobs> {
  const { board } = t.getContext();
  let asked = askedByBoard.get(board);
  if (asked === undefined) {
    asked = t.get('board', 'shared', JOURNAL_KEY) as Promise<unknown>;
    askedByBoard.set(board, asked);
    // Whoever asks later may be asking because it changed.
    queueMicrotask(() => askedByBoard.delete(board));
  }
  const [shared, card, draft] = await Promise.all([
    asked,
    t.get('card', 'shared', JOURNAL_KEY) as Promise<unknown>,
    t.get('card', 'private', 'reportDraft') as Promise<unknown>,
  ]);
  return { board: shared, card, draft };
}

interface KeptEntries {
  readonly text: string;
  readonly entries: readonly unknown[];
}

const keptByCard = new Map<string, KeptEntries>();

/** What is compressed with its entries beside it, unfolded once while it stays as it is. What lies plain, and what
 *  does not unfold, is left as it lies. */
export function opened(stored: unknown, card: string): unknown {
  const text = compressedText(stored);
  if (text === undefined) return stored;
  let kept = keptByCard.get(card);
  if (kept?.text !== text) {
    const found = unpackEntries({ z: text }, unfold);
    if (!found.ok) return stored;
    if (keptByCard.size >= KEPT_JOURNALS) keptByCard.clear();
    kept = { text, entries: found.value };
    keptByCard.set(card, kept);
  }
  return { ...(stored as object), entries: kept.entries };
}

/** Whether a journal that was opened holds entries, and of no small clock: that would have a badge of its own. */
export function isTurnAlone(stored: unknown): boolean {
  const { entries } = (stored ?? {}) as { readonly entries?: unknown };
  return (
    Array.isArray(entries) &&
    entries.length > 0 &&
    !entries.some((entry) => isUnknownKind(entry, TURN_KINDS))
  );
}

/** A card's turn, and how many of its entries are of other clocks or of a later build. */
export type ReadTurn = CardTurn & { readonly unknown?: number };

/** Reads a card's turn. Only the entries that decide its badge are checked, so that hashing stays
 *  out of the hot path; pages check all. An altered one is left out and the rest is added up again. */
export function readTurn(
  stored: unknown,
  place: Place & { readonly card: string },
  state: BoardOutline,
  now: Instant,
  signed?: Pick<EntryReader<CardEntry>, 'genuine' | 'worth'>,
): ReadTurn {
  if (stored === undefined) return IDLE;
  // Where signatures decide all of them are judged: few cards have any.
  let { entries, unknown } = readEntries(stored, place, now, { ...READER, ...signed });
  for (let round = 0; ; round += 1) {
    const turn = reduceCard(entries, state.people);
    // Who altered more than a few may have altered thousands: then all are checked at once.
    const checked = round < MOST_ROUNDS ? decidingEntries(turn, entries) : entries;
    const altered = new Set(checked.filter(isAltered));
    if (altered.size === 0) return { ...turn, unknown };
    entries = entries.filter((entry) => !altered.has(entry));
  }
}

function isAltered(entry: CardEntry): boolean {
  return !fitsItsId(storedOf.get(entry) ?? entry);
}

function readEntries(
  stored: unknown,
  place: Place & { readonly card: string },
  now: Instant,
  reader: EntryReader<CardEntry>,
): Pick<Journal<CardEntry>, 'entries' | 'unknown'> {
  const found = readJournal(stored, place, reader, now, UNCHECKED);
  return found.kind === 'journal' ? found.journal : { entries: [], unknown: 0 };
}
