/** Working days that a wrong record cost, and the date moved by them. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { workedOn } from '../calendar/trace.ts';
import { dayKind, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, type Day } from '../day.ts';
import type { Lost } from './entries.ts';

/** About three years: a damaged entry must not cost a page its life. */
const MOST_DAYS = 1100;

/** The promise with its day moved by the working days in `lost`, read from frozen data alone. A date named by
 *  hand does not move by itself, and days lost after the due day move nothing. */
export function movedBy(promise: FrozenPromise, { first, last, off }: Lost): FrozenPromise {
  // The side lost time from the day before the first lost one on.
  if (promise.rule === 'hand' || first > last || addDays(first, -1) > promise.day) return promise;
  const works = (day: Day) => workedOn(promise, day) && !off?.includes(day);
  let left = 0;
  let steps = 0;
  for (let at = first; at <= last && steps < MOST_DAYS; at = addDays(at, 1)) {
    if (works(at)) left += 1;
    steps += 1;
  }
  let { day } = promise;
  while (left > 0 && steps < 3 * MOST_DAYS) {
    day = addDays(day, 1);
    if (works(day)) left -= 1;
    steps += 1;
  }
  return left > 0 || day === promise.day ? promise : { ...promise, day };
}

/** What a side lost between two of its days, to be frozen in an entry: the working days d with
 *  `from` < d ≤ `through`; on one and the same day nothing.
 *  Example: Mon 2026-11-23 to Thu 2026-11-26 costs 3 working days. */
export function lostBetween(
  promise: FrozenPromise,
  calendar: WorkingCalendar,
  from: Day,
  through: Day,
): Lost {
  const first = addDays(from, 1);
  let lost: Lost = { first, last: through };
  // Each day off met on the way moves the date further, over days that may be off as well.
  for (let end = through, known = from; known < end; ) {
    const off = [...(lost.off ?? []), ...daysOff(calendar, known, end)];
    if (off.length > 0) lost = { first, last: through, off };
    known = end;
    const { day } = movedBy(promise, lost);
    if (day > end) end = day;
  }
  return lost;
}

function daysOff(calendar: WorkingCalendar, after: Day, through: Day): readonly Day[] {
  const off: Day[] = [];
  for (let at = addDays(after, 1); at <= through; at = addDays(at, 1)) {
    const kind = dayKind(calendar, at);
    if (kind.ok && kind.value.kind === 'off') off.push(at);
  }
  return off;
}
