import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  type Day,
  day,
  daysBetween,
  parseDay,
  weekdayOf,
  yearOf,
} from '../../src/domain/day.ts';
import { holds } from '../support/arbitraries.ts';

const anyDay = fc
  .date({ min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

it.each([
  ['2026-11-20', 5],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
  ['2028-02-29', 2],
])('reads %s, weekday %i', (text, weekday) => {
  expect(parseDay(text)).toEqual({ ok: true, value: text });
  expect(weekdayOf(day(text))).toBe(weekday);
});

it.each([
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-11-00',
  '2026-11-31',
  '1969-12-31',
  '0000-01-01',
  '10000-01-01',
  '2026-1-1',
  '20261120',
  '2026-11-20T00:00',
  ' 2026-11-20',
  '2026-11-20\n',
  '２０２６-11-20',
  '',
])('refuses %j and says what it was', (text) => {
  expect(parseDay(text)).toEqual({ ok: false, error: { type: 'ImpossibleDate', text } });
});

it('throws for a wrong literal', () => {
  expect(() => day('2026-11-31')).toThrow(/2026-11-31/);
});

it('steps over months, years and leap days', () => {
  expect(addDays(day('2026-11-20'), 3)).toBe('2026-11-23');
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
});

it('counts days from the earlier to the later and back', () => {
  expect(daysBetween(day('2026-11-20'), day('2026-11-23'))).toBe(3);
  expect(daysBetween(day('2026-11-23'), day('2026-11-20'))).toBe(-3);
  expect(daysBetween(day('2026-11-20'), day('2026-11-20'))).toBe(0);
});

it('knows the year of a day', () => {
  expect(yearOf(day('2026-12-31'))).toBe(2026);
});

it('moves as many days as it counts, whatever the zone of the machine', () => {
  holds(
    fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (from, amount) => {
      const to = addDays(from, amount);
      fc.pre(parseDay(to).ok);
      expect(daysBetween(from, to)).toBe(amount);
      expect((weekdayOf(to) - weekdayOf(from) - amount) % 7 === 0).toBe(true);
    }),
  );
});

it('sorts days as text in the order of the calendar', () => {
  holds(
    fc.property(anyDay, anyDay, (one, other) => {
      expect(one < other).toBe(daysBetween(one, other) > 0);
    }),
  );
});
