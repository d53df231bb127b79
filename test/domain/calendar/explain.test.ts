import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CountingRule, dueDay } from '../../../src/domain/calendar/counting-rule.ts';
import {
  type ExplainedDay,
  type Explanation,
  explain,
} from '../../../src/domain/calendar/explain.ts';
import { makeHoursPromise } from '../../../src/domain/calendar/hours-promise.ts';
import {
  type FrozenPromise,
  makePromise,
  promiseByHand,
  receiptOf,
} from '../../../src/domain/calendar/promise.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { type Day, day, daysBetween } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { calendars, holds, instants, promises } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';

const FULL: CountingRule = { kind: 'full' };
const STRICT: CountingRule = { kind: 'strict' };
const AT_THREE: CountingRule = { kind: 'cutoff', minute: 900 };

function explained(
  rule: CountingRule,
  received: string,
  { n = 2, counting = MOSCOW }: { n?: number; counting?: WorkingCalendar } = {},
): Explanation {
  const at = received.length === 10 ? day(received) : moscow(received);
  const now = moscow('2028-06-01 12:00');
  const promise = getOrThrow(makePromise({ rule, n, received: at, calendar: counting, now }));
  return explain(JSON.parse(JSON.stringify(promise)));
}

/** `20 asked+taken` … `25 due 2`: date, role, what else it is, count or minutes, name. */
function strip(of: Explanation): readonly string[] {
  return of.days.map((one: ExplainedDay) => {
    const also = `${one.alsoAsked ? '+asked' : ''}${one.alsoTaken ? '+taken' : ''}`;
    const amount = one.count ?? (one.minutes === undefined ? undefined : `${one.minutes}min`);
    const rest = [amount, one.name, one.workingWeekend && 'weekend worked'];
    return [one.day.slice(8), one.role + also, ...rest.filter((part) => part)].join(' ');
  });
}

it('example 6: three days waited through are not counted, and the date lies behind them', () => {
  const promise = getOrThrow(
    makePromise({
      ...{ rule: FULL, n: 2, calendar: MOSCOW },
      ...{ received: moscow('2026-11-20 14:00'), now: moscow('2026-11-20 14:00') },
    }),
  );
  const lost = { first: day('2026-11-24'), last: day('2026-11-26') };
  const moved = { ...promise, day: day('2026-11-30') };
  expect(strip(explain(moved, [lost]))).toEqual([
    '20 asked',
    '21 weekend',
    '22 weekend',
    '23 taken',
    '24 waited',
    '25 waited',
    '26 waited',
    '27 counted 1',
    '28 weekend',
    '29 weekend',
    '30 due 2',
  ]);
});

it('a day off that only the moved date met is off, and a day waited through is taken by nobody', () => {
  const promise = getOrThrow(
    makePromise({
      ...{ rule: FULL, n: 1, calendar: MOSCOW },
      ...{ received: moscow('2026-11-20 14:00'), now: moscow('2026-11-20 14:00') },
    }),
  );
  const lost = { first: day('2026-11-21'), last: day('2026-11-23'), off: [day('2026-11-25')] };
  const moved = explain({ ...promise, day: day('2026-11-26') }, [lost]);
  expect(strip(moved).slice(3)).toEqual(['23 waited', '24 taken', '25 off none', '26 due 1']);
});

it('counts a working day of the weekend that the moved date met', () => {
  const promise = getOrThrow(
    makePromise({
      ...{ rule: FULL, n: 2, calendar: MOSCOW },
      ...{ received: moscow('2026-11-20 14:00'), now: moscow('2026-11-20 14:00') },
    }),
  );
  const saturday = day('2026-11-28');
  const lost = { first: day('2026-11-24'), last: day('2026-11-26'), on: [saturday] };
  const moved = explain({ ...promise, day: saturday }, [lost]);
  expect(strip(moved).slice(-2)).toEqual(['27 counted 1', '28 due 2 weekend worked']);
  const waited = explain({ ...promise, day: day('2026-12-02') }, [{ ...lost, last: saturday }]);
  expect(strip(waited)).toContain('28 waited weekend worked');
});

