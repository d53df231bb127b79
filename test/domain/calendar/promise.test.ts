import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CountingRule } from '../../../src/domain/calendar/counting-rule.ts';
import { dueAt, makePromise, promiseByHand } from '../../../src/domain/calendar/promise.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { local } from '../../../src/domain/calendar/zone.ts';
import { type Instant, instant } from '../../../src/domain/clock.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { calendars, days, holds, instants, promises, rules } from '../../support/arbitraries.ts';
import {
  calendar,
  holidays,
  MOSCOW,
  MOSCOW_RU,
  moscow,
  RUSSIA,
  utc,
} from '../../support/calendars.ts';

const FULL: CountingRule = { kind: 'full' };
const STRICT: CountingRule = { kind: 'strict' };
const AT_THREE: CountingRule = { kind: 'cutoff', minute: 900 };
const NOW = moscow('2028-06-01 12:00');

function make(
  rule: CountingRule,
  received: Instant | Day,
  { n = 2, counting = MOSCOW }: { n?: number; counting?: WorkingCalendar } = {},
) {
  return getOrThrow(makePromise({ rule, n, received, calendar: counting, now: NOW }));
}

function dueOf(rule: CountingRule, wall: string, counting?: WorkingCalendar) {
  return dueAt(make(rule, moscow(wall), counting && { counting }));
}

it('example 1: requested at any minute of Fri 20 Nov 2026, 2 days, full → Wed 25 Nov 19:00', () => {
  const midnight = moscow('2026-11-20 00:00');
  for (let minute = 0; minute < 1440; minute += 1) {
    const promise = make(FULL, instant(midnight + minute * 60_000));
    expect(dueAt(promise)).toBe(moscow('2026-11-25 19:00'));
  }
});

it('example 2: the same, strict → Tue 24 Nov 19:00', () => {
  expect(dueOf(STRICT, '2026-11-20 23:59')).toBe(moscow('2026-11-24 19:00'));
});

it('example 2: cutoff 15:00, at 15:00:00 → Tue 24 Nov; at 15:00:01 → Wed 25 Nov', () => {
  expect(dueOf(AT_THREE, '2026-11-20 15:00:00')).toBe(moscow('2026-11-24 19:00'));
  expect(dueOf(AT_THREE, '2026-11-20 15:00:01')).toBe(moscow('2026-11-25 19:00'));
});

it('example 3: requested Sat 21 Nov: full and cutoff → Wed 25 Nov, strict → Tue 24 Nov', () => {
  expect(dueOf(FULL, '2026-11-21 12:00')).toBe(moscow('2026-11-25 19:00'));
  expect(dueOf(AT_THREE, '2026-11-21 12:00')).toBe(moscow('2026-11-25 19:00'));
  expect(dueOf(STRICT, '2026-11-21 12:00')).toBe(moscow('2026-11-24 19:00'));
});

it('example 4: Russia, requested Tue 29 Dec 2026 12:00, strict → Mon 11 Jan 2027 19:00', () => {
  expect(dueOf(STRICT, '2026-12-29 12:00', MOSCOW_RU)).toBe(moscow('2027-01-11 19:00'));
});

it('freezes the date with its rule, calendar and the days off it met, and nothing more', () => {
  const received = moscow('2026-12-29 12:00');
  expect(make(STRICT, received, { counting: MOSCOW_RU })).toEqual({
    day: '2027-01-11',
    closes: 1140,
    zone: 'Europe/Moscow',
    rule: 'strict',
    n: 2,
    received,
    calendar: 'RU',
    revision: 'test',
    off: [
      ['2026-12-31'],
      ['2027-01-01'],
      ['2027-01-04'],
      ['2027-01-05'],
      ['2027-01-06'],
      ['2027-01-07'],
      ['2027-01-08'],
    ],
  });
});

it('freezes a plain week without any trace', () => {
  expect(Object.keys(make(FULL, moscow('2026-11-20 12:00')))).toEqual([
    'day',
    'rule',
    'n',
    'received',
    'closes',
    'zone',
    'calendar',
    'revision',
  ]);
});

