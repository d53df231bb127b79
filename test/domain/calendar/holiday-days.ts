import type { HolidayYear } from '../../../src/domain/calendar/holiday-calendar.ts';
import { holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { addDays, type Day, day, weekdayOf } from '../../../src/domain/day.ts';

export const EMPTY: HolidayYear = { off: [], work: [], short: [], optional: [] };

export function list(id: string, year: number): HolidayYear {
  return holidayCalendar(id)?.years.get(year) ?? EMPTY;
}

export function date(of: Day): string {
  return of.slice(5, 7) + of.slice(8);
}

export function isOff(id: string, text: string): boolean {
  return list(id, Number(text.slice(0, 4))).off.includes(date(day(text)));
}

export function isWork(id: string, text: string): boolean {
  return list(id, Number(text.slice(0, 4))).work.includes(date(day(text)));
}

export function weekdaysOff(id: string, year: number): readonly string[] {
  return list(id, year).off.filter(
    (mmdd) => weekdayOf(day(`${year}-${mmdd.slice(0, 2)}-${mmdd.slice(2)}`)) < 6,
  );
}

/** Days off a Monday-to-Friday office has in a row, weekends included. */
export function daysFree(id: string, from: string, to: string): boolean {
  for (let at = day(from); at <= day(to); at = addDays(at, 1)) {
    if (isWork(id, at) || (weekdayOf(at) < 6 && !isOff(id, at))) return false;
  }
  return true;
}
