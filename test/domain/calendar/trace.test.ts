import fc from 'fast-check';
import { expect, it } from 'vitest';
import { traceBetween, workedOn } from '../../../src/domain/calendar/trace.ts';
import { isWorkingDay } from '../../../src/domain/calendar/working-calendar.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { calendars, days, holds } from '../../support/arbitraries.ts';
import { MOSCOW, MOSCOW_RU } from '../../support/calendars.ts';

it('is empty for a plain week', () => {
  expect(traceBetween(MOSCOW, day('2026-11-16'), day('2026-11-29'))).toEqual({
    ok: true,
    value: {},
  });
});

it('holds both ends, in either order', () => {
  const there = traceBetween(MOSCOW_RU, day('2027-02-20'), day('2027-02-23'));
  expect(there).toEqual({
    ok: true,
    value: { off: [['2027-02-22'], ['2027-02-23']], on: ['2027-02-20'] },
  });
  expect(traceBetween(MOSCOW_RU, day('2027-02-23'), day('2027-02-20'))).toEqual(there);
});

it('says which year is missing', () => {
  expect(traceBetween(MOSCOW_RU, day('2027-12-30'), day('2028-01-11'))).toEqual({
    ok: false,
    error: { type: 'NoDataForYear', year: 2028 },
  });
});

it('knows every traced day as the calendar did, after a trip through JSON', () => {
  holds(
    fc.property(calendars, days, fc.nat(30), (counting, first, length) => {
      const trace = getOrThrow(traceBetween(counting, first, addDays(first, length)));
      const stored = JSON.parse(JSON.stringify(trace));
      for (let i = 0; i <= length; i += 1) {
        const at = addDays(first, i);
        expect(workedOn(stored, at)).toBe(getOrThrow(isWorkingDay(counting, at)));
      }
    }),
  );
});
