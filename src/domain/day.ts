import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { err, ok, type Result } from './result.ts';

declare const dayBrand: unique symbol;

/** A calendar date without time or zone, `YYYY-MM-DD`. Strings compare in calendar order. */
export type Day = string & { readonly [dayBrand]: true };

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface ImpossibleDate {
  readonly type: 'ImpossibleDate';
  readonly text: string;
}

/** Reads `YYYY-MM-DD`; years 1970 to 9999.
 *  @returns ImpossibleDate for any other shape and for dates that no calendar has (2026-02-30). */
export function parseDay(text: string): Result<Day, ImpossibleDate> {
  return isDay(text) ? ok(text) : err({ type: 'ImpossibleDate', text });
}

/** The test of `parseDay`. Without a Date: a journal names days by the hundred, and nothing is counted here. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8));
  return year >= 1970 && date >= 1 && date <= daysIn(year, month);
}

/** 0 in a month that no year has. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return MONTHS[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a literal the author knows to be right; throws on a wrong one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(`Not a day: ${text}`);
  return parsed.value;
}

/** `addDays('2026-11-20', 3)` is `2026-11-23`; negative amounts go back. */
export function addDays(from: Day, amount: number): Day {
  return toDay(addDaysToDate(toDate(from), amount));
}

/** Calendar days from `earlier` to `later`: 0 on the same day, negative when the order is reversed. */
export function daysBetween(earlier: Day, later: Day): number {
  return (midnight(later) - midnight(earlier)) / DAY_MS;
}

export function weekdayOf(of: Day): Weekday {
  // 1 January 1970 was a Thursday.
  const sinceMonday = (midnight(of) / DAY_MS + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1) as Weekday;
}

/** `20261120` style parts without a date library at the call site. */
export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

/** Days are counted by plain arithmetic, for in UTC each has 24 hours: badges ask thousands of times. */
const DAY_MS = 86_400_000;

function midnight(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`);
}

function toDate(of: Day): Date {
  return new UTCDateMini(Date.parse(`${of}T00:00:00Z`));
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}
