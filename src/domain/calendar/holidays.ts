import type { Day } from '../day.ts';
import { COMPACT_CALENDARS } from './data/compact.generated.ts';
import { EASTER } from './data/easter.ts';
import type { HolidayCalendar, HolidayYear } from './holiday-calendar.ts';

const FIRST_YEAR = 2024;
const LINES = COMPACT_CALENDARS.split('\n').map((line) => line.split(','));
const decoded = new Map<string, HolidayCalendar>();

/** Ids of all published calendars, countries before their regions. */
export const HOLIDAY_CALENDAR_IDS: readonly string[] = LINES.map(([id = '']) => id).filter(
  (id) => !id.startsWith('.'),
);

/** A published calendar, or undefined for an id that nobody publishes. Holidays that fall on a weekend are
 *  listed too where the sources have them, for boards that work then. */
export function holidayCalendar(id: string): HolidayCalendar | undefined {
  return HOLIDAY_CALENDAR_IDS.includes(id) ? decode(id) : undefined;
}

/** The encoding is told in `scripts/calendars/compact.ts`. */
function decode(id: string): HolidayCalendar | undefined {
  const known = decoded.get(id);
  const line = LINES.find(([own]) => own === id || own === `.${id}`);
  if (known || !line) return known;
  const [, years = '', revision = '', until = '', ...groups] = line;
  const parent = decode(id.slice(0, Math.max(0, id.lastIndexOf('-'))));
  const calendar: HolidayCalendar = {
    id,
    revision: revision ? isoDay(revision) : (parent?.revision ?? ''),
    officialUntil: until ? isoDay(until) : (parent?.officialUntil ?? null),
    years: new Map(
      EASTER.map((_, i) => FIRST_YEAR + i)
        .filter((year) => includesYear(years, year))
        .map((year) => [year, decodeYear(groups, year, parent?.years.get(year))]),
    ),
  };
  decoded.set(id, calendar);
  return calendar;
}

function decodeYear(
  groups: readonly string[],
  year: number,
  parent: HolidayYear | undefined,
): HolidayYear {
  const dates = (kind: string, inherited: readonly string[] = []) => {
    const own = groups
      .filter((group) => group.startsWith(kind) && includesYear(group.charAt(kind.length), year))
      .flatMap((group) => group.slice(kind.length + 1).match(/../g) ?? [])
      .map((code) => toDate(code, year));
    return [...inherited, ...own].sort();
  };
  return {
    off: dates('', parent?.off),
    work: dates('w', parent?.work),
    short: dates('s', parent?.short),
    optional: dates('p', parent?.optional),
  };
}

/** The letter of another kind is no hexadecimal digit, so a mask read from it includes no year. */
function includesYear(mask: string, year: number): boolean {
  return ((Number.parseInt(mask, 16) >> (year - FIRST_YEAR)) & 1) === 1;
}

function toDate(code: string, year: number): string {
  const [month = 0, date = 0] = [...code].map((digit) => Number.parseInt(digit, 36));
  const easter = EASTER[year - FIRST_YEAR] ?? 0;
  const time =
    month > 31
      ? Date.UTC(year, 2, easter + (month - 34) * 36 + date)
      : Date.UTC(year, month - 1, date);
  return new Date(time).toISOString().slice(5, 10).replace('-', '');
}

function isoDay(short: string): Day {
  return short.replace(/(..)(..)(..)/, '20$1-$2-$3') as Day;
}
