import { expect, it } from 'vitest';
import {
  checkWeeklyHours,
  closingMinute,
  mondayToFriday,
  parseWeeklyHours,
  usualWindows,
  weekendMask,
} from '../../../src/domain/calendar/weekly-hours.ts';

type Pairs = readonly (readonly [number, number])[];

function week(tuesday: Pairs) {
  return parseWeeklyHours([[[600, 1140]], tuesday, [], [], [], [], []]);
}

it('reads several windows a day, with breaks or touching', () => {
  const read = week([
    [540, 780],
    [840, 1080],
    [1080, 1440],
  ]);
  expect(read.ok && read.value[1]).toEqual([
    { from: 540, to: 780 },
    { from: 840, to: 1080 },
    { from: 1080, to: 1440 },
  ]);
});

it.each([
  ['ReversedWindow', [[600, 540]]],
  ['ReversedWindow', [[600, 600]]],
  [
    'OverlappingWindows',
    [
      [600, 800],
      [799, 900],
    ],
  ],
  [
    'OverlappingWindows',
    [
      [900, 960],
      [600, 700],
    ],
  ],
  ['WindowOutsideDay', [[-1, 60]]],
  ['WindowOutsideDay', [[600, 1441]]],
  ['WindowOutsideDay', [[600, 700.5]]],
  ['WindowOutsideDay', [[Number.NaN, 700]]],
] as const)('refuses %s on its weekday: %j', (type, tuesday) => {
  expect(week(tuesday)).toEqual({ ok: false, error: { type, weekday: 2 } });
});

it.each([0, 6, 8])('refuses a week of %i days', (length) => {
  expect(parseWeeklyHours(Array.from({ length }, () => [[600, 1140]] as const))).toEqual({
    ok: false,
    error: { type: 'NotSevenDays' },
  });
});

it('lets a week without any hours pass: whether that can be counted with is the calendar’s question', () => {
  expect(checkWeeklyHours([[], [], [], [], [], [], []]).ok).toBe(true);
});

it('closes at the end of the last window', () => {
  const read = week([
    [660, 720],
    [1020, 1080],
  ]);
  expect(read.ok && closingMinute(read.value, 2)).toBe(1080);
});

it('gives a weekday without hours those of the last weekday before it, around the week’s end', () => {
  const hours = mondayToFriday(600, 1140);
  expect(usualWindows(hours, 6)).toEqual([{ from: 600, to: 1140 }]);
  const onlyTuesday = week([[540, 900]]);
  expect(onlyTuesday.ok && closingMinute(onlyTuesday.value, 7)).toBe(900);
  const onlySunday = parseWeeklyHours([[], [], [], [], [], [], [[480, 720]]]);
  expect(onlySunday.ok && closingMinute(onlySunday.value, 1)).toBe(720);
});

it('has no closing time where no weekday has hours', () => {
  expect(closingMinute([[], [], [], [], [], [], []], 1)).toBeUndefined();
});

it('writes the weekend as seven characters, Monday first', () => {
  expect(weekendMask(mondayToFriday(600, 1140))).toBe('0000011');
});
