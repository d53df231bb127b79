import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween } from '../../../src/domain/day.ts';
import {
  isPeriod,
  isSamePeriod,
  kindOf,
  labelOf,
  likeness,
  nextPeriod,
  overlapOf,
  PERIOD_LENGTHS,
  type Period,
  periodOf,
  previousPeriod,
} from '../../../src/domain/report/period.ts';

function period(from: string, to: string): Period {
  return { from: day(from), to: day(to) };
}

const NOVEMBER = period('2026-11-01', '2026-11-30');
const Q4 = period('2026-10-01', '2026-12-31');

test.each([
  ['2026-11-01', '2026-11-30', 'month'],
  ['2028-02-01', '2028-02-29', 'month'],
  ['2026-02-01', '2026-02-27', 'range'],
  ['2026-12-01', '2026-12-31', 'month'],
  ['2026-10-01', '2026-12-31', 'quarter'],
  ['2026-11-01', '2027-01-31', 'range'],
  ['2026-11-16', '2026-11-22', 'week'],
  ['2026-11-15', '2026-11-21', 'range'],
  ['2026-11-16', '2026-11-29', 'twoWeeks'],
  ['2026-11-20', '2026-11-20', 'range'],
])('%s to %s is a %s', (from, to, kind) => {
  expect(kindOf(period(from, to))).toBe(kind);
});

test('the wrong way round, or longer than a year, is no period', () => {
  expect(isPeriod(NOVEMBER)).toBe(true);
  expect(isPeriod(period('2026-11-20', '2026-11-20'))).toBe(true);
  expect(isPeriod(period('2026-11-30', '2026-11-01'))).toBe(false);
  expect(isPeriod(period('2026-01-01', '2027-12-31'))).toBe(false);
});

describe('the period that a day lies in', () => {
  test('a week from Monday to Sunday, a month, a quarter', () => {
    const sunday = day('2026-11-22');
    expect(periodOf('week', sunday)).toEqual(period('2026-11-16', '2026-11-22'));
    expect(periodOf('month', sunday)).toEqual(NOVEMBER);
    expect(periodOf('quarter', sunday)).toEqual(Q4);
    expect(periodOf('quarter', day('2027-01-01'))).toEqual(period('2027-01-01', '2027-03-31'));
  });

  test('two weeks, in step with any day of theirs, earlier or later', () => {
    const first = periodOf('twoWeeks', day('2026-11-22'), day('2026-11-18'));
    expect(first).toEqual(period('2026-11-16', '2026-11-29'));
    expect(periodOf('twoWeeks', day('2026-11-22'), day('2026-11-11'))).toEqual(
      period('2026-11-09', '2026-11-22'),
    );
    expect(periodOf('twoWeeks', day('2026-11-22'), day('2026-12-02'))).toEqual(first);
  });
});

test.each([
  [NOVEMBER, period('2026-12-01', '2026-12-31')],
  [period('2026-12-01', '2026-12-31'), period('2027-01-01', '2027-01-31')],
  [period('2027-01-01', '2027-01-31'), period('2027-02-01', '2027-02-28')],
  [Q4, period('2027-01-01', '2027-03-31')],
  [period('2026-11-16', '2026-11-22'), period('2026-11-23', '2026-11-29')],
  [period('2026-11-16', '2026-11-29'), period('2026-11-30', '2026-12-13')],
  [period('2026-11-05', '2026-11-09'), period('2026-11-10', '2026-11-14')],
])('after %j comes %j, and before it the first again', (one, next) => {
  expect(nextPeriod(one)).toEqual(next);
  expect(previousPeriod(next)).toEqual(one);
});

test('two periods share days, or none', () => {
  expect(overlapOf(NOVEMBER, period('2026-11-16', '2026-12-06'))).toEqual(
    period('2026-11-16', '2026-11-30'),
  );
  expect(overlapOf(NOVEMBER, Q4)).toEqual(NOVEMBER);
  expect(overlapOf(NOVEMBER, period('2026-12-01', '2026-12-31'))).toBeUndefined();
});

test('a month written a day short is like that month, a quarter is not', () => {
  expect(likeness(NOVEMBER, NOVEMBER)).toBe(1);
  expect(likeness(NOVEMBER, period('2026-11-01', '2026-11-29'))).toBeGreaterThan(0.9);
  expect(likeness(NOVEMBER, Q4)).toBeLessThan(0.5);
  expect(likeness(NOVEMBER, period('2026-12-01', '2026-12-31'))).toBe(0);
});

test('a period is called by its month, its quarter or its days', () => {
  expect(labelOf(NOVEMBER)).toEqual({ kind: 'month', from: '2026-11-01', year: 2026 });
  expect(labelOf(Q4)).toEqual({ kind: 'quarter', quarter: 4, year: 2026 });
  const week = period('2026-11-16', '2026-11-22');
  expect(labelOf(week)).toEqual({ kind: 'days', ...week });
});

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('1980-01-01'), n));
const lengths = fc.constantFrom(...PERIOD_LENGTHS);

test('periods of one length lie side by side: each day is in exactly one', () => {
  fc.assert(
    fc.property(lengths, days, days, (length, at, since) => {
      const one = periodOf(length, at, since);
      const next = nextPeriod(one);
      expect(one.from <= at && at <= one.to).toBe(true);
      expect(kindOf(one)).toBe(length);
      expect(daysBetween(one.to, next.from)).toBe(1);
      expect(isSamePeriod(previousPeriod(next), one)).toBe(true);
      expect(periodOf(length, next.to, since)).toEqual(next);
      expect(periodOf(length, one.from, since)).toEqual(one);
    }),
    { seed: 3, numRuns: 1000 },
  );
});

test('sharing is mutual and within both', () => {
  const periods = fc
    .tuple(days, fc.integer({ min: 0, max: 399 }))
    .map(([from, length]) => ({ from, to: addDays(from, length) }));
  const near = fc.tuple(periods, fc.integer({ min: -200, max: 200 }), fc.nat(399));
  fc.assert(
    fc.property(near, ([one, by, length]) => {
      const from = addDays(one.from, by);
      const other = { from, to: addDays(from, length) };
      const shared = overlapOf(one, other);
      expect(overlapOf(other, one)).toEqual(shared);
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, other) > 0).toBe(shared !== undefined);
      if (shared !== undefined) expect(overlapOf(shared, one)).toEqual(shared);
    }),
    { seed: 4, numRuns: 1000 },
  );
});
