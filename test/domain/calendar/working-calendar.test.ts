import { expect, it } from 'vitest';
import { NO_HOLIDAYS } from '../../../src/domain/calendar/holiday-calendar.ts';
import { mondayToFriday } from '../../../src/domain/calendar/weekly-hours.ts';
import {
  closesOn,
  createWorkingCalendar,
  dayKind,
  isPreliminary,
} from '../../../src/domain/calendar/working-calendar.ts';
import { windowsOn } from '../../../src/domain/calendar/working-hours.ts';
import { day } from '../../../src/domain/day.ts';
import { calendar, holidays, MOSCOW, MOSCOW_RU, NINETEEN, TEN } from '../../support/calendars.ts';

const HOURS = mondayToFriday(TEN, NINETEEN);
const ARGENTINA = holidays('AR', { 2026: { off: '1123', optional: '1207' } }, '2026-12-31');

function kindOf(on: string, counting = MOSCOW_RU) {
  const kind = dayKind(counting, day(on));
  return kind.ok ? kind.value : kind.error;
}

it('tells working days, weekends and days off apart', () => {
  expect(kindOf('2026-11-20')).toEqual({ kind: 'working', short: false, weekend: false });
  expect(kindOf('2026-11-21')).toEqual({ kind: 'weekend' });
  expect(kindOf('2026-12-31')).toEqual({ kind: 'off', extra: false, optional: false });
});

it('knows Sat 2027-02-20 in Russia as a working, short weekend day', () => {
  expect(kindOf('2027-02-20')).toEqual({ kind: 'working', short: true, weekend: true });
});

it('says that it has no data for a year, and which', () => {
  expect(kindOf('2028-01-11')).toEqual({ type: 'NoDataForYear', year: 2028 });
  expect(kindOf('2028-01-15')).toEqual({ type: 'NoDataForYear', year: 2028 });
});

it('has data for every year without holidays', () => {
  expect(kindOf('2400-02-29', MOSCOW)).toEqual({ kind: 'working', short: false, weekend: false });
});

it('takes optional days off only where the board says so', () => {
  expect(kindOf('2026-12-07', calendar({ holidays: ARGENTINA }))).toMatchObject({
    kind: 'working',
  });
  expect(kindOf('2026-12-07', calendar({ holidays: ARGENTINA, optionalOff: true }))).toEqual({
    kind: 'off',
    extra: false,
    optional: true,
  });
});

it('lets the board’s days win over the list, and its days off over its working days', () => {
  const own = calendar({
    holidays: ARGENTINA,
    extraOff: [{ from: day('2026-11-25'), to: day('2026-11-29') }],
    extraWork: [{ from: day('2026-11-21'), to: day('2026-11-25') }],
  });
  expect(kindOf('2026-11-20', own)).toMatchObject({ kind: 'working', weekend: false });
  expect(kindOf('2026-11-21', own)).toMatchObject({ kind: 'working', weekend: true });
  expect(kindOf('2026-11-23', own)).toMatchObject({ kind: 'working', weekend: false });
  expect(kindOf('2026-11-25', own)).toEqual({ kind: 'off', extra: true, optional: false });
  expect(kindOf('2026-11-28', own)).toEqual({ kind: 'weekend' });
  expect(kindOf('2026-11-30', own)).toMatchObject({ kind: 'working', weekend: false });
});

it('counts a listed working Saturday as no weekend day where Saturday has hours anyway', () => {
  const sixDays = calendar({
    holidays: MOSCOW_RU.holidays,
    hours: HOURS.map((windows, i) => (i === 5 ? [{ from: 600, to: 900 }] : windows)),
  });
  expect(kindOf('2027-02-20', sixDays)).toMatchObject({ kind: 'working', weekend: false });
});

it('keeps 13 Oct 2025 free in Andalusia and works in Madrid', () => {
  const andalusia = calendar({ holidays: holidays('ES-AN', { 2025: { off: '1013' } }) });
  const madrid = calendar({ holidays: holidays('ES-MD', { 2025: { off: '' } }) });
  expect(kindOf('2025-10-13', andalusia)).toMatchObject({ kind: 'off' });
  expect(kindOf('2025-10-13', madrid)).toMatchObject({ kind: 'working' });
});

it('calls dates beyond the official list preliminary, the last official day not', () => {
  const listed = calendar({ holidays: ARGENTINA });
  expect(isPreliminary(listed, day('2026-12-31'))).toBe(false);
  expect(isPreliminary(listed, day('2027-01-01'))).toBe(true);
  expect(isPreliminary(MOSCOW, day('2999-01-01'))).toBe(false);
});

it('opens a working Saturday at Friday’s hours and no other weekend day', () => {
  const windows = [{ from: TEN, to: NINETEEN }];
  expect(windowsOn(MOSCOW_RU, day('2027-02-20'))).toEqual({ ok: true, value: windows });
  expect(windowsOn(MOSCOW_RU, day('2027-02-27'))).toEqual({ ok: true, value: [] });
});

it('ends a short day an hour earlier only when asked to', () => {
  const short = windowsOn(MOSCOW_RU, day('2026-11-03'), { shortDays: true });
  expect(short).toEqual({ ok: true, value: [{ from: TEN, to: NINETEEN - 60 }] });
  expect(windowsOn(MOSCOW_RU, day('2026-11-03'))).toEqual({
    ok: true,
    value: [{ from: TEN, to: NINETEEN }],
  });
});

it('takes a short day’s hour from an earlier window when the last one is shorter', () => {
  const split = calendar({
    holidays: MOSCOW_RU.holidays,
    hours: HOURS.map((windows) =>
      windows.length === 0
        ? []
        : [
            { from: 600, to: 720 },
            { from: 780, to: 810 },
          ],
    ),
  });
  expect(windowsOn(split, day('2026-11-03'), { shortDays: true })).toEqual({
    ok: true,
    value: [{ from: 600, to: 690 }],
  });
});

it('closes short days and days off when the weekday usually closes', () => {
  expect(closesOn(MOSCOW_RU, day('2026-11-03'))).toBe(NINETEEN);
  expect(closesOn(MOSCOW_RU, day('2026-11-21'))).toBe(NINETEEN);
});

it.each([
  [{ zone: 'Mars/Olympus' }, { type: 'UnknownZone', zone: 'Mars/Olympus' }],
  [{ hours: [[], [], [], [], [], [], []] }, { type: 'NoWorkingDay' }],
  [{ hours: [[]] }, { type: 'NotSevenDays' }],
  [
    { hours: [[{ from: 5, to: 4 }], [], [], [], [], [], []] },
    { type: 'ReversedWindow', weekday: 1 },
  ],
  [
    { extraOff: [{ from: day('2026-02-02'), to: day('2026-02-01') }] },
    {
      type: 'ReversedRange',
      range: { from: '2026-02-02', to: '2026-02-01' },
    },
  ],
  [
    { extraWork: [{ from: day('2026-02-02'), to: day('9999-02-01') }] },
    { type: 'RangeTooLong', range: { from: '2026-02-02', to: '9999-02-01' } },
  ],
])('refuses %j', (different, error) => {
  expect(
    createWorkingCalendar({
      holidays: NO_HOLIDAYS,
      hours: HOURS,
      zone: 'Europe/Moscow',
      ...different,
    }),
  ).toEqual({ ok: false, error });
});
