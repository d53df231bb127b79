import type { Instant } from '../clock.ts';
import { addDays, type Day, weekdayOf } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import type { NegativeTerm } from './counting-rule.ts';
import { usualWindows, type Window } from './weekly-hours.ts';
import { dayKind, type NoDataForYear, type WorkingCalendar } from './working-calendar.ts';
import { type CalendarError, LONGEST_REST } from './working-days.ts';
import { local, toInstant } from './zone.ts';

export interface WorkingMinutesInput {
  readonly minutes: number;
  readonly received: Instant;
  readonly calendar: WorkingCalendar;
  /** In place of the usual hours on every working day. */
  readonly windows?: readonly Window[];
  /** Short days end an hour earlier; has no effect on explicit windows. */
  readonly shortDays?: boolean;
}

export interface DueMinute {
  readonly day: Day;
  /** Minutes since local midnight. */
  readonly minute: number;
  /** The minutes used on each day that had some. */
  readonly worked: readonly (readonly [Day, number])[];
}

/** A year of minutes: longer terms are typing errors. */
const LONGEST_MINUTES = 366 * 1440;

/** When `minutes` of working time after `received` are used up; a begun minute counts from the next full
 *  one. A term that exactly fills a window ends with it. Minutes are real ones: a window over a clock
 *  change is an hour longer or shorter, and a moment in the second of two equal hours is named by the
 *  end of that hour, since a wall time means the first.
 *  @returns NegativeTerm; UnusableTerm for part minutes or more than a year of them; NoDataForYear;
 *  NoWorkingDay after 366 days without a working minute. */
export function addWorkingMinutes(
  input: WorkingMinutesInput,
): Result<DueMinute, CalendarError | NegativeTerm> {
  const { minutes, received, calendar } = input;
  if (minutes < 0) return err({ type: 'NegativeTerm', n: minutes });
  if (!Number.isInteger(minutes) || minutes > LONGEST_MINUTES) {
    return err({ type: 'UnusableTerm', n: minutes });
  }
  const worked: (readonly [Day, number])[] = [];
  let left = minutes;
  let day = local(received, calendar.zone).day;
  for (let rest = 0; rest < LONGEST_REST; rest += 1, day = addDays(day, 1)) {
    const windows = openOn(input, day);
    if (!windows.ok) return windows;
    const used = useUp(windows.value, { day, left, notBefore: received, zone: calendar.zone });
    if (used.minutes > 0) {
      worked.push([day, used.minutes]);
      left -= used.minutes;
      rest = 0;
    }
    if (used.endsAt !== undefined) return ok({ day, minute: used.endsAt, worked });
  }
  return err({ type: 'NoWorkingDay' });
}

function openOn(
  { calendar, windows, shortDays = false }: WorkingMinutesInput,
  day: Day,
): Result<readonly Window[], NoDataForYear> {
  if (windows === undefined) return windowsOn(calendar, day, { shortDays });
  const kind = dayKind(calendar, day);
  if (!kind.ok) return kind;
  return ok(kind.value.kind === 'working' ? windows : []);
}

/** The windows in which work is done on the day; none on a day off. With `shortDays` a short day ends
 *  60 minutes earlier (Russia, Labour Code 95), for hour terms only. Errors as `dayKind`. */
export function windowsOn(
  calendar: WorkingCalendar,
  day: Day,
  options: { readonly shortDays?: boolean } = {},
): Result<readonly Window[], NoDataForYear> {
  const kind = dayKind(calendar, day);
  if (!kind.ok) return kind;
  if (kind.value.kind !== 'working') return ok([]);
  const windows = usualWindows(calendar.hours, weekdayOf(day));
  return ok(options.shortDays && kind.value.short ? withoutLast(windows, 60) : windows);
}

/** Takes minutes off the end of the day, from an earlier window when the last is shorter than that. */
function withoutLast(windows: readonly Window[], minutes: number): readonly Window[] {
  const last = windows.at(-1);
  if (last === undefined || minutes === 0) return windows;
  const rest = windows.slice(0, -1);
  const length = last.to - last.from;
  if (length <= minutes) return withoutLast(rest, minutes - length);
  return [...rest, { from: last.from, to: last.to - minutes }];
}

interface Use {
  readonly day: Day;
  readonly left: number;
  readonly notBefore: Instant;
  readonly zone: string;
}

/** How much of a day's windows is used, and the minute at which nothing is left. */
function useUp(
  windows: readonly Window[],
  { day, left, notBefore, zone }: Use,
): { readonly minutes: number; readonly endsAt?: number } {
  let minutes = 0;
  const asked = Math.ceil(Math.floor(notBefore / 1000) / 60); // whole seconds, as the wall clock shows
  for (const { from, to } of windows) {
    const opens = Math.max(toInstant(day, from, zone) / 60_000, asked);
    const open = toInstant(day, to, zone) / 60_000 - opens;
    const missing = left - minutes;
    if (open >= missing) {
      const endsAt = wallMinute(day, opens + missing, { from, to }, zone);
      return { minutes: left, endsAt };
    }
    minutes += Math.max(open, 0);
  }
  return { minutes };
}

/** The first minute of the window that is not before the moment; at most one clock change of steps away. */
function wallMinute(day: Day, epochMinute: number, { from, to }: Window, zone: string): number {
  const wall = local((epochMinute * 60_000) as Instant, zone);
  let minute = wall.day === day ? Math.max(Math.floor(wall.second / 60), from) : to;
  while (minute < to && toInstant(day, minute, zone) < epochMinute * 60_000) minute += 1;
  return minute;
}
