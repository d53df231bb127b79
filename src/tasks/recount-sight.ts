/** Whether today's calendar would give a card another date. Most boards never change theirs: what counts it comes with
 *  the first card that may differ. */
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Instant } from '../domain/clock.ts';
import type { Journal } from '../domain/journal.ts';
import type { AskedDate } from '../domain/pauses/standing.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { CardTurn, Due } from '../domain/turn/card-turn.ts';
import type { CardEntry } from '../domain/turn/entries.ts';

/** As much of a card as is looked at here. */
interface Counted {
  readonly turn: CardTurn;
  readonly due: Due | undefined;
  /** Those of the date. */
  readonly calendar: WorkingCalendar;
  readonly pauses: { readonly waits?: unknown; readonly yes?: unknown } | undefined;
  readonly journal: Journal<CardEntry>;
  readonly board: BoardState;
  readonly now: Instant;
}

/** Days off were entered by hand, or the promise met another list, zone or year of it. */
export function mayDiffer({ due, pauses, calendar }: Counted): boolean {
  const stands = pauses?.waits ?? pauses?.yes;
  if (due === undefined || stands !== undefined) return false;
  const { promise } = due;
  const { holidays, extraOff, extraWork, zone } = calendar;
  return (
    extraOff.length + extraWork.length > 0 ||
    promise.calendar !== holidays.id ||
    promise.revision !== holidays.revision ||
    promise.zone !== zone
  );
}

export async function withRecount<Sight extends Counted>(
  sight: Sight,
  { holidays }: { readonly holidays: HolidayLookup },
): Promise<Sight & { readonly recount?: AskedDate | undefined }> {
  const { turn, journal, board, now } = sight;
  try {
    const [{ recounted }, { holdsIn }] = await Promise.all([
      import('../domain/pauses/recount.ts'),
      import('../domain/pauses/holds.ts'),
    ]);
    const card = { turn, entries: journal.entries, people: board.people };
    const recount = recounted(
      card,
      (side) => workingCalendarOf(board.settings[side], holidays),
      now,
      holdsIn(board.fields),
    );
    return { ...sight, recount };
  } catch {
    // Offline, or another version was published meanwhile: the date stands as it was promised, and is asked of again.
    return sight;
  }
}
