import type { Day } from '../day.ts';

/** One year of a published calendar; every date is `MMDD`. `off` are days off, those that fall on a weekend
 *  included where the sources have them, since a board may work then; `work` are working weekend days;
 *  `short` days end an hour earlier by law; `optional` days bind only those boards that say so. */
export interface HolidayYear {
  readonly off: readonly string[];
  readonly work: readonly string[];
  readonly short: readonly string[];
  readonly optional: readonly string[];
}

/** A published holiday list. A year that is not in `years` is unknown, never "a year without holidays". */
export interface HolidayCalendar {
  readonly id: string;
  /** Changes with every change of the list, so that a promise can say which list made it. */
  readonly revision: string;
  readonly years: ReadonlyMap<number, HolidayYear>;
  /** The last day fixed by an official act; later dates are preliminary. `null`: nothing is preliminary. */
  readonly officialUntil: Day | null;
}

/** No holidays at all, for every year: what a board counts by before its set-up. */
export const NO_HOLIDAYS: HolidayCalendar = {
  id: 'none',
  revision: '0',
  years: new Map(),
  officialUntil: null,
};

const PLAIN_YEAR: HolidayYear = { off: [], work: [], short: [], optional: [] };

/** The list of one year, or undefined where nothing is known about it. */
export function holidayYear(calendar: HolidayCalendar, year: number): HolidayYear | undefined {
  return calendar.id === NO_HOLIDAYS.id ? PLAIN_YEAR : calendar.years.get(year);
}
