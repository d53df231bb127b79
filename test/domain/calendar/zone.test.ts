import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isKnownZone, local, toInstant } from '../../../src/domain/calendar/zone.ts';
import { day } from '../../../src/domain/day.ts';
import { days, holds, instants, zones } from '../../support/arbitraries.ts';
import { utc } from '../../support/calendars.ts';

it('reads the wall clock of the zone, not of the machine', () => {
  expect(local(utc('2026-11-20T12:00:01Z'), 'Europe/Moscow')).toEqual({
    day: '2026-11-20',
    second: 15 * 3600 + 1,
  });
});

it('gives Saturday in Moscow while it is Friday 17:30 in New York', () => {
  const at = utc('2025-10-31T17:30:00-04:00');
  expect(local(at, 'America/New_York').day).toBe('2025-10-31');
  expect(local(at, 'Europe/Moscow')).toEqual({ day: '2025-11-01', second: 30 * 60 });
});

it('drops parts of a second', () => {
  expect(local(utc('2026-11-20T12:00:00.999Z'), 'UTC').second).toBe(12 * 3600);
});

it('reads midnight as second 0 of the new day', () => {
  expect(local(utc('2026-11-20T00:00:00Z'), 'UTC')).toEqual({ day: '2026-11-20', second: 0 });
});

it.each([
  ['Europe/Moscow', '2026-11-25', 1140, '2026-11-25T16:00:00Z'],
  ['Asia/Kolkata', '2026-11-25', 1140, '2026-11-25T13:30:00Z'],
  ['Asia/Kathmandu', '2026-11-25', 0, '2026-11-24T18:15:00Z'],
  ['Europe/Madrid', '2026-07-01', 600, '2026-07-01T08:00:00Z'],
  ['Europe/Madrid', '2026-12-01', 600, '2026-12-01T09:00:00Z'],
  ['Pacific/Apia', '2026-11-25', 600, '2026-11-24T21:00:00Z'],
] as const)('finds the instant of a wall time in %s on %s', (zone, on, minute, expected) => {
  expect(toInstant(day(on), minute, zone)).toBe(utc(expected));
});

it('takes minute 1440 as the next midnight', () => {
  expect(toInstant(day('2026-11-25'), 1440, 'Europe/Moscow')).toBe(utc('2026-11-25T21:00:00Z'));
});

it('moves forward over the missing midnight of Sun 2025-09-07 in Chile', () => {
  const at = toInstant(day('2025-09-07'), 0, 'America/Santiago');
  expect(at).toBe(utc('2025-09-07T04:00:00Z'));
  expect(local(at, 'America/Santiago')).toEqual({ day: '2025-09-07', second: 3600 });
});

it('moves forward by the length of a gap of an hour and of half an hour', () => {
  const spring = toInstant(day('2026-03-29'), 150, 'Europe/Madrid');
  expect(local(spring, 'Europe/Madrid').second).toBe(3.5 * 3600);
  const lordHowe = toInstant(day('2026-10-04'), 135, 'Australia/Lord_Howe');
  expect(local(lordHowe, 'Australia/Lord_Howe').second).toBe((2 * 60 + 45) * 60);
});

it('takes the first of two equal wall times', () => {
  expect(toInstant(day('2026-11-01'), 90, 'America/New_York')).toBe(utc('2026-11-01T05:30:00Z'));
  expect(toInstant(day('2026-10-25'), 150, 'Europe/Madrid')).toBe(utc('2026-10-25T00:30:00Z'));
  expect(toInstant(day('2026-04-05'), 105, 'Australia/Lord_Howe')).toBe(
    utc('2026-04-04T14:45:00Z'),
  );
});

it('moves forward over the Friday that Samoa left out in 2011', () => {
  expect(local(toInstant(day('2011-12-30'), 720, 'Pacific/Apia'), 'Pacific/Apia').day).toBe(
    '2011-12-31',
  );
});

it('knows 29 February', () => {
  expect(local(toInstant(day('2028-02-29'), 600, 'Europe/Moscow'), 'Europe/Moscow').day).toBe(
    '2028-02-29',
  );
});

it.each(['Mars/Olympus', '', '+03:00', 'undefined', ' Europe/Moscow'])(
  'does not know the zone %j',
  (zone) => {
    expect(isKnownZone(zone)).toBe(false);
  },
);

it('knows IANA zones', () => {
  expect(isKnownZone('Europe/Moscow')).toBe(true);
  expect(isKnownZone('UTC')).toBe(true);
});

it('reads a stored zone that this machine does not know as UTC', () => {
  expect(toInstant(day('2026-11-25'), 600, 'Mars/Olympus')).toBe(utc('2026-11-25T10:00:00Z'));
  expect(local(utc('2026-11-25T10:00:00.5Z'), 'Mars/Olympus')).toEqual({
    day: '2026-11-25',
    second: 36_000,
  });
});

it('comes back to the wall time, or later by a gap', () => {
  holds(
    fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, on, minute) => {
      const back = local(toInstant(on, minute, zone), zone);
      const later = (Date.parse(back.day) - Date.parse(on)) / 60_000 + back.second / 60 - minute;
      expect([0, 30, 60]).toContain(later);
    }),
    2000,
  );
});

it('comes back to the instant, or to the first of two equal wall times', () => {
  holds(
    fc.property(zones, instants, (zone, at) => {
      const wall = local(at, zone);
      const minute = Math.floor(wall.second / 60);
      const earlier = Math.floor(at / 60_000) - toInstant(wall.day, minute, zone) / 60_000;
      expect([0, 30, 60]).toContain(earlier);
    }),
    2000,
  );
});