it('freezes the board’s own day off, working weekend days, another weekend and the cut-off', () => {
  const own = calendar({
    hours: [[], ...MOSCOW.hours.slice(1, 5), [{ from: 600, to: 900 }], []],
    extraOff: [{ from: day('2026-11-24'), to: day('2026-11-24') }],
    extraWork: [{ from: day('2026-11-22'), to: day('2026-11-22') }],
  });
  const closing: CountingRule = { kind: 'cutoff', minute: 'closing' };
  expect(make(closing, moscow('2026-11-20 12:00'), { n: 3, counting: own })).toMatchObject({
    day: '2026-11-25',
    off: [['2026-11-24', 'own']],
    on: ['2026-11-22'],
    week: '1000001',
    cutoff: 1140,
  });
});

it('is due at the end of the usual hours of a working Saturday, which are Friday’s', () => {
  expect(dueOf(FULL, '2027-02-17 12:00', MOSCOW_RU)).toBe(moscow('2027-02-20 19:00'));
  const friday = calendar({
    holidays: RUSSIA,
    hours: MOSCOW.hours.map((windows, i) => (i === 4 ? [{ from: 600, to: 1020 }] : windows)),
  });
  expect(dueOf(FULL, '2027-02-17 12:00', friday)).toBe(moscow('2027-02-20 17:00'));
  expect(dueOf(STRICT, '2027-02-16 12:00', friday)).toBe(moscow('2027-02-18 19:00'));
});

it('does not let a short day change the date or the hour (RU Tue 3 Nov 2026)', () => {
  expect(dueOf(STRICT, '2026-10-30 12:00', MOSCOW_RU)).toBe(moscow('2026-11-03 19:00'));
});

it('decides the day of receipt in the zone of the side that owes', () => {
  const at = utc('2025-10-30T17:30:00-04:00'); // Thursday in New York, Fri 31 Oct 00:30 in Moscow
  const newYork = calendar({ zone: 'America/New_York' });
  expect(make(STRICT, at).day).toBe('2025-11-04');
  expect(make(STRICT, at, { counting: newYork }).day).toBe('2025-11-03');
});

it('is due at the wall time after a clock change: Fri + 1 is 73 hours on in autumn', () => {
  const madrid = calendar({ zone: 'Europe/Madrid' });
  const received = utc('2026-10-23T19:00:00+02:00');
  const due = dueAt(make(STRICT, received, { n: 1, counting: madrid }));
  expect((due - received) / 3_600_000).toBe(73);
});

it('marks a date beyond the official list as preliminary, not one within it', () => {
  const listed = calendar({
    holidays: holidays('KZ', { 2026: {}, 2027: {} }, '2026-12-31'),
  });
  expect(make(STRICT, day('2026-12-29'), { counting: listed }).preliminary).toBeUndefined();
  expect(make(STRICT, day('2026-12-30'), { counting: listed }).preliminary).toBe(true);
});

it('takes a received day without an hour as in time', () => {
  const promise = make(AT_THREE, day('2026-11-20'));
  expect([promise.day, promise.received]).toEqual(['2026-11-24', '2026-11-20']);
});

it('counts from long ago', () => {
  expect(make(FULL, day('2001-11-16')).day).toBe('2001-11-21');
});

it('refuses a future moment and a future day, by the date of the calendar’s zone', () => {
  const now = moscow('2026-11-21 01:00'); // still 20 November in UTC
  const on = (received: Instant | Day) =>
    makePromise({ rule: FULL, n: 2, received, calendar: MOSCOW, now });
  const refused = { ok: false, error: { type: 'FutureReceived' } };
  expect(on(instant(now + 1))).toEqual(refused);
  expect(on(day('2026-11-22'))).toEqual(refused);
  expect(on(now).ok).toBe(true);
  expect(on(day('2026-11-21')).ok).toBe(true);
});

