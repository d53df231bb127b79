/** What all badges of one board share: people and settings, read once a version, and the members of its
 *  cards, asked once in a while. Keyed by board: one connector may serve several in a session. */

import { HOLIDAY_CALENDAR_IDS } from '../domain/calendar/holidays.ts';
import type { Instant } from '../domain/clock.ts';
import { BOARD_KINDS } from '../domain/roster/entries.ts';
import { type BoardState, boardStateOf } from '../domain/rules/board-state.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { readJournal } from '../storage/journal.ts';
import { parseBoardEntry } from '../storage/parse/entry.ts';

const MEMBERS_KEPT_MS = 5000;
/** Entries may become valid with time (a clock ahead of ours), so a reading is not kept for ever. */
const STATE_KEPT_MS = 600_000;

export type MembersByCard = ReadonlyMap<string, readonly MemberId[]>;

export interface BoardCache {
  /** A board's journal that cannot be read places nobody: a frozen date stays what it is without it. */
  state(board: string, stored: unknown, now: Instant): Promise<BoardState>;
  /** Shares one request among all badges of a board; `ask` is used when the last answer is over 5 s old. */
  members: Shared<MembersByCard>;
  /** The same for the ids of the board's own members. */
  people: Shared<readonly MemberId[]>;
}

type Shared<T> = (board: string, now: Instant, ask: () => Promise<T>) => Promise<T>;

interface Kept<T> {
  readonly at: Instant;
  readonly value: Promise<T>;
}

interface Read extends Kept<BoardState> {
  readonly stored: unknown;
}

export function createBoardCache(zone: string): BoardCache {
  const states = new Map<string, Read>();
  return {
    state: (board, stored, now) => {
      const known = states.get(board);
      if (known !== undefined && isSame(known.stored, stored) && now - known.at < STATE_KEPT_MS)
        return known.value;
      const value = readState(board, stored, now, zone);
      states.set(board, { stored, at: now, value });
      return value;
    },
    members: createShared(),
    people: createShared(),
  };
}

function createShared<T>(): Shared<T> {
  const answers = new Map<string, Kept<T>>();
  return (board, now, ask) => {
    const known = answers.get(board);
    if (known !== undefined && Math.abs(now - known.at) < MEMBERS_KEPT_MS) return known.value;
    const value = ask();
    answers.set(board, { at: now, value });
    // A failed question is asked anew by the next badge.
    value.catch(() => answers.delete(board));
    return value;
  };
}

async function readState(
  board: string,
  stored: unknown,
  now: Instant,
  zone: string,
): Promise<BoardState> {
  const reader = { kinds: BOARD_KINDS, parse: parseBoardEntry };
  const found = await readJournal(stored, { board }, reader, now);
  const journal = found.kind === 'journal' ? found.journal : { entries: [] };
  return boardStateOf(journal, zone, HOLIDAY_CALENDAR_IDS);
}

/** Whether two values of JSON say the same. Each card brings the board's blob anew, as another object, and to
 *  compare costs a quarter of writing it out. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
