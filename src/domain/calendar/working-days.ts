import { addDays, type Day } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import {
  isWorkingDay,
  type NoDataForYear,
  type NoWorkingDay,
  type WorkingCalendar,
} from './working-calendar.ts';

/** Not a whole number, or beyond `LONGEST_TERM`. */
export interface UnusableTerm {
  readonly type: 'UnusableTerm';
  readonly n: number;
}

export type CalendarError = NoDataForYear | NoWorkingDay | UnusableTerm;

/** Working days; about twenty years. Longer terms are typing errors and would only cost time. */
const LONGEST_TERM = 5000;

/** Days in a row without work after which counting stops. */
export const LONGEST_REST = 366;

/** The `n`th working day after `from`, which itself is never counted; negative `n` counts back.
 *  `n` = 0 gives `from` itself, a day off or not. Example: Fri 2026-11-20, 2 → Tue 2026-11-24.
 *  @returns NoDataForYear when a day on the way is unknown; NoWorkingDay after 366 days off in a row;
 *  UnusableTerm. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: Day,
  n: number,
): Result<Day, CalendarError> {
  if (!Number.isInteger(n) || Math.abs(n) > LONGEST_TERM) return err({ type: 'UnusableTerm', n });
  let at = from;
  for (let left = Math.abs(n); left > 0; left -= 1) {
    const next = seek(calendar, addDays(at, Math.sign(n)), Math.sign(n));
    if (!next.ok) return next;
    at = next.value;
  }
  return ok(at);
}

/** The first working day that is not before `onOrAfter`. Errors as `addWorkingDays`. */
export function nextWorkingDay(
  calendar: WorkingCalendar,
  onOrAfter: Day,
): Result<Day, NoDataForYear | NoWorkingDay> {
  return seek(calendar, onOrAfter, 1);
}

/** How many working days d lie in `after` < d ≤ `through`. In reversed order the same count, negative.
 *  Example: Mon 2026-11-23 to Thu 2026-11-26 → 3.
 *  @returns NoDataForYear when a day in between is unknown. */
export function countWorkingDays(
  calendar: WorkingCalendar,
  after: Day,
  through: Day,
): Result<number, NoDataForYear> {
  const [earlier, later] = after <= through ? [after, through] : [through, after];
  let count = 0;
  for (let at = earlier; at < later; ) {
    at = addDays(at, 1);
    const working = isWorkingDay(calendar, at);
    if (!working.ok) return working;
    if (working.value) count += 1;
  }
  return ok(after <= through ? count : 0 - count); // 0 - 0 and not -0: a count is shown
}

function seek(
  calendar: WorkingCalendar,
  from: Day,
  step: number,
): Result<Day, NoDataForYear | NoWorkingDay> {
  let at = from;
  for (let rest = 0; rest < LONGEST_REST; rest += 1) {
    const working = isWorkingDay(calendar, at);
    if (!working.ok) return working;
    if (working.value) return ok(at);
    at = addDays(at, step);
  }
  return err({ type: 'NoWorkingDay' });
}
