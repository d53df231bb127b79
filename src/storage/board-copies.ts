/** What this browser remembers of a board's data, so that it can say when they are gone: ids, counts and dates.
 *  Nothing of it leaves the browser. */
import type { Instant } from '../domain/clock.ts';
import { ENTRY_ID, LATEST_AT, MEMBER_ID } from './limits.ts';

export interface BoardCopy {
  readonly board: string;
  /** How many entries the board's own journal had, and its first one. */
  readonly entries: number;
  readonly first: string;
  readonly seen: Instant;
  /** When a file of the whole board was last made here. */
  readonly saved?: Instant;
}

export interface BoardCopies {
  of(board: string): BoardCopy | undefined;
  /** In the place of what was remembered of the board before. */
  keep(copy: BoardCopy): void;
  forget(board: string): void;
}

/** More than anybody has; the boards not seen for the longest time go first. */
const MOST_BOARDS = 40;

/** One list for each member: a browser may serve several. */
export function createBoardCopies(storage: Storage, member: string): BoardCopies {
  const key = copiesKey(member);
  const list = () => readCopies(storage, key);
  const others = (board: string) => list().filter((copy) => copy.board !== board);
  const write = (copies: readonly BoardCopy[]) => {
    const latest = [...copies].sort((a, b) => b.seen - a.seen).slice(0, MOST_BOARDS);
    writeItem(storage, key, latest);
  };
  return {
    of: (board) => list().find((copy) => copy.board === board),
    // Read as what is stored is: whatever else it may hold is not kept.
    keep: (copy) => write([...others(copy.board), ...copyOf(copy)]),
    forget: (board) => write(others(board)),
  };
}

function copiesKey(member: string): string {
  return `copies ${member}`;
}

function readCopies(storage: Storage, key: string): readonly BoardCopy[] {
  try {
    const raw: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(raw) ? raw.flatMap(copyOf).slice(0, MOST_BOARDS) : [];
  } catch {
    // Refused since the page started, or written by something else: as if nothing were there.
    return [];
  }
}

function copyOf(raw: unknown): readonly BoardCopy[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { board, entries, first, seen, saved } = raw as Readonly<Record<string, unknown>>;
  if (typeof board !== 'string' || !MEMBER_ID.test(board)) return [];
  if (typeof first !== 'string' || !ENTRY_ID.test(first)) return [];
  if (!isWhole(entries) || !isInstant(seen)) return [];
  return [{ board, entries, first, seen, ...(isInstant(saved) && { saved }) }];
}

function isInstant(value: unknown): value is Instant {
  return isWhole(value) && value <= LATEST_AT;
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function writeItem(storage: Storage, key: string, copies: readonly BoardCopy[]): void {
  try {
    if (copies.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(copies));
  } catch {
    // Full or refused: then nothing is remembered here.
  }
}
