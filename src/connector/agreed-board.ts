/** The board where both sides agree on the rules: few do. Loaded when the first such board is met. */
import { HOLIDAY_CALENDAR_IDS } from '../domain/calendar/holidays.ts';
import type { Instant } from '../domain/clock.ts';
import { BOARD_KINDS, type BoardEntry } from '../domain/roster/entries.ts';
import { rulesInForce } from '../domain/rules/agreed.ts';
import { type BoardOutline, boardOutlineOf } from '../domain/rules/board-outline.ts';
import { isGenuineThere } from '../storage/evidence/claims.ts';
import { type EntryReader, readJournal } from '../storage/journal.ts';
import { worthOf } from '../storage/merge.ts';
import { parseAnyBoardEntry } from '../storage/parse/small-entry.ts';
import { unfold } from './unfolding.ts';

const READER: EntryReader<BoardEntry> = {
  kinds: BOARD_KINDS,
  parse: parseAnyBoardEntry,
  unfold,
  genuine: isGenuineThere,
  worth: worthOf,
};

/** What a badge needs, with the rules that both sides agreed on. */
export function readAgreed(
  stored: unknown,
  board: string,
  now: Instant,
  zone: string,
): BoardOutline {
  const found = readJournal(stored, { board }, READER, now);
  const journal = found.kind === 'journal' ? found.journal : { entries: [] };
  return boardOutlineOf(journal, zone, HOLIDAY_CALENDAR_IDS, rulesInForce(journal).fields);
}
