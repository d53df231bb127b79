import { readFileSync } from 'node:fs';
import { applyDifferences, type KnownDifference } from './differences.ts';
import { libraryDays } from './library.ts';
import {
  EMPTY_YEAR,
  fromEaster,
  type NamedDays,
  parentId,
  type SourceCalendar,
  type SourceYear,
  YEARS,
} from './model.ts';

/** Calendars kept by hand from official acts: `data/calendars/<id>.json`. */
const CURATED = ['RU', 'BY', 'KZ', 'UA', 'ES', 'AR'] as const;

interface CuratedFile {
  readonly id: string;
  readonly revision: string;
  readonly officialUntil: string;
  readonly sources: readonly unknown[];
  readonly years: Readonly<Record<string, SourceYear>>;
  /** A region has data only for its own years. */
  readonly regions?: Readonly<Record<string, Readonly<Record<string, NamedDays>>>>;
}

interface GeneratedFile {
  readonly revision: string;
  readonly calendars: readonly GeneratedEntry[];
}

interface GeneratedEntry {
  readonly id: string;
  readonly officialUntil: string;
  readonly regionsOnly?: boolean;
  /** Names of customary days by their distance from Easter Sunday. */
  readonly optional?: NamedDays;
  readonly regions?: Readonly<Record<string, readonly string[]>>;
}

/** Every calendar that is shipped, countries before their regions, in the order of the product's list. */
export function readSources(root: URL): readonly SourceCalendar[] {
  const known = readKnownDifferences(root);
  const curated = CURATED.flatMap((id) =>
    curatedCalendars(readJson(root, `data/calendars/${id}.json`) as CuratedFile),
  );
  const file = readJson(root, 'data/calendars/generated.json') as GeneratedFile;
  const generated = file.calendars.flatMap((entry) =>
    generatedCalendars(entry, file.revision, known),
  );
  return [...curated, ...generated];
}

export function readKnownDifferences(root: URL): readonly KnownDifference[] {
  return readJson(root, 'data/known-differences.json') as readonly KnownDifference[];
}

/** A year that the file leaves out stays out: it has no data, which is not a year without holidays. */
function curatedCalendars(file: CuratedFile): readonly SourceCalendar[] {
  const { id, revision, officialUntil } = file;
  const years = new Map<number, SourceYear>(
    YEARS.flatMap((year) => {
      const days = file.years[year];
      return days === undefined ? [] : [[year, days] as const];
    }),
  );
  const country = { id, parent: undefined, library: [id], listed: true };
  const common = { revision, officialUntil };
  const regions = Object.entries(file.regions ?? {}).map(([region, days]) => ({
    ...common,
    id: `${id}-${region}`,
    parent: id,
    library: [id, region],
    listed: true,
    years: regionYears(`${id}-${region}`, days, { id, years }),
  }));
  return [{ ...common, ...country, years }, ...regions];
}

/** The days of a region joined with those of its country, which must be known for the same year. */
function regionYears(
  id: string,
  days: Readonly<Record<string, NamedDays>>,
  country: Pick<SourceCalendar, 'id' | 'years'>,
): ReadonlyMap<number, SourceYear> {
  return new Map(
    Object.entries(days).map(([year, off]) => {
      const national = country.years.get(Number(year));
      if (national === undefined) {
        throw new Error(`${id} has a list for ${year}, but ${country.id} has none`);
      }
      return [Number(year), { ...national, off: { ...national.off, ...off } }];
    }),
  );
}

function generatedCalendars(
  entry: GeneratedEntry,
  revision: string,
  known: readonly KnownDifference[],
): readonly SourceCalendar[] {
  const { id, officialUntil } = entry;
  const make = (calendar: string, library: readonly string[]): SourceCalendar => ({
    id: calendar,
    parent: parentId(calendar),
    library,
    listed: true,
    revision,
    officialUntil,
    years: new Map(
      YEARS.map((year) => {
        const off = applyDifferences(calendar, year, libraryDays(library, year), known);
        return [year, { ...EMPTY_YEAR, off, optional: optionalDays(entry, year) }];
      }),
    ),
  });
  const regions = Object.entries(entry.regions ?? {}).map(([region, place]) =>
    make(`${id}-${region}`, [id, ...place]),
  );
  if (!entry.regionsOnly) return [make(id, [id]), ...regions];
  return [{ ...make(id, [id]), listed: false, years: shared(regions) }, ...regions];
}

function optionalDays(entry: GeneratedEntry, year: number): NamedDays {
  const days = Object.entries(entry.optional ?? {}).map(
    ([offset, name]) => [fromEaster(year, Number(offset)), name] as const,
  );
  return Object.fromEntries(days);
}

/** What all regions have in common: never shown, it only saves saying it for each of them. */
function shared(regions: readonly SourceCalendar[]): ReadonlyMap<number, SourceYear> {
  const inAll = (year: number, date: string) =>
    regions.every((region) => region.years.get(year)?.off[date] !== undefined);
  return new Map(
    YEARS.map((year) => {
      const first = Object.entries(regions[0]?.years.get(year)?.off ?? {});
      const off = Object.fromEntries(first.filter(([date]) => inAll(year, date)));
      return [year, { ...EMPTY_YEAR, off }];
    }),
  );
}

function readJson(root: URL, path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}
