import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWorkingDay } from '../../../src/domain/calendar/working-calendar.ts';
import {
  addWorkingDays,
  countWorkingDays,
  nextWorkingDay,
} from '../../../src/domain/calendar/working-days.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { calendars, days, holds } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, MOSCOW_RU } from '../../support/calendars.ts';

function add(from: string, n: number, counting = MOSCOW_RU): Day | object {
  const sum = addWorkingDays(counting, day(from), n);
  return sum.ok ? sum.value : sum.error;
}

function count(after: string, through: string, counting = MOSCOW_RU): number | object {
  const counted = countWorkingDays(counting, day(after), day(through));
  return counted.ok ? counted.value : counted.error;
}

it.each([
  ['Fri', '2026-11-20', 2, '2026-11-24'],
  ['Sat', '2026-11-21', 1, '2026-11-23'],
  ['Sun', '2026-11-22', 1, '2026-11-23'],
  ['Sat', '2026-11-21', -1, '2026-11-20'],
  ['Mon', '2026-11-23', -2, '2026-11-19'],
])('counts from %s %s by %i to %s', (_, from, n, to) => {
  expect(add(from, n)).toBe(to);
});

it('gives the day itself for 0, a day off too', () => {
  expect(add('2026-11-20', 0)).toBe('2026-11-20');
  expect(add('2026-11-21', 0)).toBe('2026-11-21');
  expect(add('2026-12-31', 0)).toBe('2026-12-31');
});

it('skips twelve days off in a row over a year’s end (RU 31 Dec 2025 to 11 Jan 2026)', () => {
  expect(add('2025-12-30', 1)).toBe('2026-01-12');
  expect(add('2026-01-12', -1)).toBe('2025-12-30');
});

it('skips a day off in the middle of a week (RU Wed 4 Nov 2026)', () => {
  expect(add('2026-11-02', 2)).toBe('2026-11-05');
});

it('counts a working Saturday, starts from it and ends on it (RU 20 Feb 2027)', () => {
  expect(add('2027-02-19', 1)).toBe('2027-02-20');
  expect(add('2027-02-19', 2)).toBe('2027-02-24');
  expect(add('2027-02-20', 1)).toBe('2027-02-24');
  expect(add('2027-02-24', -1)).toBe('2027-02-20');
});

it('counts over 29 February', () => {
  expect(add('2028-02-28', 1, MOSCOW)).toBe('2028-02-29');
});

it('counts 500 working days', () => {
  expect(add('2026-11-20', 500, MOSCOW)).toBe('2028-10-20');
});

it('says which year is missing rather than guess', () => {
  expect(add('2027-12-30', 1)).toEqual({ type: 'NoDataForYear', year: 2028 });
  expect(count('2027-12-30', '2028-01-01')).toEqual({ type: 'NoDataForYear', year: 2028 });
  expect(add('2025-01-09', -1)).toEqual({ type: 'NoDataForYear', year: 2024 });
});

it('works without the list on the board’s own days', () => {
  const own = calendar({
    holidays: MOSCOW_RU.holidays,
    extraWork: [{ from: day('2028-01-10'), to: day('2028-01-14') }],
  });
  expect(add('2028-01-10', 2, own)).toBe('2028-01-12');
});

it.each([1, -1])('stops after a year without a working day (%i)', (n) => {
  const closed = calendar({ extraOff: [{ from: day('2025-05-31'), to: day('2027-06-02') }] });
  expect(add('2026-06-01', n, closed)).toEqual({ type: 'NoWorkingDay' });
  expect(nextWorkingDay(closed, day('2026-03-01'))).toEqual({
    ok: false,
    error: { type: 'NoWorkingDay' },
  });
});

it('bridges a rest that is just short of that', () => {
  const closed = calendar({ extraOff: [{ from: day('2025-06-02'), to: day('2026-06-01') }] });
  expect(add('2025-06-01', 1, closed)).toBe('2026-06-02');
});

it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 5001, -5001])('refuses the term %d', (n) => {
  expect(add('2026-11-20', n)).toEqual({ type: 'UnusableTerm', n });
});

it('counts the days after one day through another', () => {
  expect(count('2026-11-23', '2026-11-26')).toBe(3);
  expect(count('2026-11-20', '2026-11-23')).toBe(1);
  expect(count('2026-11-20', '2026-11-20')).toBe(0);
  expect(count('2026-11-26', '2026-11-23')).toBe(-3);
  expect(count('2026-12-29', '2027-01-11')).toBe(2);
  expect(count('2026-11-22', '2026-11-21')).toBe(0);
});

it('example 6: access asked Mon 23 Nov, received Thu 26 Nov: 3 days lost, Wed 25 moves to Mon 30', () => {
  const lost = getOrThrow(countWorkingDays(MOSCOW, day('2026-11-23'), day('2026-11-26')));
  expect(lost).toBe(3);
  expect(add('2026-11-25', lost, MOSCOW)).toBe('2026-11-30');
});

it('example 6: asked and received on one day, nothing moves', () => {
  const lost = getOrThrow(countWorkingDays(MOSCOW, day('2026-11-23'), day('2026-11-23')));
  expect(add('2026-11-25', lost, MOSCOW)).toBe('2026-11-25');
});

it('loses only the working days of a pause over a holiday or one that ends on a weekend', () => {
  expect(count('2026-11-03', '2026-11-05')).toBe(1);
  expect(count('2026-11-19', '2026-11-22')).toBe(1);
});

it('takes an extra day off on the due day itself into account', () => {
  const own = calendar({ extraOff: [{ from: day('2026-11-24'), to: day('2026-11-24') }] });
  expect(add('2026-11-20', 2, own)).toBe('2026-11-25');
});

it('adds a and then b of one sign as it adds a + b', () => {
  const amounts = fc.integer({ min: 0, max: 20 });
  const signs = fc.constantFrom(1, -1);
  holds(
    fc.property(calendars, days, amounts, amounts, signs, (counting, from, a, b, sign) => {
      const first = getOrThrow(addWorkingDays(counting, from, a * sign));
      const inTurn = getOrThrow(addWorkingDays(counting, first, b * sign));
      expect(inTurn).toBe(getOrThrow(addWorkingDays(counting, from, (a + b) * sign)));
    }),
  );
});

it('ends on working days for n ≠ 0', () => {
  const terms = fc.integer({ min: -20, max: 20 }).filter((n) => n !== 0);
  holds(
    fc.property(calendars, days, terms, (counting, from, n) => {
      const end = getOrThrow(addWorkingDays(counting, from, n));
      expect(getOrThrow(isWorkingDay(counting, end))).toBe(true);
    }),
  );
});

it('agrees with a plain list of the days', () => {
  holds(
    fc.property(calendars, days, fc.integer({ min: 1, max: 15 }), (counting, from, n) => {
      const listed = Array.from({ length: 300 }, (_, i) => addDays(from, i + 1)).filter((at) =>
        getOrThrow(isWorkingDay(counting, at)),
      );
      expect(getOrThrow(addWorkingDays(counting, from, n))).toBe(listed[n - 1]);
    }),
    100,
  );
});

it('counts as many days as were added, and the same with the other sign when reversed', () => {
  holds(
    fc.property(calendars, days, fc.integer({ min: 0, max: 20 }), (counting, from, n) => {
      const end = getOrThrow(addWorkingDays(counting, from, n));
      const there = getOrThrow(countWorkingDays(counting, from, end));
      expect(there).toBe(n);
      expect(getOrThrow(countWorkingDays(counting, end, from))).toBe(0 - there);
    }),
  );
});
