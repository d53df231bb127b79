import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mondayToFriday } from '../../../src/domain/calendar/weekly-hours.ts';
import { addWorkingDays, countWorkingDays } from '../../../src/domain/calendar/working-days.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { movedBy } from '../../../src/domain/turn/lost.ts';
import { lostBetween } from '../../../src/domain/turn/lost-between.ts';
import { holds } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, MOSCOW_RU } from '../../support/calendars.ts';
import { promised } from '../../support/journals.ts';

const moved = (until: string, from: string, through: string, counted = MOSCOW, more = {}) => {
  const promise = promised(until, more);
  return movedBy(promise, lostBetween(promise, counted, day(from), day(through))).day;
};

it('moves the date of example 6: asked Mon 23, received Thu 26 Nov, due Wed 25 → Mon 30 Nov', () => {
  expect(moved('2026-11-25', '2026-11-23', '2026-11-26')).toBe('2026-11-30');
});

it('moves nothing where both fall on one day, or on the days of one weekend', () => {
  expect(moved('2026-11-25', '2026-11-23', '2026-11-23')).toBe('2026-11-25');
  expect(moved('2026-11-25', '2026-11-20', '2026-11-22')).toBe('2026-11-25');
});

it('moves nothing by days that were lost after the due day', () => {
  expect(moved('2026-11-25', '2026-11-25', '2026-11-26')).toBe('2026-11-26');
  expect(moved('2026-11-25', '2026-11-26', '2026-11-30')).toBe('2026-11-25');
});

it('moves no date that a person named', () => {
  expect(moved('2026-11-25', '2026-11-23', '2026-11-26', MOSCOW, { rule: 'hand' })).toBe(
    '2026-11-25',
  );
});

it('freezes the days off in between and those that the moved date met', () => {
  const promise = promised('2026-12-30');
  const lost = lostBetween(promise, MOSCOW_RU, day('2026-12-28'), day('2026-12-30'));
  expect(lost).toMatchObject({ first: '2026-12-29', last: '2026-12-30' });
  expect(lost.off).toContain('2026-12-31');
  expect(lost.off).toContain('2027-01-08');
  // Tue 29 and Wed 30 Dec were lost: Mon 11 and Tue 12 Jan come after the holidays.
  expect(movedBy(promise, lost).day).toBe('2027-01-12');
});

it('moves by as many working days as were lost, whatever days are off', () => {
  const start = day('2026-11-02');
  holds(
    fc.property(
      fc.nat(20),
      fc.nat(20),
      fc.nat(20),
      fc.array(fc.nat(60), { maxLength: 8 }),
      (due, from, length, offs) => {
        const extraOff = offs.map((n) => ({ from: addDays(start, n), to: addDays(start, n) }));
        const counted = { ...calendar({ hours: mondayToFriday(600, 1140) }), extraOff };
        const promise = promised(addDays(start, due));
        const asked = addDays(start, Math.min(from, due));
        const received = addDays(asked, length);
        const n = getOrThrow(countWorkingDays(counted, asked, received));
        const lost = lostBetween(promise, counted, asked, received);
        expect(movedBy(promise, lost).day).toBe(
          getOrThrow(addWorkingDays(counted, promise.day, n)),
        );
      },
    ),
  );
});

it('ends on a promise of a week without working days, and on dates the wrong way round', () => {
  const promise = promised('2026-11-25', { week: '1111111' });
  expect(movedBy(promise, { first: day('2026-11-24'), last: day('2036-11-26') })).toBe(promise);
  const reversed = { first: day('2026-11-26'), last: day('2026-11-24') };
  expect(movedBy(promised('2026-11-25'), reversed).day).toBe('2026-11-25');
});

it('counts a working day of the weekend that lies after the promise', () => {
  const saturday = day('2026-11-28');
  const works = calendar({ extraWork: [{ from: saturday, to: saturday }] });
  const promise = promised('2026-11-25');
  const lost = lostBetween(promise, works, day('2026-11-24'), day('2026-11-30'));
  expect(lost.on).toEqual([saturday]);
  // Wed 25, Thu 26, Fri 27, Sat 28, Mon 30 Nov: five working days after Wed 25 Nov, the Saturday among them.
  expect(movedBy(promise, lost).day).toBe('2026-12-01');
  // On the way of the moved date it is worked on as well.
  const short = lostBetween(promise, works, day('2026-11-24'), day('2026-11-27'));
  expect(movedBy(promise, short).day).toBe('2026-11-28');
});

it('reads days lost that were written without them as before', () => {
  const lost = { first: day('2026-11-25'), last: day('2026-11-30') };
  expect(movedBy(promised('2026-11-25'), lost).day).toBe('2026-12-01');
});
