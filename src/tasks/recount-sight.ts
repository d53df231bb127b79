/** Whether today's calendar would give a card another date. Most boards never change theirs: what counts it comes with
 *  the first card that may differ. */
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';

/** Days off were entered by hand, or the promise met another list, zone or year of it. */
export function mayDiffer({ due, pauses, calendar }: CardSight): boolean {
  if (due === undefined || pauses?.waits !== undefined) return false;
  const { promise } = due;
  const { holidays, extraOff, extraWork, zone } = calendar;
  return (
    extraOff.length + extraWork.length > 0 ||
    promise.calendar !== holidays.id ||
    promise.revision !== holidays.revision ||
    promise.zone !== zone
  );
}

export async function withRecount(
  sight: CardSight,
  { holidays }: Pick<CardPorts, 'holidays'>,
): Promise<CardSight> {
  const { turn, journal, board, now } = sight;
  try {
    const { recounted } = await import('../domain/pauses/recount.ts');
    const card = { turn, entries: journal.entries, people: board.people };
    const recount = recounted(
      card,
      (side) => workingCalendarOf(board.settings[side], holidays),
      now,
    );
    return { ...sight, recount };
  } catch {
    // Offline, or another version was published meanwhile: the date stands as it was promised, and is asked of again.
    return sight;
  }
}
