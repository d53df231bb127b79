/** Terms in working hours. Apart from those in days: a badge knows their dates without counting. */
import type { Instant } from '../clock.ts';
import { ok, type Result } from '../result.ts';
import type { NegativeTerm } from './counting-rule.ts';
import { type FrozenPromise, freeze } from './promise.ts';
import { traceBetween } from './trace.ts';
import type { Window } from './weekly-hours.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import type { CalendarError } from './working-days.ts';
import { addWorkingMinutes } from './working-hours.ts';
import { local } from './zone.ts';

/** Freezes a term in working hours: 2 hours asked on Fri 18:30 with hours 10–19 → Mon 11:30.
 *  `windows` replace the usual hours on every working day (reply times); with `shortDays` the usual hours
 *  of short days end an hour earlier. `n` of the promise is in minutes.
 *  @returns the errors of `addWorkingMinutes`. */
export function makeHoursPromise(input: {
  readonly hours: number;
  readonly received: Instant;
  readonly calendar: WorkingCalendar;
  readonly windows?: readonly Window[];
  readonly shortDays?: boolean;
}): Result<FrozenPromise, CalendarError | NegativeTerm> {
  const { received, calendar } = input;
  const n = Math.round(input.hours * 60);
  const due = addWorkingMinutes({ ...input, minutes: n });
  if (!due.ok) return due;
  const { day, minute, worked } = due.value;
  const trace = traceBetween(calendar, local(received, calendar.zone).day, day);
  if (!trace.ok) return trace;
  const frozen = freeze(calendar, { day, rule: 'hours', n, received });
  if (!frozen.ok) return frozen;
  return ok({ ...frozen.value, ...trace.value, closes: minute, worked });
}
