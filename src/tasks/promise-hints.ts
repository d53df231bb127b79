/** What is said beside a day that a person names. */
import { workingDaysLeft } from '../domain/calendar/lateness.ts';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { isWorkingDay } from '../domain/calendar/working-calendar.ts';
import { nextWorkingDay } from '../domain/calendar/working-days.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { CardSight } from './card-sight.ts';

/** The next working day where the named one is off. */
export function nextIfOff(
  sight: CardSight | undefined,
  promise: FrozenPromise | undefined,
): Day | undefined {
  if (sight === undefined || promise === undefined) return undefined;
  const works = isWorkingDay(sight.calendar, promise.day);
  if (!works.ok || works.value) return undefined;
  const next = nextWorkingDay(sight.calendar, addDays(promise.day, 1));
  return next.ok ? next.value : undefined;
}

/** How many working days lie between today and the named day, that day included. */
export function workingDaysAway(
  sight: CardSight | undefined,
  today: Day,
  promise: FrozenPromise | undefined,
): number | undefined {
  if (sight === undefined || promise === undefined) return undefined;
  return workingDaysLeft(sight.counting, today, promise.day);
}
