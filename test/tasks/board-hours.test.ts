import { expect, test } from 'vitest';
import { mondayToFriday } from '../../src/domain/calendar/weekly-hours.ts';
import {
  type HoursDraft,
  hoursDraft,
  hoursInWords,
  parseHours,
  parseTime,
  timeText,
  toggleDay,
  uniformWindow,
  withBreak,
  withSameHours,
  withWindow,
} from '../../src/tasks/board-hours.ts';

const USUAL = hoursDraft(mondayToFriday(600, 1140));

function monday(...windows: readonly (readonly [string, string])[]): HoursDraft {
  return USUAL.map((day, index) =>
    index === 0 ? windows.map(([from, to]) => ({ from, to })) : day,
  );
}

test('what is stored comes back as it was', () => {
  const hours = mondayToFriday(600, 1140);
  expect(parseHours(hoursDraft(hours))).toEqual({ ok: true, value: hours });
});

test('a day that ends at midnight is written as 00:00 and read as its end', () => {
  const hours = mondayToFriday(600, 1440);
  expect(hoursDraft(hours)[0]).toEqual([{ from: '10:00', to: '00:00' }]);
  expect(parseHours(hoursDraft(hours))).toEqual({ ok: true, value: hours });
});

test.each([
  ['reversed', monday(['15:00', '13:00']), { type: 'ReversedWindow', weekday: 1 }],
  [
    'overlapping',
    monday(['10:00', '14:00'], ['13:00', '19:00']),
    { type: 'OverlappingWindows', weekday: 1 },
  ],
  ['unfinished', monday(['10:00', '']), { type: 'NoTime', weekday: 1 }],
  ['absent on every weekday', USUAL.map(() => []), { type: 'NoWorkingDay' }],
])('hours that are %s are refused', (_, draft, error) => {
  expect(parseHours(draft)).toEqual({ ok: false, error });
});

test('times are read whole or not at all', () => {
  expect(['09:05', '9:05', '24:00', '', '10:60'].map(parseTime)).toEqual([
    545,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(timeText(545)).toBe('09:05');
});

test('one window for all working days is known and changed as one', () => {
  expect(uniformWindow(USUAL)).toEqual({ from: '10:00', to: '19:00' });
  expect(uniformWindow(monday(['09:00', '18:00']))).toBeUndefined();
  expect(uniformWindow(monday(['10:00', '13:00'], ['14:00', '19:00']))).toBeUndefined();
  const moved = withWindow(USUAL, { from: '09:00', to: '18:00' });
  expect(uniformWindow(moved)).toEqual({ from: '09:00', to: '18:00' });
  expect(moved[6]).toEqual([]);
});

test('a break falls at one o’clock, or is left to fill in where that does not fit', () => {
  expect(withBreak([{ from: '10:00', to: '19:00' }])).toEqual([
    { from: '10:00', to: '13:00' },
    { from: '14:00', to: '19:00' },
  ]);
  expect(withBreak([{ from: '14:00', to: '19:00' }]).at(-1)).toEqual({ from: '', to: '' });
});

test('a weekday is switched on with the usual hours, and off', () => {
  const saturday = toggleDay(USUAL, 5);
  expect(saturday[5]).toEqual([{ from: '10:00', to: '19:00' }]);
  expect(toggleDay(saturday, 5)[5]).toEqual([]);
  expect(
    toggleDay(
      USUAL.map(() => []),
      0,
    )[0],
  ).toEqual([{ from: '10:00', to: '19:00' }]);
});

test('the first working day can give its hours to all', () => {
  const same = withSameHours(monday(['09:00', '13:00'], ['14:00', '18:00']));
  expect(same[4]).toEqual(same[0]);
  expect(same[5]).toEqual([]);
});

test('hours are said as people say them', () => {
  expect(hoursInWords(mondayToFriday(600, 1140), 'en')).toEqual({
    days: 'Mon–Fri',
    hours: '10–19',
  });
  const short = mondayToFriday(540, 1080).map((day, index) =>
    index === 4 ? [{ from: 540, to: 960 }] : day,
  );
  expect(hoursInWords(short, 'ru')).toEqual({ days: 'пн–чт', hours: '9–18, пт 9–16' });
});
