/** A date moved by working days that were lost. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { workedOn } from '../calendar/trace.ts';
import { addDays, type Day } from '../day.ts';
import type { Lost } from './entries.ts';

/** About three years: a damaged entry must not cost a page its life. */
export const MOST_DAYS = 1100;

/** The promise with its day moved by the working days in `lost`, read from frozen data alone. A date named by
 *  hand does not move by itself, and days lost after the due day move nothing. */
export function movedBy(promise: FrozenPromise, { first, last, off, on }: Lost): FrozenPromise {
  // The side lost time from the day before the first lost one on.
  if (promise.rule === 'hand' || first > last || addDays(first, -1) > promise.day) return promise;
  const works = (day: Day) => (on?.includes(day) || workedOn(promise, day)) && !off?.includes(day);
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
