import { EASTER } from '../../src/domain/calendar/data/easter.ts';
import type { SourceCalendar, SourceYear } from './model.ts';
import { YEARS } from './model.ts';

/**
 * One line a calendar, read by `src/domain/calendar/holidays.ts`:
 *
 *   id,years,revision,officialUntil[,group…]
 *
 * `years` and the first character of a group are masks in hexadecimal: 1 is the first year, 8 the fourth.
 * Revision and officialUntil are `YYMMDD`, empty where they are the parent's (`ES` for `ES-MD`). A group is
 * a mask, then pairs of base-36 digits, month and day, for days off; a letter w, s or p before the mask
 * makes them working weekend days, short or optional ones. Months above 31 count days from Easter Sunday.
 * A region holds only what its parent lacks. A line that starts with a dot cannot be chosen itself.
 */
export function encodeCalendars(calendars: readonly SourceCalendar[]): string {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  return calendars.map((calendar) => encode(calendar, byId)).join('\n');
}

type Kind = '' | 'w' | 's' | 'p';

/** A date as two digits, and the years it stands for. */
interface Token {
  readonly code: string;
  readonly mask: number;
}

function encode(calendar: SourceCalendar, byId: ReadonlyMap<string, SourceCalendar>): string {
  const parent = calendar.parent === undefined ? undefined : byId.get(calendar.parent);
  const own = (value: string, inherited: string | undefined) =>
    value === inherited ? '' : value.slice(2).replaceAll('-', '');
  return [
    (calendar.listed ? '' : '.') + calendar.id,
    yearMask([...calendar.years.keys()]).toString(16),
    own(calendar.revision, parent?.revision),
    own(calendar.officialUntil, parent?.officialUntil),
    ...groups('', (year) => Object.keys(year.off), calendar, parent),
    ...groups('w', (year) => year.work, calendar, parent),
    ...groups('s', (year) => year.short, calendar, parent),
    ...groups('p', (year) => Object.keys(year.optional), calendar, parent),
  ].join(',');
}

function yearMask(years: readonly number[]): number {
  return years.reduce((mask, year) => mask | (1 << (year - YEARS[0])), 0);
}

function groups(
  kind: Kind,
  datesOf: (year: SourceYear) => readonly string[],
  calendar: SourceCalendar,
  parent: SourceCalendar | undefined,
): readonly string[] {
  const left = new Map<number, Set<string>>();
  for (const [year, days] of calendar.years) {
    const inherited = parent?.years.get(year);
    const known = new Set(inherited === undefined ? [] : datesOf(inherited));
    const dates = datesOf(days);
    const lost = [...known].filter((date) => !dates.includes(date));
    if (lost.length > 0) throw new Error(`${calendar.id} ${year} lacks ${lost} of its parent`);
    left.set(year, new Set(dates.filter((date) => !known.has(date))));
  }
  const byMask = new Map<number, string[]>();
  for (const { code, mask } of cover(left)) byMask.set(mask, [...(byMask.get(mask) ?? []), code]);
  return [...byMask]
    .sort(([a], [b]) => b - a)
    .map(([mask, codes]) => kind + mask.toString(16) + codes.sort().join(''));
}

/** Few tokens, greedily: the date, fixed or counted from Easter, that stands for most years first. */
function cover(left: ReadonlyMap<number, Set<string>>): readonly Token[] {
  const tokens: Token[] = [];
  for (let best = widest(left); best !== undefined; best = widest(left)) {
    tokens.push(best);
    for (const [year, dates] of left) remove(best, year, dates);
  }
  return tokens;
}

function widest(left: ReadonlyMap<number, Set<string>>): Token | undefined {
  return candidates(left).reduce<Token | undefined>(
    (a, b) => (a === undefined || bits(b.mask) > bits(a.mask) ? b : a),
    undefined,
  );
}

function remove(token: Token, year: number, dates: Set<string>): void {
  if ((token.mask & yearMask([year])) === 0) return;
  for (const date of dates) if (codesOf(year, date).includes(token.code)) dates.delete(date);
}

function candidates(left: ReadonlyMap<number, Set<string>>): readonly Token[] {
  const masks = new Map<string, number>();
  for (const [year, dates] of left) {
    for (const date of dates) {
      for (const code of codesOf(year, date)) {
        masks.set(code, (masks.get(code) ?? 0) | yearMask([year]));
      }
    }
  }
  return [...masks].sort().map(([code, mask]) => ({ code, mask }));
}

/** The two ways to write a date: by month and day, and, from 72 days before Easter to 71 after, by Easter. */
function codesOf(year: number, date: string): readonly string[] {
  const month = Number(date.slice(0, 2));
  const fixed = digits(month, Number(date.slice(2)));
  const easter = Date.UTC(year, 2, EASTER[year - YEARS[0]] ?? 0);
  const offset = (Date.UTC(year, month - 1, Number(date.slice(2))) - easter) / 86_400_000;
  if (offset < -72 || offset > 71) return [fixed];
  return [fixed, digits(34 + Math.floor(offset / 36), ((offset % 36) + 36) % 36)];
}

function digits(month: number, day: number): string {
  return month.toString(36) + day.toString(36);
}

function bits(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}
