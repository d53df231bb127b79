import Holidays from 'date-holidays';
import { LIBRARY_NAMES } from './library-names.ts';
import type { NamedDays } from './model.ts';

const MS_PER_DAY = 86_400_000;

/** The public holidays of date-holidays for one year, a key for the name of each.
 *  A name without a key is kept as `=<language>:<name>` and shown in its own language. */
export function libraryDays(place: readonly string[], year: number): NamedDays {
  const key = [...place, year].join('-');
  const days = cache.get(key) ?? readLibrary(place, year);
  cache.set(key, days);
  return days;
}

/** Its rules take a while to run, and checks ask for the same days again and again. */
const cache = new Map<string, NamedDays>();

function readLibrary(place: readonly string[], year: number): NamedDays {
  const [country = '', state = '', region = ''] = place;
  const library = new Holidays(country, state, region);
  const language = library.getLanguages()[0] ?? 'en';
  const days: Record<string, string> = {};
  for (const holiday of library.getHolidays(year)) {
    if (holiday.type !== 'public') continue;
    for (const date of datesOf(holiday, year)) {
      days[date] = nameKey(holiday.name, language) + (isMoved(holiday) ? '+' : '');
    }
  }
  return Object.fromEntries(Object.entries(days).sort());
}

interface LibraryHoliday {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly substitute?: boolean;
}

function isMoved(holiday: LibraryHoliday): boolean {
  return holiday.substitute === true;
}

/** `MMDD` of each day of the holiday that lies in the year; some last for several days. */
function datesOf(holiday: LibraryHoliday, year: number): readonly string[] {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`);
  const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / MS_PER_DAY);
  return Array.from({ length: Math.max(1, length) }, (_, i) => new Date(first + i * MS_PER_DAY))
    .filter((date) => date.getUTCFullYear() === year)
    .map((date) => date.toISOString().slice(5, 10).replace('-', ''));
}

function nameKey(name: string, language: string): string {
  const plain = name.replace(/ \((substitute day|día sustituto)\)$/, '');
  return LIBRARY_NAMES[plain] ?? `=${language}:${plain}`;
}
