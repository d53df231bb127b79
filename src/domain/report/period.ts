/** The days that a report is about, both ends included. Which kind of period they are follows from the days, so that
 *  the two cannot differ. The words ("November", "Q4 2026") are in `i18n/report`. */
import { addDays, type Day, day as dayOf, daysBetween, weekdayOf, yearOf } from '../day.ts';

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** How long the periods of a row of reports are. */
export const PERIOD_LENGTHS = ['week', 'twoWeeks', 'month', 'quarter'] as const;
export type PeriodLength = (typeof PERIOD_LENGTHS)[number];

/** `range`: from one day to another, none of the others. */
export type PeriodKind = PeriodLength | 'range';

/** A year and a little: what is longer is a slip of the pen. */
const MOST_DAYS = 400;
/** A Monday. Two weeks are counted from here unless a board says from where. */
const FIRST_MONDAY = dayOf('2024-01-01');

export function isPeriod({ from, to }: Period): boolean {
  return from <= to && daysBetween(from, to) < MOST_DAYS;
}

/** Weeks begin on Monday; seven other days are a range. */
export function kindOf({ from, to }: Period): PeriodKind {
  if (from.endsWith('-01')) {
    if (to === addDays(firstOfMonth(from, 1), -1)) return 'month';
    const isQuarter = monthOf(from) % 3 === 1 && to === addDays(firstOfMonth(from, 3), -1);
    if (isQuarter) return 'quarter';
  }
  if (weekdayOf(from) !== 1) return 'range';
  const days = daysBetween(from, to) + 1;
  if (days === 14) return 'twoWeeks';
  return days === 7 ? 'week' : 'range';
}

/** The period of a length that a day lies in.
 *  @param since a day of any one of the periods of two weeks. */
export function periodOf(length: PeriodLength, day: Day, since: Day = FIRST_MONDAY): Period {
  if (length === 'month') return monthsFrom(firstOfMonth(day, 0), 1);
  if (length === 'quarter') return monthsFrom(firstOfMonth(day, -((monthOf(day) - 1) % 3)), 3);
  const monday = mondayOf(day);
  if (length === 'week') return { from: monday, to: addDays(monday, 6) };
  const isSecond = Math.abs(daysBetween(mondayOf(since), monday)) % 14 !== 0;
  const from = isSecond ? addDays(monday, -7) : monday;
  return { from, to: addDays(from, 13) };
}

/** The period after this one, as long; after November is December. */
export function nextPeriod(period: Period): Period {
  return neighbour(period, 1);
}

export function previousPeriod(period: Period): Period {
  return neighbour(period, -1);
}

/** The days that two periods share; undefined where there are none. */
export function overlapOf(one: Period, other: Period): Period | undefined {
  const { from } = one.from > other.from ? one : other;
  const { to } = one.to < other.to ? one : other;
  return from <= to ? { from, to } : undefined;
}

export function isSamePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** How alike two periods are: the days they share out of all days of either, 0 to 1. A report that was written a day
 *  short is still that month's; one of a quarter is not. */
export function likeness(one: Period, other: Period): number {
  const shared = overlapOf(one, other);
  if (shared === undefined) return 0;
  return lengthOf(shared) / (lengthOf(one) + lengthOf(other) - lengthOf(shared));
}

/** What a period is called. `year` is that of its end. */
export type PeriodLabel =
  | { readonly kind: 'month'; readonly from: Day; readonly year: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number }
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day };

export function labelOf(period: Period): PeriodLabel {
  const { from, to } = period;
  const kind = kindOf(period);
  if (kind === 'month') return { kind, from, year: yearOf(to) };
  if (kind === 'quarter') return { kind, quarter: Math.ceil(monthOf(to) / 3), year: yearOf(to) };
  return { kind: 'days', from, to };
}

function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

function neighbour(period: Period, step: 1 | -1): Period {
  const kind = kindOf(period);
  if (kind === 'month' || kind === 'quarter') {
    const months = kind === 'month' ? 1 : 3;
    return monthsFrom(firstOfMonth(period.from, step * months), months);
  }
  const days = step * lengthOf(period);
  return { from: addDays(period.from, days), to: addDays(period.to, days) };
}

function monthsFrom(from: Day, months: number): Period {
  return { from, to: addDays(firstOfMonth(from, months), -1) };
}

/** The first day of the month that is so many months after that of `day`. */
function firstOfMonth(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${Math.floor(index / 12)}-${month}-01` as Day;
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}
