import fc from 'fast-check';
import type { CountingRule } from '../../src/domain/calendar/counting-rule.ts';
import type { HolidayCalendar, HolidayYear } from '../../src/domain/calendar/holiday-calendar.ts';
import { type FrozenPromise, makePromise } from '../../src/domain/calendar/promise.ts';
import type { WeeklyHours, Window } from '../../src/domain/calendar/weekly-hours.ts';
import {
  createWorkingCalendar,
  type DayRange,
  type WorkingCalendar,
} from '../../src/domain/calendar/working-calendar.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { getOrThrow } from '../../src/domain/result.ts';

/** Runs a property with the one seed of this repository, so that a failure is the same everywhere. */
export function holds<T>(property: fc.IProperty<T>, numRuns = 300, seed = 20_261_120): void {
  fc.assert(property, { seed, numRuns: Math.ceil(numRuns * RUNS_SHARE) });
}

/** Under each further time zone a part of the runs is done; `vitest.config.ts` says which. */
export const RUNS_SHARE = Number(process.env['PROPERTY_SHARE'] ?? 1);

/** Offsets of half and three quarter hours, clock changes at midnight, of half an hour, and none. */
const ZONES = [
  'Europe/Moscow',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Santiago',
  'America/New_York',
  'Australia/Lord_Howe',
  'Europe/Madrid',
  'Asia/Jerusalem',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
] as const;

export const zones = fc.constantFrom(...ZONES);

const FIRST = day('2024-01-01');
const LAST = '2027-12-31';

/** Days of 2024 to 2027. */
export const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 1460 })
  .map((n) => addDays(FIRST, n));

/** Instants of 2024 to 2027, often on a full minute. */
export const instants: fc.Arbitrary<Instant> = fc
  .tuple(
    fc.integer({
      min: Date.parse(`${FIRST}T00:00:00Z`) / 60_000,
      max: Date.parse(`${LAST}T00:00:00Z`) / 60_000,
    }),
    fc.constantFrom(0, 0, 1000, 500, 59_999),
  )
  .map(([minute, ms]) => instant(minute * 60_000 + ms));

/** One to three windows in order, touching or with breaks; the last may end at 24:00. */
export const windows: fc.Arbitrary<readonly Window[]> = fc
  .uniqueArray(fc.constantFrom(...Array.from({ length: 49 }, (_, i) => i * 30)), {
    minLength: 2,
    maxLength: 6,
  })
  .map((bounds) => {
    const sorted = [...bounds].sort((a, b) => a - b);
    const count = Math.floor(sorted.length / 2);
    return Array.from({ length: count }, (_, i) => ({
      from: sorted[2 * i] as number,
      to: sorted[2 * i + 1] as number,
    }));
  });

/** Any week with work on at least one weekday; the usual five days are frequent. */
const weeklyHours: fc.Arbitrary<WeeklyHours> = fc
  .tuple(
    fc.oneof(fc.constant(0b0011111), fc.integer({ min: 1, max: 127 })),
    fc.array(windows, { minLength: 7, maxLength: 7 }),
  )
  .map(([mask, all]) => all.map((one, i) => ((mask >> i) & 1 ? one : [])));

const date = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''));

const holidayYear: fc.Arbitrary<HolidayYear> = fc.record({
  off: fc.array(date, { maxLength: 25 }),
  work: fc.array(date, { maxLength: 25 }),
  short: fc.array(date, { maxLength: 10 }),
  optional: fc.array(date, { maxLength: 10 }),
});

/** Random lists for every year that a test can reach. */
const holidayCalendars: fc.Arbitrary<HolidayCalendar> = fc
  .array(holidayYear, { minLength: 10, maxLength: 10 })
  .map((years) => ({
    id: 'XX',
    revision: '1',
    years: new Map(years.map((year, i) => [2022 + i, year])),
    officialUntil: day('2026-12-31'),
  }));

const range: fc.Arbitrary<DayRange> = fc
  .tuple(days, fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

/** Calendars with everything in them: lists, the board's own days, any week, any zone. */
export const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    holidays: holidayCalendars,
    hours: weeklyHours,
    zone: zones,
    extraOff: fc.array(range, { maxLength: 4 }),
    extraWork: fc.array(range, { maxLength: 4 }),
    optionalOff: fc.boolean(),
  })
  .map((input) => getOrThrow(createWorkingCalendar(input)));

export const rules: fc.Arbitrary<CountingRule> = fc.oneof(
  fc.constant({ kind: 'full' } as const),
  fc.constant({ kind: 'strict' } as const),
  fc.constant({ kind: 'cutoff', minute: 'closing' } as const),
  fc.integer({ min: 0, max: 1440 }).map((minute) => ({ kind: 'cutoff', minute }) as const),
);

/** A promise by rule with the calendar that made it. */
export const promises: fc.Arbitrary<{
  readonly calendar: WorkingCalendar;
  readonly rule: CountingRule;
  readonly promise: FrozenPromise;
}> = fc
  .record({
    calendar: calendars,
    rule: rules,
    n: fc.integer({ min: -3, max: 15 }),
    received: fc.oneof(instants, days),
  })
  .map(({ calendar, rule, n, received }) => {
    const term = rule.kind === 'strict' ? n : Math.abs(n);
    const now = instant(Date.parse('2028-06-01T00:00:00Z'));
    const promise = getOrThrow(makePromise({ rule, n: term, received, calendar, now }));
    return { calendar, rule, promise };
  });
