/** A hold as it is entered: with the days off of both sides, frozen by today's calendars. */
import { dayKind, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, type Day } from '../day.ts';
import type { Side } from '../entry.ts';
import type { Hold } from './holds.ts';

/** How far beyond it days off are frozen: further than the longest term reaches, which is 60 working days. */
const BEYOND_DAYS = 120;

/** As it is stored. */
export function holdValue(
  { from, to, side }: Pick<Hold, 'from' | 'to' | 'side'>,
  calendarOf: (side: Side) => WorkingCalendar,
): object {
  const until = addDays(to, BEYOND_DAYS);
  const agency = daysOff(calendarOf('agency'), from, until);
  const client = daysOff(calendarOf('client'), from, until);
  const differs = client.join() !== agency.join();
  return {
    ...{ from, to },
    ...(side !== undefined && { side }),
    ...(agency.length > 0 && { off: agency }),
    ...(differs && { clientOff: client }),
  };
}

function daysOff(calendar: WorkingCalendar, from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) {
    const kind = dayKind(calendar, at);
    if (kind.ok && kind.value.kind === 'off') days.push(at);
  }
  return days;
}
