import { expect, test } from 'vitest';
import { shiftDate } from '../../src/host/shift-date.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

test('moves now in all three spellings, and leaves dates given in full', () => {
  const scope = { Date };
  shiftDate(YEAR_MS, scope);
  const expected = Date.now() + YEAR_MS;
  expect(Math.abs(scope.Date.now() - expected)).toBeLessThan(1000);
  expect(Math.abs(new scope.Date().getTime() - expected)).toBeLessThan(1000);
  expect(scope.Date()).toContain(String(new Date(expected).getFullYear()));
  expect(new scope.Date('2026-11-19T11:00:00Z').toISOString()).toBe('2026-11-19T11:00:00.000Z');
  expect(scope.Date.UTC(2026, 0)).toBe(Date.UTC(2026, 0));
});

test('makes real dates, also for a class of its own', () => {
  const scope = { Date };
  shiftDate(YEAR_MS, scope);
  expect(new scope.Date()).toBeInstanceOf(Date);
  class Later extends scope.Date {}
  expect(new Later()).toBeInstanceOf(Later);
});

test('touches nothing when the board’s date is today', () => {
  const scope = { Date };
  shiftDate(0, scope);
  expect(scope.Date).toBe(Date);
});
