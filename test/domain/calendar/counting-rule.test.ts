import { expect, it } from 'vitest';
import { type CountingRule, dueDay } from '../../../src/domain/calendar/counting-rule.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { local } from '../../../src/domain/calendar/zone.ts';
import { day } from '../../../src/domain/day.ts';
import { calendar, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';

const FULL: CountingRule = { kind: 'full' };
const STRICT: CountingRule = { kind: 'strict' };
const CLOSING: CountingRule = { kind: 'cutoff', minute: 'closing' };
const AT_THREE: CountingRule = { kind: 'cutoff', minute: 900 };

function due(rule: CountingRule, n: number, wall: string, counting: WorkingCalendar = MOSCOW) {
  const found = dueDay(rule, n, local(moscow(wall), 'Europe/Moscow'), counting);
  return found.ok ? found.value.day : found.error;
}

/** calendars.md §1, 14–19 November 2025: from Fri 09:00 to Mon 09:00; Tue 18, Wed 19, Thu 20. */
const MOMENTS = [
  '2025-11-14 09:00',
  '2025-11-14 11:00',
  '2025-11-14 16:00',
  '2025-11-14 20:00',
  '2025-11-14 23:00',
  '2025-11-15 12:00',
  '2025-11-17 09:00',
];

it.each([
  ['strict', STRICT, ['18', '18', '18', '18', '18', '18', '19']],
  ['cutoff at closing', CLOSING, ['18', '18', '18', '19', '19', '19', '19']],
  ['cutoff 15:00', AT_THREE, ['18', '18', '19', '19', '19', '19', '19']],
  ['full', FULL, ['19', '19', '19', '19', '19', '19', '20']],
] as const)('gives the row of calendars.md §1 for %s', (_, rule, expected) => {
  expect(MOMENTS.map((wall) => due(rule, 2, wall))).toEqual(
    expected.map((date) => `2025-11-${date}`),
  );
});

it.each([
  ['2026-11-20 00:05', '2026-11-25', '2026-11-24', '2026-11-24'],
  ['2026-11-20 10:30', '2026-11-25', '2026-11-24', '2026-11-24'],
  ['2026-11-20 15:00:00', '2026-11-25', '2026-11-24', '2026-11-24'],
  ['2026-11-20 15:00:01', '2026-11-25', '2026-11-25', '2026-11-24'],
  ['2026-11-20 23:40', '2026-11-25', '2026-11-25', '2026-11-24'],
  ['2026-11-21 12:00', '2026-11-25', '2026-11-25', '2026-11-24'],
  ['2026-11-22 23:59:59', '2026-11-25', '2026-11-25', '2026-11-24'],
])('from %s, 2 days: full %s, cutoff 15:00 %s, strict %s', (wall, full, cutoff, strict) => {
  expect([due(FULL, 2, wall), due(AT_THREE, 2, wall), due(STRICT, 2, wall)]).toEqual([
    full,
    cutoff,
    strict,
  ]);
});

it('starts from a holiday as from a weekend day (RU Wed 4 Nov 2026)', () => {
  const wall = '2026-11-04 12:00';
  expect(due(FULL, 2, wall, MOSCOW_RU)).toBe('2026-11-09');
  expect(due(AT_THREE, 2, wall, MOSCOW_RU)).toBe('2026-11-09');
  expect(due(STRICT, 2, wall, MOSCOW_RU)).toBe('2026-11-06');
});

it('takes a working Saturday as a day of receipt with its cut-off (RU 20 Feb 2027)', () => {
  expect(due(AT_THREE, 1, '2027-02-20 15:00', MOSCOW_RU)).toBe('2027-02-24');
  expect(due(AT_THREE, 1, '2027-02-20 15:01', MOSCOW_RU)).toBe('2027-02-25');
  expect(due(CLOSING, 1, '2027-02-20 19:00', MOSCOW_RU)).toBe('2027-02-24');
  expect(due(CLOSING, 1, '2027-02-20 19:01', MOSCOW_RU)).toBe('2027-02-25');
});

it('takes work in on a working Saturday, and ends on one (RU 20 Feb 2027)', () => {
  expect(due(FULL, 1, '2027-02-19 12:00', MOSCOW_RU)).toBe('2027-02-24');
  expect(due(FULL, 1, '2027-02-18 12:00', MOSCOW_RU)).toBe('2027-02-20');
});

it('does not move a cut-off for a short day (RU Tue 3 Nov 2026)', () => {
  expect(due(CLOSING, 1, '2026-11-03 18:30', MOSCOW_RU)).toBe('2026-11-05');
});

it('never closes receipt on a day whose hours end at 24:00', () => {
  const late = calendar({
    hours: MOSCOW.hours.map((w) => w.map(({ from }) => ({ from, to: 1440 }))),
  });
  expect(due(CLOSING, 2, '2026-11-20 23:59:59', late)).toBe('2026-11-24');
});

it.each([
  ['2026-11-20 12:00', '2026-11-23', '2026-11-20', '2026-11-20'],
  ['2026-11-20 16:00', '2026-11-23', '2026-11-23', '2026-11-20'],
  ['2026-11-21 12:00', '2026-11-23', '2026-11-23', '2026-11-23'],
])('with n = 0 from %s: full %s, cutoff 15:00 %s, strict %s', (wall, full, cutoff, strict) => {
  expect([due(FULL, 0, wall), due(AT_THREE, 0, wall), due(STRICT, 0, wall)]).toEqual([
    full,
    cutoff,
    strict,
  ]);
});

it('counts back for a negative term, over holidays, by strict only', () => {
  expect(due(STRICT, -2, '2027-01-11 12:00', MOSCOW_RU)).toBe('2026-12-29');
  expect(due(STRICT, -1, '2026-11-22 12:00')).toBe('2026-11-20');
  for (const rule of [FULL, AT_THREE, CLOSING]) {
    expect(due(rule, -1, '2026-11-20 12:00')).toEqual({ type: 'NegativeTerm', n: -1 });
  }
});

it('counts a day without an hour as in time', () => {
  const friday = { day: day('2026-11-20'), second: null };
  const found = dueDay({ kind: 'cutoff', minute: 0 }, 2, friday, MOSCOW);
  expect(found.ok && found.value.day).toBe('2026-11-24');
});

it('tells from which day it counted and which cut-off it applied', () => {
  const found = dueDay(CLOSING, 2, local(moscow('2026-11-20 20:00'), 'Europe/Moscow'), MOSCOW);
  expect(found).toEqual({
    ok: true,
    value: { day: '2026-11-25', countedFrom: '2026-11-23', cutoff: 1140 },
  });
});

it.each([FULL, AT_THREE, CLOSING, STRICT])('passes on what the calendar cannot say: %j', (rule) => {
  const error = { type: 'NoDataForYear', year: 2028 };
  expect(due(rule, 2, '2027-12-30 12:00', MOSCOW_RU)).toEqual(error);
  expect(due(rule, 1.5, '2026-11-20 12:00')).toEqual({ type: 'UnusableTerm', n: 1.5 });
});
