import type { Weekday } from '../day.ts';
import { err, ok, type Result } from '../result.ts';

/** A stretch of working time within one day, in minutes since local midnight; `to` may be 1440. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The windows of each weekday, Monday first, seven of them. A weekday without windows is a weekend day;
 *  a break is the space between two windows. */
export type WeeklyHours = readonly (readonly Window[])[];

/** The error names the weekday at fault, 1 is Monday. */
export type HoursError =
  | { readonly type: 'NotSevenDays' }
  | {
      readonly type: 'ReversedWindow' | 'OverlappingWindows' | 'WindowOutsideDay';
      readonly weekday: Weekday;
    };

const MINUTES_A_DAY = 1440;

/** Reads hours given as pairs `[from, to]` of minutes, Monday first.
 *  Windows must be in order and may touch (`[600, 720], [720, 840]`).
 *  @returns NotSevenDays; WindowOutsideDay for minutes that are not whole or not within 0–1440;
 *  ReversedWindow for an end that is not after its start; OverlappingWindows, also when out of order. */
export function parseWeeklyHours(
  input: readonly (readonly (readonly [number, number])[])[],
): Result<WeeklyHours, HoursError> {
  return checkWeeklyHours(input.map((windows) => windows.map(([from, to]) => ({ from, to }))));
}

/** The same checks for hours that are already in shape. */
export function checkWeeklyHours(hours: WeeklyHours): Result<WeeklyHours, HoursError> {
  if (hours.length !== 7) return err({ type: 'NotSevenDays' });
  for (const [index, windows] of hours.entries()) {
    const type = faultIn(windows);
    if (type !== undefined) return err({ type, weekday: (index + 1) as Weekday });
  }
  return ok(hours);
}

/** Monday to Friday in one window a day: `mondayToFriday(600, 1140)` is 10:00–19:00. */
export function mondayToFriday(from: number, to: number): WeeklyHours {
  const windows = [{ from, to }];
  return [windows, windows, windows, windows, windows, [], []];
}

/** The usual windows of a weekday; one without hours takes those of the last weekday before it that has
 *  some (a working Saturday keeps Friday's hours). Empty when no weekday has hours. */
export function usualWindows(hours: WeeklyHours, weekday: Weekday): readonly Window[] {
  for (let back = 0; back < 7; back += 1) {
    const windows = hours[(weekday + 6 - back) % 7];
    if (windows !== undefined && windows.length > 0) return windows;
  }
  return [];
}

/** When the usual hours of a weekday end; found as `usualWindows` does. */
export function closingMinute(hours: WeeklyHours, weekday: Weekday): number | undefined {
  return usualWindows(hours, weekday).at(-1)?.to;
}

/** Seven characters, Monday first, 1 = no hours: `0000011` is the usual weekend. */
export function weekendMask(hours: WeeklyHours): string {
  return hours.map((windows) => (windows.length === 0 ? '1' : '0')).join('');
}

function faultIn(
  windows: readonly Window[],
): 'ReversedWindow' | 'OverlappingWindows' | 'WindowOutsideDay' | undefined {
  let previousEnd = 0;
  for (const { from, to } of windows) {
    if (!isMinuteOfDay(from) || !isMinuteOfDay(to)) return 'WindowOutsideDay';
    if (to <= from) return 'ReversedWindow';
    if (from < previousEnd) return 'OverlappingWindows';
    previousEnd = to;
  }
  return undefined;
}

function isMinuteOfDay(minute: number): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute <= MINUTES_A_DAY;
}
