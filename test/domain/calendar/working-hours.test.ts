import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WeeklyHours, Window } from '../../../src/domain/calendar/weekly-hours.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import {
  addWorkingMinutes,
  type WorkingMinutesInput,
} from '../../../src/domain/calendar/working-hours.ts';
import { toInstant } from '../../../src/domain/calendar/zone.ts';
import { type Instant, instant } from '../../../src/domain/clock.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { calendars, holds, instants, windows as someWindows } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, MOSCOW_RU, moscow, utc } from '../../support/calendars.ts';

const REPLIES: readonly Window[] = [
  { from: 660, to: 720 },
  { from: 1020, to: 1080 },
];
const ALL_DAY: WeeklyHours = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);

function due(received: Instant, minutes: number, more: Partial<WorkingMinutesInput> = {}) {
  const found = addWorkingMinutes({ minutes, received, calendar: MOSCOW, ...more });
  if (!found.ok) return found.error;
  const { day: on, minute } = found.value;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${on} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

it.each([
  ['before opening', '2026-11-20 08:00', 60, '2026-11-20 11:00'],
  ['exactly filling the window', '2026-11-20 10:00', 540, '2026-11-20 19:00'],
  ['a minute more than the window', '2026-11-20 10:00', 541, '2026-11-23 10:01'],
  ['at closing', '2026-11-20 19:00', 30, '2026-11-23 10:30'],
  ['a second before closing', '2026-11-20 18:59:59', 1, '2026-11-23 10:01'],
  ['on a weekend day', '2026-11-21 12:00', 30, '2026-11-23 10:30'],
  ['within a minute, from the next full one', '2026-11-20 11:00:01', 60, '2026-11-20 12:01'],
  ['0 minutes in working time', '2026-11-20 11:00', 0, '2026-11-20 11:00'],
  ['0 minutes at closing', '2026-11-20 19:00', 0, '2026-11-20 19:00'],
  ['0 minutes at night', '2026-11-20 22:00', 0, '2026-11-23 10:00'],
])('asked %s: %s + %i min → %s', (_, received, minutes, expected) => {
  expect(due(moscow(received), minutes)).toBe(expected);
});

it.each([
  ['in the break', '2026-11-23 13:00', 30, '2026-11-23 17:30'],
  ['before the first window', '2026-11-23 09:00', 60, '2026-11-23 12:00'],
  ['after the last window', '2026-11-23 18:00', 1, '2026-11-24 11:01'],
  ['over three windows', '2026-11-23 11:30', 120, '2026-11-24 11:30'],
])('asked %s of reply windows 11–12 and 17–18: %s + %i min → %s', (_, received, n, expected) => {
  expect(due(moscow(received), n, { windows: REPLIES })).toBe(expected);
});

it('is not worked on days off, and on a working Saturday at Friday’s hours', () => {
  expect(due(moscow('2026-12-30 18:00'), 120, { calendar: MOSCOW_RU })).toBe('2027-01-11 11:00');
  expect(due(moscow('2027-02-19 18:00'), 120, { calendar: MOSCOW_RU })).toBe('2027-02-20 11:00');
  const replies = { calendar: MOSCOW_RU, windows: REPLIES };
  expect(due(moscow('2026-12-31 11:00'), 30, replies)).toBe('2027-01-11 11:30');
});

it('ends a short day an hour earlier only when asked to (RU Tue 3 Nov 2026)', () => {
  const received = moscow('2026-11-03 17:30');
  expect(due(received, 60, { calendar: MOSCOW_RU })).toBe('2026-11-03 18:30');
  expect(due(received, 60, { calendar: MOSCOW_RU, shortDays: true })).toBe('2026-11-05 10:30');
});

it('counts real hours when the clock goes forward (Madrid, Sun 29 Mar 2026)', () => {
  const madrid = calendar({ hours: ALL_DAY, zone: 'Europe/Madrid' });
  expect(due(utc('2026-03-29T01:00:00+01:00'), 120, { calendar: madrid })).toBe('2026-03-29 04:00');
});

it('counts real hours when it goes back, and names a moment of the second hour by its end', () => {
  const madrid = calendar({ hours: ALL_DAY, zone: 'Europe/Madrid' });
  const received = utc('2026-10-25T01:00:00+02:00');
  expect(due(received, 90, { calendar: madrid })).toBe('2026-10-25 02:30');
  expect(due(received, 150, { calendar: madrid })).toBe('2026-10-25 03:00');
  expect(due(received, 240, { calendar: madrid })).toBe('2026-10-25 04:00');
});

it('works through midnight where hours do, and ends at 24:00 when that fills the day', () => {
  const always = calendar({ hours: ALL_DAY });
  expect(due(moscow('2026-11-20 23:00'), 120, { calendar: always })).toBe('2026-11-21 01:00');
  expect(due(moscow('2026-11-20 23:00'), 60, { calendar: always })).toBe('2026-11-20 24:00');
});

it('counts terms of more than a year of days', () => {
  expect(due(moscow('2026-11-20 10:00'), 540 * 500)).toBe('2028-10-19 19:00');
});

it.each([
  [-1, { type: 'NegativeTerm', n: -1 }],
  [0.5, { type: 'UnusableTerm', n: 0.5 }],
  [Number.NaN, { type: 'UnusableTerm', n: Number.NaN }],
  [600_000, { type: 'UnusableTerm', n: 600_000 }],
])('refuses %d minutes', (minutes, error) => {
  expect(due(moscow('2026-11-20 12:00'), minutes)).toEqual(error);
});

it('stops where there is no working time, and says which year is missing', () => {
  expect(due(moscow('2026-11-20 12:00'), 60, { windows: [] })).toEqual({ type: 'NoWorkingDay' });
  expect(due(moscow('2027-12-30 18:30'), 60, { calendar: MOSCOW_RU })).toEqual({
    type: 'NoDataForYear',
    year: 2028,
  });
});

function dueInstant(received: Instant, minutes: number, counting: WorkingCalendar): Instant {
  const found = getOrThrow(addWorkingMinutes({ minutes, received, calendar: counting }));
  return toInstant(found.day, found.minute, counting.zone);
}

it('never gives a later question an earlier hour', () => {
  holds(
    fc.property(
      calendars,
      instants,
      fc.nat(2000),
      fc.nat(2 * 86_400_000),
      (counting, at, n, gap) => {
        const second = dueInstant(instant(at + gap), n, counting);
        expect(dueInstant(at, n, counting)).toBeLessThanOrEqual(second);
      },
    ),
  );
});

it('uses exactly its minutes, on working days, and is never due before they have passed', () => {
  holds(
    fc.property(calendars, instants, fc.nat(2000), someWindows, (counting, at, n, replies) => {
      const input = { minutes: n, received: at, calendar: counting, windows: replies };
      const found = getOrThrow(addWorkingMinutes(input));
      expect(found.worked.reduce((sum, [, minutes]) => sum + minutes, 0)).toBe(n);
      expect(replies.some(({ from, to }) => from <= found.minute && found.minute <= to)).toBe(true);
      const end = toInstant(found.day, found.minute, counting.zone);
      expect(end - at).toBeGreaterThanOrEqual(n * 60_000 - 1000);
    }),
  );
});

it('is the day’s own question which day it is: asked Sun 23:30 in Moscow, in Kolkata it is Monday', () => {
  const kolkata = calendar({ zone: 'Asia/Kolkata' });
  expect(due(moscow('2026-11-22 23:30'), 60, { calendar: kolkata })).toBe('2026-11-23 11:00');
});
