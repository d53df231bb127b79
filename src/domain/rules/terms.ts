/** Makes promises out of the board's settings: which calendar counts, by which rule, with which term. */

import type { NegativeTerm } from '../calendar/counting-rule.ts';
import type { HolidayCalendar } from '../calendar/holiday-calendar.ts';
import {
  type DayInThePast,
  type FrozenPromise,
  type FutureReceived,
  makePromise,
  promiseByHand,
} from '../calendar/promise.ts';
import type { NoDataForYear, NoWorkingDay, WorkingCalendar } from '../calendar/working-calendar.ts';
import type { CalendarError } from '../calendar/working-days.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type { Result } from '../result.ts';
import type { Side } from '../turn/entries.ts';
import { type Settings, workingCalendarOf } from './settings.ts';

const YEARS_FILLED = 4;
const PLAIN_YEAR = { off: [], work: [], short: [], optional: [] } as const;

export type HolidayLookup = (id: string) => HolidayCalendar | undefined;

export type TermError = CalendarError | NegativeTerm | FutureReceived;

/** When edits received at `received` are due: the agency's term, in the agency's calendar. In a year that the
 *  list of holidays does not hold weekends alone are counted, and the promise says that it is preliminary. */
export function editsPromise(
  settings: Settings,
  received: Instant | Day,
  now: Instant,
  holidays: HolidayLookup,
): Result<FrozenPromise, TermError> {
  const calendar = workingCalendarOf(settings.agency, holidays);
  return termPromise({ rule: settings.rule, n: settings.terms.edits, received, now, calendar });
}

/** When the client decides on what is asked: the client's term (or one of its own), in the client's calendar;
 *  else as edits. */
export function decisionPromise(
  settings: Settings,
  received: Instant | Day,
  now: Instant,
  holidays: HolidayLookup,
  n: number = settings.terms.decision,
): Result<FrozenPromise, TermError> {
  const calendar = workingCalendarOf(settings.client, holidays);
  return termPromise({ rule: settings.rule, n, received, now, calendar });
}

/** A date that a person of the agency names, for the agency or (*Change the date*) for the client. */
export function namedPromise(
  settings: Settings,
  day: Day,
  now: Instant,
  holidays: HolidayLookup,
  side: Side = 'agency',
): Result<FrozenPromise, DayInThePast | NoWorkingDay> {
  return promiseByHand({
    day,
    received: now,
    calendar: workingCalendarOf(settings[side], holidays),
  });
}

export function termPromise(
  term: Parameters<typeof makePromise>[0],
): Result<FrozenPromise, TermError> {
  return beyondList(term.calendar, (calendar) => makePromise({ ...term, calendar }));
}

/** What a calendar answers, with weekends alone in a year that its list of holidays does not hold. */
export function beyondList<T, E extends { readonly type: string }>(
  calendar: WorkingCalendar,
  ask: (calendar: WorkingCalendar) => Result<T, E | NoDataForYear>,
): Result<T, E | NoDataForYear> {
  let known = calendar;
  let answer = ask(known);
  // A term reaches over one new year at the most; the bound stops a calendar that answers nonsense.
  for (let tries = 0; tries < YEARS_FILLED && isBeyondList(answer); tries += 1) {
    known = withPlainYear(known, answer.error.year);
    answer = ask(known);
  }
  return answer;
}

function isBeyondList<T, E extends { readonly type: string }>(
  answer: Result<T, E | NoDataForYear>,
): answer is { ok: false; error: NoDataForYear } {
  return !answer.ok && answer.error.type === 'NoDataForYear';
}

/** The calendar with one more year, in which only weekends are off; from there on nothing is official. */
function withPlainYear(calendar: WorkingCalendar, year: number): WorkingCalendar {
  const { holidays } = calendar;
  const before = `${year - 1}-12-31` as Day; // the last day of a year that has four digits
  const { officialUntil } = holidays;
  return {
    ...calendar,
    holidays: {
      ...holidays,
      years: new Map([...holidays.years, [year, PLAIN_YEAR]]),
      officialUntil: officialUntil !== null && officialUntil < before ? officialUntil : before,
    },
  };
}
