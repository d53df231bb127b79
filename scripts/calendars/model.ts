import { EASTER } from '../../src/domain/calendar/data/easter.ts';

/** The years that calendars are made for. */
export const YEARS = [2024, 2025, 2026, 2027] as const;

/** Name keys by `MMDD`. A key that ends in `+` is the holiday's day off on another date. */
export type NamedDays = Readonly<Record<string, string>>;

export interface SourceYear {
  readonly off: NamedDays;
  readonly work: readonly string[];
  readonly short: readonly string[];
  readonly optional: NamedDays;
}

/** A calendar as the sources give it, a region's days joined with those of its country. */
export interface SourceCalendar {
  readonly id: string;
  /** The calendar that this one is shipped as a difference to. */
  readonly parent: string | undefined;
  /** Where date-holidays has the same calendar: country, state, region. */
  readonly library: readonly string[];
  /** False for a country that can only be chosen by region. */
  readonly listed: boolean;
  readonly revision: string;
  readonly officialUntil: string;
  readonly years: ReadonlyMap<number, SourceYear>;
}

export const EMPTY_YEAR: SourceYear = { off: {}, work: [], short: [], optional: {} };

export function isoDay(year: number, date: string): string {
  return `${year}-${date.slice(0, 2)}-${date.slice(2)}`;
}

/** `ES-MD` → `ES`, `DE-BY-KATH` → `DE-BY`, `ES` → undefined. */
export function parentId(id: string): string | undefined {
  const end = id.lastIndexOf('-');
  return end < 0 ? undefined : id.slice(0, end);
}

/** `MMDD` of the day so many days after Easter Sunday, or before it. */
export function fromEaster(year: number, offset: number): string {
  const date = new Date(Date.UTC(year, 2, (EASTER[year - YEARS[0]] ?? 0) + offset));
  return date.toISOString().slice(5, 10).replace('-', '');
}
