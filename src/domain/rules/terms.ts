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
import { type Day, day } from '../day.ts';
import type { Result } from '../result.ts';
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
  const { rule, terms } = settings;
  const term = { rule, n: terms.edits, received, now };
  let calendar = workingCalendarOf(settings.agency, holidays);
  let promised = makePromise({ ...term, calendar });
  // A term reaches over one new year at the most; the bound stops a calendar that answers nonsense.
  for (let tries = 0; tries < YEARS_FILLED && isBeyondList(promised); tries += 1) {
    calendar = withPlainYear(calendar, promised.error.year);
    promised = makePromise({ ...term, calendar });
  }
  return promised;
}

/** A date that a person of the agency names. */
export function namedPromise(
  settings: Settings,
  day: Day,
  now: Instant,
  holidays: HolidayLookup,
): Result<FrozenPromise, DayInThePast | NoWorkingDay> {
  return promiseByHand({
    day,
    received: now,
    calendar: workingCalendarOf(settings.agency, holidays),
  });
}

type Promised = Result<FrozenPromise, TermError>;

function isBeyondList(promised: Promised): promised is { ok: false; error: NoDataForYear } {
  return !promised.ok && promised.error.type === 'NoDataForYear';
}

/** The calendar with one more year, in which only weekends are off; from there on nothing is official. */
function withPlainYear(calendar: WorkingCalendar, year: number): WorkingCalendar {
  const { holidays } = calendar;
  const before = day(`${year - 1}-12-31`);
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