it('passes errors on as values', () => {
  const ask = { received: day('2027-12-30'), now: NOW };
  expect(makePromise({ ...ask, rule: STRICT, n: 2, calendar: MOSCOW_RU })).toEqual({
    ok: false,
    error: { type: 'NoDataForYear', year: 2028 },
  });
  expect(makePromise({ ...ask, rule: FULL, n: -1, calendar: MOSCOW })).toEqual({
    ok: false,
    error: { type: 'NegativeTerm', n: -1 },
  });
});

it('promises by hand any day from today on, a day off and a year without data too', () => {
  const received = moscow('2026-11-20 20:00');
  const byHand = (on: string) => promiseByHand({ day: day(on), received, calendar: MOSCOW_RU });
  expect(byHand('2026-11-22')).toEqual({
    ok: true,
    value: {
      day: '2026-11-22',
      closes: 1140,
      zone: 'Europe/Moscow',
      rule: 'hand',
      n: 0,
      received,
      calendar: 'RU',
      revision: 'test',
    },
  });
  expect(byHand('2029-01-09').ok).toBe(true);
  expect(byHand('2026-11-20').ok).toBe(true);
  expect(byHand('2026-11-19')).toEqual({
    ok: false,
    error: { type: 'DayInThePast', day: '2026-11-19' },
  });
});

it('keeps its date when the calendar changes afterwards', () => {
  const before = calendar({ holidays: holidays('KZ', { 2026: { off: '0831' } }) });
  const after = calendar({ holidays: holidays('KZ', { 2026: {} }) });
  const promise = make(FULL, day('2026-08-28'), { n: 1, counting: before });
  expect(make(FULL, day('2026-08-28'), { n: 1, counting: after }).day).toBe('2026-09-01');
  expect([promise.day, promise.off]).toEqual(['2026-09-02', [['2026-08-31']]]);
});

it('never gives a later request an earlier date, whatever the rule and the calendar', () => {
  const term = fc.integer({ min: 0, max: 10 });
  // Half of the pairs are close together: that is where rules change their mind.
  const gap = fc.oneof(fc.integer({ min: 0, max: 3 * 86_400_000 }), fc.nat(10 * 86_400_000));
  holds(
    fc.property(calendars, rules, term, instants, gap, (counting, rule, n, earlier, ms) => {
      const first = make(rule, earlier, { n, counting });
      const second = make(rule, instant(earlier + ms), { n, counting });
      expect(first.day <= second.day).toBe(true);
      expect(dueAt(first)).toBeLessThanOrEqual(dueAt(second));
    }),
    1500,
  );
});

it('never gives a moment an earlier date than its day without an hour, nor the next day', () => {
  holds(
    fc.property(calendars, rules, fc.nat(10), instants, (counting, rule, n, at) => {
      const whole = make(rule, local(at, counting.zone).day, { n, counting });
      expect(whole.day <= make(rule, at, { n, counting }).day).toBe(true);
    }),
  );
});

it('never gives a later request an earlier date by strict with a negative term', () => {
  holds(
    fc.property(calendars, fc.integer({ min: -9, max: -1 }), days, days, (counting, n, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const first = make(STRICT, earlier, { n, counting }).day;
      expect(first <= make(STRICT, later, { n, counting }).day).toBe(true);
    }),
  );
});

it('shows its day and hour on the wall of its zone at the due moment, or later by a gap', () => {
  holds(
    fc.property(promises, ({ promise }) => {
      const wall = local(dueAt(promise), promise.zone);
      const minutes = (Date.parse(wall.day) - Date.parse(promise.day)) / 60_000 + wall.second / 60;
      expect([0, 30, 60]).toContain(minutes - promise.closes);
    }),
  );
});

it('stays the same through JSON', () => {
  holds(
    fc.property(promises, ({ promise }) => {
      expect(JSON.parse(JSON.stringify(promise))).toEqual(promise);
    }),
  );
});
