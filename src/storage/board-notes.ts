/** What this browser remembers of the boards that a person looked at: ids and dates, no titles and no names.
 *  Nothing of it leaves the browser. */
import type { Instant } from '../domain/clock.ts';
import { type Day, parseDay } from '../domain/day.ts';
import { LATEST_AT } from './limits.ts';

export interface BoardNote {
  /** Trello's id of the board. */
  readonly board: string;
  /** What its address ends in: the short link, or the id where Trello did not tell it. */
  readonly link: string;
  /** How many cards waited for the person then. */
  readonly count: number;
  /** The nearest date among them. */
  readonly next?: Day;
  readonly seen: Instant;
}

export interface BoardNotes {
  /** The board seen last comes first. */
  list(): readonly BoardNote[];
  /** Keeps what was seen of a board, in the place of what was kept of it before. */
  keep(note: BoardNote): void;
  forget(board: string): void;
}

/** More than anybody has; the boards not seen for the longest time go first. */
const MOST_BOARDS = 40;
const ADDRESS_PART = /^[A-Za-z0-9]{8,24}$/;

/** One list for each member: a browser may serve several. */
export function createBoardNotes(storage: Storage, member: string): BoardNotes {
  const key = `boards ${member}`;
  const list = () => readNotes(storage, key);
  const write = (notes: readonly BoardNote[]) => {
    const latest = [...notes].sort((a, b) => b.seen - a.seen).slice(0, MOST_BOARDS);
    writeItem(storage, key, JSON.stringify(latest));
  };
  const others = (board: string) => list().filter((note) => note.board !== board);
  return {
    list,
    // Read as what is stored is: whatever else the note may hold is not kept.
    keep: (note) => write([...others(note.board), ...noteOf(note)]),
    forget: (board) => write(others(board)),
  };
}

function readNotes(storage: Storage, key: string): readonly BoardNote[] {
  try {
    const raw: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(raw) ? raw.flatMap(noteOf).slice(0, MOST_BOARDS) : [];
  } catch {
    // Refused since the page started, or written by something else: as if nothing were there.
    return [];
  }
}

function noteOf(raw: unknown): readonly BoardNote[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { board, link, count, next, seen } = raw as Readonly<Record<string, unknown>>;
  if (!isAddressPart(board) || !isAddressPart(link)) return [];
  if (!isWhole(count) || !isWhole(seen) || seen > LATEST_AT) return [];
  const day = typeof next === 'string' ? parseDay(next) : undefined;
  return [{ board, link, count, ...(day?.ok && { next: day.value }), seen: seen as Instant }];
}

function isAddressPart(value: unknown): value is string {
  return typeof value === 'string' && ADDRESS_PART.test(value);
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function writeItem(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch {
    // Full or refused: this board is not remembered, and nothing else is lost.
  }
}
