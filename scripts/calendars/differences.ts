import { libraryDays } from './library.ts';
import { isoDay, type NamedDays, type SourceCalendar } from './model.ts';

/** Where date-holidays and our calendar are known to differ, and who says so. `missing`: days off that the
 *  library lacks, with the key of their name; `extra`: days that it has off and that are not, or that are
 *  working weekend days, which it cannot say. A generated calendar is corrected by its entries. */
export interface KnownDifference {
  readonly calendar: string;
  readonly missing?: Readonly<Record<string, string>>;
  readonly extra?: readonly string[];
  readonly source: string;
}

type Difference = 'missing' | 'extra';

export function applyDifferences(
  calendar: string,
  year: number,
  days: NamedDays,
  known: readonly KnownDifference[],
): NamedDays {
  const own = known.filter((entry) => entry.calendar === calendar);
  const extra = new Set(own.flatMap((entry) => entry.extra ?? []));
  const kept = Object.entries(days).filter(([date]) => !extra.has(isoDay(year, date)));
  const added = own
    .flatMap((entry) => Object.entries(entry.missing ?? {}))
    .filter(([day]) => Number(day.slice(0, 4)) === year)
    .map(([day, name]) => [day.slice(5, 7) + day.slice(8), name] as const);
  return Object.fromEntries([...kept, ...added].sort());
}

/** Every day of the calendar's years on which date-holidays says something else. */
function differencesOf(calendar: SourceCalendar): ReadonlyMap<string, Difference> {
  const all = [...calendar.years].flatMap(([year, { off, work }]) => {
    const library = libraryDays(calendar.library, year);
    const missing = Object.keys(off).filter((date) => library[date] === undefined);
    const extra = Object.keys(library).filter((date) => off[date] === undefined);
    return [
      ...missing.map((date) => [isoDay(year, date), 'missing'] as const),
      ...[...extra, ...work].map((date) => [isoDay(year, date), 'extra'] as const),
    ];
  });
  return new Map(all);
}

/** Plain sentences for differences that nobody explained and for explanations of none; empty when all is
 *  well. A region answers only for what its country does not differ in already. */
export function unexplained(
  calendars: readonly SourceCalendar[],
  known: readonly KnownDifference[],
): readonly string[] {
  const found = new Map(calendars.map((calendar) => [calendar.id, differencesOf(calendar)]));
  const listed = new Set(calendars.filter(({ listed }) => listed).map(({ id }) => id));
  const strangers = known
    .filter((entry) => !listed.has(entry.calendar))
    .map((entry) => `${entry.calendar}: no such calendar, but it has known differences`);
  const own = calendars
    .filter((calendar) => calendar.listed)
    .flatMap((calendar) => {
      const inherited = listed.has(calendar.parent ?? '')
        ? found.get(calendar.parent ?? '')
        : undefined;
      const differences = [...(found.get(calendar.id) ?? [])].filter(
        ([day, kind]) => inherited?.get(day) !== kind,
      );
      return compare(calendar.id, new Map(differences), knownOf(calendar.id, known));
    });
  return [...strangers, ...own];
}

function knownOf(
  calendar: string,
  known: readonly KnownDifference[],
): ReadonlyMap<string, Difference> {
  const own = known.filter((entry) => entry.calendar === calendar);
  return new Map(
    own.flatMap((entry) => [
      ...Object.keys(entry.missing ?? {}).map((day) => [day, 'missing'] as const),
      ...(entry.extra ?? []).map((day) => [day, 'extra'] as const),
    ]),
  );
}

function compare(
  calendar: string,
  found: ReadonlyMap<string, Difference>,
  known: ReadonlyMap<string, Difference>,
): readonly string[] {
  const unknown = [...found].filter(([day, kind]) => known.get(day) !== kind);
  const gone = [...known].filter(([day, kind]) => found.get(day) !== kind);
  return [
    ...unknown.map(([day, kind]) => `${calendar} ${day}: ${kind} in date-holidays, not explained`),
    ...gone.map(([day, kind]) => `${calendar} ${day}: no longer ${kind} in date-holidays`),
  ];
}
