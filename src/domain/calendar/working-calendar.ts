import { type Day, daysBetween, weekdayOf, yearOf } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import { type HolidayCalendar, holidayYear } from './holiday-calendar.ts';
import {
  checkWeeklyHours,
  closingMinute,
  type HoursError,
  type WeeklyHours,
} from './weekly-hours.ts';
import { isKnownZone } from './zone.ts';

/** Both ends belong to the range. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** How one side works: published holidays, its own hours and zone, and the board's own exceptions.
 *  Make it by `createWorkingCalendar`, which refuses what cannot be counted with. */
export interface WorkingCalendar {
  readonly holidays: HolidayCalendar;
  readonly hours: WeeklyHours;
  readonly zone: string;
  readonly extraOff: readonly DayRange[];
  readonly extraWork: readonly DayRange[];
  /** Whether the list's optional days are off here. */
  readonly optionalOff: boolean;
}

/** `weekend` of a working day: it has no hours of its own in the week. `extra`: the board's own day off.
 *  A day of the weekend that is a holiday as well is `weekend`. */
export type DayKind =
  | { readonly kind: 'working'; readonly short: boolean; readonly weekend: boolean }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'off'; readonly extra: boolean; readonly optional: boolean };

export interface NoDataForYear {
  readonly type: 'NoDataForYear';
  readonly year: number;
}

/** No weekday has hours, or 366 days in a row are off. */
export interface NoWorkingDay {
  readonly type: 'NoWorkingDay';
}

export interface UnknownZone {
  readonly type: 'UnknownZone';
  readonly zone: string;
}

/** A range that ends before it starts, or is longer than `LONGEST_RANGE_DAYS`. */
export interface UnusableRange {
  readonly type: 'ReversedRange' | 'RangeTooLong';
  readonly range: DayRange;
}

export type WorkingCalendarError = HoursError | NoWorkingDay | UnknownZone | UnusableRange;

export interface WorkingCalendarInput {
  readonly holidays: HolidayCalendar;
  readonly hours: WeeklyHours;
  readonly zone: string;
  readonly extraOff?: readonly DayRange[];
  readonly extraWork?: readonly DayRange[];
  readonly optionalOff?: boolean;
}

/** About three years: a longer one is a typing error, and every day of it would cost time. */
const LONGEST_RANGE_DAYS = 1100;

/** A calendar that can be counted with.
 *  @returns UnknownZone when this machine does not know the zone; the errors of `parseWeeklyHours`;
 *  NoWorkingDay when no weekday has hours; ReversedRange or RangeTooLong for one of the board's own. */
export function createWorkingCalendar(
  input: WorkingCalendarInput,
): Result<WorkingCalendar, WorkingCalendarError> {
  const { holidays, zone, extraOff = [], extraWork = [], optionalOff = false } = input;
  if (!isKnownZone(zone)) return err({ type: 'UnknownZone', zone });
  const hours = checkWeeklyHours(input.hours);
  if (!hours.ok) return hours;
  if (hours.value.every((windows) => windows.length === 0)) return err({ type: 'NoWorkingDay' });
  for (const range of [...extraOff, ...extraWork]) {
    const days = daysBetween(range.from, range.to);
    if (days < 0) return err({ type: 'ReversedRange', range });
    if (days > LONGEST_RANGE_DAYS) return err({ type: 'RangeTooLong', range });
  }
  return ok({ holidays, hours: hours.value, zone, extraOff, extraWork, optionalOff });
}

/** What a day is. The board's own days win over the list, and its days off over its working days.
 *  @returns NoDataForYear when the list does not know the day's year (the board's own days need no list). */
export function dayKind(calendar: WorkingCalendar, day: Day): Result<DayKind, NoDataForYear> {
  const own = ownKind(calendar, day);
  if (own !== undefined) return ok(own);
  const year = holidayYear(calendar.holidays, yearOf(day));
  if (year === undefined) return err({ type: 'NoDataForYear', year: yearOf(day) });
  const weekend = isWeekend(calendar, day);
  const date = day.slice(5, 7) + day.slice(8);
  const short = year.short.includes(date);
  if (weekend) return ok(year.work.includes(date) ? { kind: 'working', short, weekend } : WEEKEND);
  if (year.off.includes(date)) return ok({ kind: 'off', extra: false, optional: false });
  if (calendar.optionalOff && year.optional.includes(date)) {
    return ok({ kind: 'off', extra: false, optional: true });
  }
  return ok({ kind: 'working', short, weekend });
}

/** Whether work is done on the day; errors as `dayKind`. */
export function isWorkingDay(calendar: WorkingCalendar, day: Day): Result<boolean, NoDataForYear> {
  const kind = dayKind(calendar, day);
  return kind.ok ? ok(kind.value.kind === 'working') : kind;
}

/** Whether the weekday has no hours of its own; says nothing of working weekend days. */
export function isWeekend(calendar: WorkingCalendar, day: Day): boolean {
  return (calendar.hours[weekdayOf(day) - 1] ?? []).length === 0;
}

/** Whether the day lies beyond what an official act has fixed. */
export function isPreliminary(calendar: WorkingCalendar, day: Day): boolean {
  const { officialUntil } = calendar.holidays;
  return officialUntil !== null && day > officialUntil;
}

/** When a promise for the day is due: the end of the usual hours of its weekday, or of the last weekday
 *  before it. Short days and days off change nothing here. Undefined when no weekday has hours. */
export function closesOn(calendar: WorkingCalendar, day: Day): number | undefined {
  return closingMinute(calendar.hours, weekdayOf(day));
}

const WEEKEND: DayKind = { kind: 'weekend' };

function ownKind(calendar: WorkingCalendar, day: Day): DayKind | undefined {
  const covers = ({ from, to }: DayRange) => from <= day && day <= to;
  const weekend = isWeekend(calendar, day);
  if (calendar.extraOff.some(covers)) {
    return weekend ? WEEKEND : { kind: 'off', extra: true, optional: false };
  }
  return calendar.extraWork.some(covers) ? { kind: 'working', short: false, weekend } : undefined;
}
