/** A hold as it is entered: with the days off of both sides, and their working days of the weekend, frozen by today's calendars. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays } from '../day.ts';
import type { Side } from '../entry.ts';
import { exceptionsIn } from '../turn/lost-between.ts';
import type { Hold } from './holds.ts';

/** How far beyond it days off are frozen: further than the longest term reaches, which is 60 working days. */
const BEYOND_DAYS = 120;

/** As it is stored. */
export function holdValue(
  { from, to, side }: Pick<Hold, 'from' | 'to' | 'side'>,
  calendarOf: (side: Side) => WorkingCalendar,
): object {
  const until = addDays(to, BEYOND_DAYS);
  const before = addDays(from, -1);
  const agency = exceptionsIn(calendarOf('agency'), before, until);
  const client = exceptionsIn(calendarOf('client'), before, until);
  return {
    ...{ from, to },
    ...(side !== undefined && { side }),
    ...(agency.off.length > 0 && { off: agency.off }),
    ...(client.off.join() !== agency.off.join() && { clientOff: client.off }),
    ...(agency.on.length > 0 && { on: agency.on }),
    ...(client.on.join() !== agency.on.join() && { clientOn: client.on }),
  };
}