it('full: asked Fri 20, off Sat and Sun, taken Mon 23, counted Tue 24, due Wed 25 Nov', () => {
  const why = explained(FULL, '2026-11-20 14:00');
  expect(strip(why)).toEqual([
    '20 asked',
    '21 weekend',
    '22 weekend',
    '23 taken',
    '24 counted 1',
    '25 due 2',
  ]);
  expect(why).toMatchObject({
    received: { day: '2026-11-20', second: 14 * 3600 },
    countedFrom: '2026-11-23',
    why: 'nextWorkingDay',
    rule: 'full',
    n: 2,
    preliminary: false,
  });
});

it('strict: asked and taken on Fri 20, counted Mon 23, due Tue 24 Nov', () => {
  const why = explained(STRICT, '2026-11-20 14:00');
  expect(strip(why)).toEqual([
    '20 asked+taken',
    '21 weekend',
    '22 weekend',
    '23 counted 1',
    '24 due 2',
  ]);
  expect([why.countedFrom, why.why]).toEqual(['2026-11-20', 'sameDay']);
});

it.each([
  ['2026-11-20 15:00:00', '2026-11-20', 'sameDay', '24 due 2'],
  ['2026-11-20 15:00:01', '2026-11-23', 'afterCutoff', '25 due 2'],
  ['2026-11-21 12:00', '2026-11-23', 'dayOff', '25 due 2'],
  ['2026-11-20', '2026-11-20', 'sameDay', '24 due 2'],
])('cutoff 15:00, received %s: counted from %s because %s', (received, from, why, last) => {
  const answer = explained(AT_THREE, received);
  expect([answer.countedFrom, answer.why, strip(answer).at(-1)]).toEqual([from, why, last]);
});

it('says that a received day has no hour', () => {
  expect(explained(FULL, '2026-11-20').received).toEqual({ day: '2026-11-20', second: null });
});

it('tells holidays from weekends and where their names are found (RU New Year, example 4)', () => {
  expect(strip(explained(STRICT, '2026-12-29 12:00', { counting: MOSCOW_RU }))).toEqual([
    '29 asked+taken',
    '30 counted 1',
    '31 off RU',
    '01 off RU',
    '02 weekend',
    '03 weekend',
    '04 off RU',
    '05 off RU',
    '06 off RU',
    '07 off RU',
    '08 off RU',
    '09 weekend',
    '10 weekend',
    '11 due 2',
  ]);
});

it('shows a working Saturday and the name of the holiday on which it was asked', () => {
  expect(strip(explained(FULL, '2027-02-19 12:00', { counting: MOSCOW_RU, n: 1 }))).toEqual([
    '19 asked',
    '20 taken weekend worked',
    '21 weekend',
    '22 off RU',
    '23 off RU',
    '24 due 1',
  ]);
  expect(strip(explained(STRICT, '2026-11-04 12:00', { counting: MOSCOW_RU, n: 1 }))[0]).toBe(
    '04 asked+taken RU',
  );
});

it('shows the board’s own day off and another weekend as they were frozen', () => {
  const own = calendar({
    hours: [[], ...MOSCOW.hours.slice(1, 5), [{ from: 600, to: 900 }], []],
    extraOff: [{ from: day('2026-11-24'), to: day('2026-11-24') }],
  });
  expect(strip(explained(STRICT, '2026-11-20 12:00', { counting: own }))).toEqual([
    '20 asked+taken',
    '21 counted 1',
    '22 weekend',
    '23 weekend',
    '24 off own',
    '25 due 2',
  ]);
});

it('shows n = 0: due where it was taken, moved off the weekend', () => {
  expect(strip(explained(STRICT, '2026-11-20 12:00', { n: 0 }))).toEqual(['20 due+asked+taken']);
  const saturday = explained(STRICT, '2026-11-21 12:00', { n: 0 });
  expect(strip(saturday)).toEqual(['21 asked', '22 weekend', '23 due+taken']);
  expect(saturday.why).toBe('dayOff');
  expect(strip(explained(FULL, '2026-11-20 12:00', { n: 0 })).at(-1)).toBe('23 due+taken');
});

it('shows a negative term in the order of counting, back in time', () => {
  expect(strip(explained(STRICT, '2026-11-23 12:00', { n: -2 }))).toEqual([
    '23 asked+taken',
    '22 weekend',
    '21 weekend',
    '20 counted 1',
    '19 due 2',
  ]);
});

