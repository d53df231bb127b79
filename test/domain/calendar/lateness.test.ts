import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workingDaysLate, workingDaysLeft } from '../../../src/domain/calendar/lateness.ts';
import { countWorkingDays } from '../../../src/domain/calendar/working-days.ts';
import { day } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { calendars, days, holds } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, MOSCOW_RU } from '../../support/calendars.ts';

it('has three working days left on Fri 20 Nov 2026 until Wed 25 Nov, and none on the day', () => {
  expect(workingDaysLeft(MOSCOW, day('2026-11-20'), day('2026-11-25'))).toBe(3);
  expect(workingDaysLeft(MOSCOW, day('2026-11-25'), day('2026-11-25'))).toBe(0);
  expect(workingDaysLeft(MOSCOW, day('2026-11-26'), day('2026-11-25'))).toBe(0);
});

it('is one working day late on the working day after, and still on the weekend', () => {
  expect(workingDaysLate(MOSCOW, day('2026-11-25'), day('2026-11-25'))).toBe(0);
  expect(workingDaysLate(MOSCOW, day('2026-11-25'), day('2026-11-26'))).toBe(1);
  expect(workingDaysLate(MOSCOW, day('2026-11-25'), day('2026-11-29'))).toBe(2);
  expect(workingDaysLate(MOSCOW, day('2026-11-26'), day('2026-11-25'))).toBe(0);
});

it('does not count holidays', () => {
  expect(workingDaysLate(MOSCOW_RU, day('2026-12-30'), day('2027-01-11'))).toBe(1);
});

it('counts weekdays with hours where a year has no data', () => {
  expect(workingDaysLate(MOSCOW_RU, day('2027-12-30'), day('2028-01-10'))).toBe(6);
});

it('counts the board’s own days in a year without data', () => {
  const own = calendar({
    holidays: MOSCOW_RU.holidays,
    extraOff: [{ from: day('2028-01-03'), to: day('2028-01-07') }],
  });
  expect(workingDaysLate(own, day('2027-12-31'), day('2028-01-10'))).toBe(1);
});

it('answers for the last day there is', () => {
  expect(workingDaysLeft(MOSCOW, day('2026-11-20'), day('9999-12-31'))).toBe(2_080_085);
});

it('agrees with counting day by day', () => {
  holds(
    fc.property(calendars, days, days, (counting, a, b) => {
      const expected = Math.max(getOrThrow(countWorkingDays(counting, a, b)), 0);
      expect(workingDaysLate(counting, a, b)).toBe(expected);
      expect(workingDaysLeft(counting, a, b)).toBe(expected);
    }),
  );
});
