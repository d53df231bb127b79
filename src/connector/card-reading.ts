/** A card as its badge needs it, read from one `t.getAll()`. */

import type { Instant } from '../domain/clock.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { type CardTurn, IDLE } from '../domain/turn/card-turn.ts';
import { decidingEntries } from '../domain/turn/deciding.ts';
import { CARD_KINDS, type CardEntry } from '../domain/turn/entries.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import { fitsItsId } from '../storage/entry-id.ts';
import { JOURNAL_KEY, readJournal } from '../storage/journal.ts';
import { parseCardEntry } from '../storage/parse/entry.ts';

interface ReadCard {
  readonly entries: readonly CardEntry[];
  /** What an entry was read from where that holds more: its id is made from all that is stored, fields of a
   *  later build included. */
  readonly storedOf: ReadonlyMap<CardEntry, { readonly id: string }>;
}

const UNCHECKED = () => true;
/** Compressed journals are unfolded once: their text is the key. Emptied whole when it grows. */
const KEPT_JOURNALS = 2000;

export interface StoredBlobs {
  readonly board: unknown;
  readonly card: unknown;
}

/** The shared journals in what `t.getAll()` answered. */
export function sharedJournals(all: unknown): StoredBlobs {
  return { board: journalIn(all, 'board'), card: journalIn(all, 'card') };
}

const readByText = new Map<string, ReadCard>();

/** Reads a card's turn. Only the ids of the entries that decide its badge are checked, so that hashing stays
 *  out of the hot path; pages check all. An altered one is left out and the rest is added up again. */
export async function readTurn(
  stored: unknown,
  place: { readonly card: string; readonly board: string },
  state: BoardState,
  now: Instant,
): Promise<CardTurn> {
  if (stored === undefined) return IDLE;
  const read = await readEntries(stored, place, now);
  let { entries } = read;
  for (;;) {
    const turn = reduceCard(entries, state.people);
    const altered = firstAltered(decidingEntries(turn, entries), read);
    if (altered === undefined) return turn;
    entries = entries.filter((entry) => entry !== altered);
  }
}

async function readEntries(
  stored: unknown,
  place: { readonly card: string; readonly board: string },
  now: Instant,
): Promise<ReadCard> {
  const text = compressedText(stored);
  const known = text === undefined ? undefined : readByText.get(`${place.card} ${text}`);
  if (known !== undefined) return known;
  const storedOf = new Map<CardEntry, { readonly id: string }>();
  const parse = (raw: unknown) => {
    const entry = parseCardEntry(raw);
    if (entry !== undefined && entry !== raw) storedOf.set(entry, raw as { readonly id: string });
    return entry;
  };
  const reader = { kinds: CARD_KINDS, parse };
  const found = await readJournal(stored, place, reader, now, UNCHECKED);
  const read = { entries: found.kind === 'journal' ? found.journal.entries : [], storedOf };
  if (text !== undefined) {
    if (readByText.size >= KEPT_JOURNALS) readByText.clear();
    readByText.set(`${place.card} ${text}`, read);
  }
  return read;
}

function firstAltered(
  entries: readonly CardEntry[],
  { storedOf }: ReadCard,
): CardEntry | undefined {
  return entries.find((entry) => !fitsItsId(storedOf.get(entry) ?? entry));
}

function compressedText(stored: unknown): string | undefined {
  const text = (stored as { z?: unknown } | null)?.z;
  return typeof text === 'string' ? text : undefined;
}

function journalIn(all: unknown, scope: 'board' | 'card'): unknown {
  const shared = (all as Record<string, { shared?: unknown } | undefined> | null)?.[scope]?.shared;
  if (typeof shared !== 'object' || shared === null) return undefined;
  return Object.hasOwn(shared, JOURNAL_KEY)
    ? (shared as Record<string, unknown>)[JOURNAL_KEY]
    : undefined;
}
