/** Days and times in words. A `Day` is formatted in UTC, so the reader's own zone never moves it. */
import { type Day, type Weekday, weekdayOf, yearOf } from '../domain/day.ts';
import { intlTag, type Locale } from './locale.ts';

/** "Wed 25 Nov", «ср 25 нояб.», "mié 25 nov". The year is added when `thisYear` is given and differs:
 *  `formatDay('2027-01-11', 'en', 2026)` is "Mon 11 Jan 2027". */
export function formatDay(day: Day, locale: Locale, thisYear?: number): string {
  const text = `${partOf(day, locale, 'weekday')} ${formatDayMonth(day, locale)}`;
  return thisYear === undefined || thisYear === yearOf(day) ? text : `${text} ${yearOf(day)}`;
}

/** "25 Nov": for ranges and narrow cells that show the weekday elsewhere. */
export function formatDayMonth(day: Day, locale: Locale): string {
  return `${Number(day.slice(8))} ${partOf(day, locale, 'month')}`;
}

/** "since Wed 25 Nov", «со ср 25 нояб.», "desde mié 25 nov". Russian takes «со» before вт and ср. */
export function formatSince(day: Day, locale: Locale): string {
  const text = formatDay(day, locale);
  if (locale === 'en') return `since ${text}`;
  if (locale === 'es') return `desde ${text}`;
  const weekday = weekdayOf(day);
  return `${weekday === 2 || weekday === 3 ? 'со' : 'с'} ${text}`;
}

/** "Friday 20 November", «пятница, 20 ноября», "viernes, 20 de noviembre": for what is read aloud. */
export function formatDayLong(day: Day, locale: Locale): string {
  return formatter(locale, 'long').format(utc(day));
}

/** "31 Dec–10 Jan" or "21–22 Nov", both ends inclusive. */
export function formatRange(from: Day, to: Day, locale: Locale): string {
  if (from === to) return formatDayMonth(from, locale);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const start = sameMonth ? `${Number(from.slice(8))}` : formatDayMonth(from, locale);
  return `${start}–${formatDayMonth(to, locale)}`;
}

/** Minutes since local midnight as "09:05"; the end of a day is "24:00". */
export function formatTime(minute: number): string {
  const hours = Math.floor(minute / 60);
  return `${pad(hours)}:${pad(minute % 60)}`;
}

/** "Wed 25 Nov, 19:00" in every language. */
export function formatDayTime(day: Day, minute: number, locale: Locale, thisYear?: number): string {
  return `${formatDay(day, locale, thisYear)}, ${formatTime(minute)}`;
}

/** Usual hours as people say them: "10–19", or "10:00–18:30" when an end is not a full hour. */
export function formatHours(from: number, to: number): string {
  const full = from % 60 === 0 && to % 60 === 0;
  return full ? `${from / 60}–${to / 60}` : `${formatTime(from)}–${formatTime(to)}`;
}

export function formatWeekday(
  weekday: Weekday,
  locale: Locale,
  style: 'short' | 'long' = 'short',
): string {
  // 1 January 2024 was a Monday.
  return partOf(`2024-01-0${weekday}` as Day, locale, 'weekday', style);
}

/** "Mon–Fri", "Mon–Thu, Sat": runs of three or more are joined by a dash. */
export function formatWeekdays(weekdays: readonly Weekday[], locale: Locale): string {
  const runs: Weekday[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs.map((run) => runText(run, locale)).join(', ');
}

/** "a, b and c", «а, б и в», "a, b y c". */
export function formatList(items: readonly string[], locale: Locale): string {
  const known = lists.get(locale) ?? new Intl.ListFormat(intlTag(locale), { type: 'conjunction' });
  lists.set(locale, known);
  return known.format(items);
}

type Style = 'short' | 'long';

const formatters = new Map<string, Intl.DateTimeFormat>();
/** The cards of a board name the same few days, and Intl is slow to take a date apart. */
const words = new Map<string, string>();
const MOST_WORDS = 500;
const lists = new Map<Locale, Intl.ListFormat>();

function formatter(locale: Locale, style: Style): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: 'UTC',
    weekday: style,
    day: 'numeric',
    month: style,
  });
  formatters.set(key, made);
  return made;
}

function partOf(
  day: Day,
  locale: Locale,
  type: 'weekday' | 'month',
  style: Style = 'short',
): string {
  const key = `${locale} ${style} ${type} ${day}`;
  const known = words.get(key);
  if (known !== undefined) return known;
  const parts = formatter(locale, style).formatToParts(utc(day));
  const found = parts.find((part) => part.type === type)?.value ?? '';
  // Newer language data say "Sept" and "sept"; the badges have no room for it.
  const word = found === 'Sept' || found === 'sept' ? found.slice(0, 3) : found;
  if (words.size >= MOST_WORDS) words.clear();
  words.set(key, word);
  return word;
}

function runText(run: readonly Weekday[], locale: Locale): string {
  const names = run.map((weekday) => formatWeekday(weekday, locale));
  return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