it('shows a date named by hand by its two days', () => {
  const byHand = (on: string) =>
    explain(
      getOrThrow(
        promiseByHand({ day: day(on), received: moscow('2026-11-20 12:00'), calendar: MOSCOW }),
      ),
    );
  expect(strip(byHand('2026-12-04'))).toEqual(['20 asked', '04 due']);
  expect(strip(byHand('2026-11-20'))).toEqual(['20 due+asked']);
  expect(byHand('2026-12-04')).toMatchObject({ why: 'hand', countedFrom: '2026-11-20' });
});

it('shows the minutes of a term in hours, day by day (example 5)', () => {
  const asked = (received: string, hours: number) =>
    explain(getOrThrow(makeHoursPromise({ hours, received: moscow(received), calendar: MOSCOW })));
  const friday = asked('2026-11-20 18:30', 2);
  expect(strip(friday)).toEqual([
    '20 asked+taken 30min',
    '21 weekend',
    '22 weekend',
    '23 due 90min',
  ]);
  expect(friday.why).toBe('sameDay');
  expect(strip(asked('2026-11-20 20:00', 12))).toEqual([
    '20 asked',
    '21 weekend',
    '22 weekend',
    '23 taken 540min',
    '24 due 180min',
  ]);
  expect(asked('2026-11-20 20:00', 2).why).toBe('nextWorkingDay');
  expect(asked('2026-11-21 12:00', 2).why).toBe('dayOff');
});

it('carries the mark of a preliminary date', () => {
  const kept = { ...MOSCOW, holidays: { ...MOSCOW.holidays, officialUntil: day('2026-11-20') } };
  expect(explained(FULL, '2026-11-20', { counting: kept }).preliminary).toBe(true);
});

it('ends, and on its day, whatever a damaged promise says', () => {
  const damaged: FrozenPromise = {
    day: day('9999-12-31'),
    closes: 1140,
    zone: 'Mars/Olympus',
    rule: 'full',
    n: 2,
    received: day('1970-01-01'),
    calendar: 'RU',
    revision: '',
    week: '1111111',
  };
  const answer = explain(damaged);
  expect(answer.days.length).toBeLessThan(10_000);
  expect(answer.days.at(-1)).toMatchObject({ day: '9999-12-31', role: 'due' });
  const back = explain({ ...damaged, day: day('1970-01-01'), received: day('9999-12-31') });
  expect(back.days.at(-1)).toMatchObject({ day: '1970-01-01', role: 'due' });
});

it('ends on the promised day, and its counted days are 1 to n', () => {
  holds(
    fc.property(promises, ({ promise }) => {
      const answer = explain(promise);
      expect(answer.days.at(-1)).toMatchObject({ day: promise.day, role: 'due' });
      const counts = answer.days.flatMap(({ count }) => (count === undefined ? [] : [count]));
      const expected = Array.from({ length: Math.abs(promise.n) }, (_, i) => i + 1);
      expect(counts).toEqual(expected);
    }),
    1000,
  );
});

it('shows every day between receipt and due day once, one asked, one taken, one due', () => {
  holds(
    fc.property(promises, ({ promise }) => {
      const { days, received } = explain(promise);
      expect(days.length).toBe(Math.abs(daysBetween(received.day, promise.day)) + 1);
      expect(new Set(days.map((one) => one.day)).size).toBe(days.length);
      const taken = (one: ExplainedDay) => one.role === 'taken' || one.alsoTaken;
      expect(days.filter((one) => one.role === 'asked' || one.alsoAsked).length).toBe(1);
      expect(days.filter(taken).length).toBe(1);
      expect(days.filter((one) => one.role === 'due').length).toBe(1);
    }),
  );
});

it('counts from the day from which the rule counted', () => {
  holds(
    fc.property(promises, ({ calendar: counting, rule, promise }) => {
      const receipt = receiptOf(promise.received as Day, promise.zone);
      const due = getOrThrow(dueDay(rule, promise.n, receipt, counting));
      expect(explain(promise).countedFrom).toBe(due.countedFrom);
    }),
    1000,
  );
});

it('shows all minutes of a term in hours', () => {
  holds(
    fc.property(calendars, instants, fc.nat(30), (counting, received, hours) => {
      const promise = getOrThrow(makeHoursPromise({ hours, received, calendar: counting }));
      const { days } = explain(promise);
      expect(days.reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(hours * 60);
      expect(days.at(-1)).toMatchObject({ day: promise.day, role: 'due' });
    }),
  );
});
