/** Working days that a side lost, to be frozen in an entry. Apart from what a badge needs. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { dayKind, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, type Day } from '../day.ts';
import type { Lost } from './entries.ts';
import { movedBy } from './lost.ts';

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
