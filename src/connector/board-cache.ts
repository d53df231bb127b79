/** What all badges of one board share: people and settings, read once a version, and the members of its
 *  cards, asked once in a while. Keyed by board: one connector may serve several in a session. */

import { HOLIDAY_CALENDAR_IDS } from '../domain/calendar/holidays.ts';
import type { Instant } from '../domain/clock.ts';
import { FIELD_KINDS } from '../domain/roster/entries.ts';
import { type BoardOutline, boardOutlineOf } from '../domain/rules/board-outline.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { readJournal } from '../storage/journal.ts';
import { parseBoardEntry } from '../storage/parse/entry.ts';
import { unfold } from './unfolding.ts';

const MEMBERS_KEPT_MS = 5000;
/** Entries may become valid with time (a clock ahead of ours), so a reading is not kept for ever. */
const STATE_KEPT_MS = 600_000;

export type MembersByCard = ReadonlyMap<string, readonly MemberId[]>;

export interface BoardCache {
  /** The board whose card was read last. */
  last?: string;
  /** A board's journal that cannot be read places nobody: a frozen date stays what it is without it. */
  state(board: string, stored: unknown, now: Instant): BoardOutline | Promise<BoardOutline>;
  /** Shares one request among all badges of a board; `ask` is used when the last answer is over 5 s old. */
  members: Shared<MembersByCard>;
  /** The same for the ids of the board's own members. */
  people: Shared<readonly MemberId[]>;
}

type Shared<T> = (board: string, now: Instant, ask: () => Promise<T>) => Promise<T>;

interface Kept<T> {
  readonly at: Instant;
  readonly value: T;
}

interface Read extends Kept<BoardOutline | Promise<BoardOutline>> {
  /** As it was brought last. */
  stored: unknown;
}

export function createBoardCache(zone: string): BoardCache {
  const states = new Map<string, Read>();
  return {
    state: (board, stored, now) => {
      const known = states.get(board);
      if (known && isSame(known.stored, stored) && now - known.at < STATE_KEPT_MS) {
        known.stored = stored;
        return known.value;
      }
      const value = readState(board, stored, now, zone);
      states.set(board, { stored, at: now, value });
      return value;
    },
    members: createShared(),
    people: createShared(),
  };
}

function createShared<T>(): Shared<T> {
  const answers = new Map<string, Kept<Promise<T>>>();
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

function readState(board: string, stored: unknown, now: Instant, zone: string) {
  const reader = { kinds: FIELD_KINDS, parse: parseBoardEntry, unfold };
  const found = readJournal(stored, { board }, reader, now);
  const journal = found.kind === 'journal' ? found.journal : { entries: [] };
  return journal.entries.some(isAgreed)
    ? import('./agreed-board.ts').then((part) => part.readAgreed(stored, board, now, zone))
    : boardOutlineOf(journal, zone, HOLIDAY_CALENDAR_IDS);
}

/** Rules are agreed on by both sides only where somebody turned that on. */
function isAgreed(entry: object): boolean {
  return (entry as { readonly path?: string }).path === 'switches.agreed';
}

/** Whether two blobs are one: each lot of answers brings the board's anew, as another object. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
