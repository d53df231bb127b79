import { expect, it } from 'vitest';
import { mondayToFriday } from '../../../src/domain/calendar/weekly-hours.ts';
import {
  faultOfHours,
  namesZone,
  readCutoff,
  readHours,
  readRanges,
  readRule,
} from '../../../src/domain/rules/values.ts';

const DAY = [[600, 1140]];
const WEEK = [DAY, DAY, DAY, DAY, DAY, [], []];
const EMPTY_WEEK = [[], [], [], [], [], [], []];

it('reads hours as seven lists of pairs, Monday first', () => {
  expect(readHours(WEEK)).toEqual(mondayToFriday(600, 1140));
  expect(readHours(WEEK.slice(1))).toBeUndefined();
  expect(readHours(EMPTY_WEEK)).toBeUndefined();
});

it('tells a week without a working day from hours that do not read', () => {
  expect(faultOfHours(EMPTY_WEEK)).toBe('NoWorkingDay');
  expect(faultOfHours([[[1140, 600]], ...WEEK.slice(1)])).toBe('BadHours');
  expect(faultOfHours('always')).toBe('BadHours');
});

it('reads ranges with both days included; one bad range refuses the list', () => {
  const range = ['2026-12-24', '2026-12-31'];
  expect(readRanges([range])).toEqual([{ from: range[0], to: range[1] }]);
  expect(readRanges([])).toEqual([]);
  expect(readRanges([range, ['2026-12-31', '2026-12-24']])).toBeUndefined();
});

it('reads a cut-off as closing or a minute of the day', () => {
  expect([0, 900, 1440, 'closing'].map(readCutoff)).toEqual([0, 900, 1440, 'closing']);
  expect([-1, 1441, 9.5, '900', null].map(readCutoff)).toEqual(Array(5).fill(undefined));
});

it('gives a minute to the rule cutoff only', () => {
  expect(readRule('cutoff', 900)).toEqual({ kind: 'cutoff', minute: 900 });
  expect(readRule('strict', 900)).toEqual({ kind: 'strict' });
});

it('knows a zone by its name only', () => {
  expect(['Europe/Moscow', 'UTC'].every(namesZone)).toBe(true);
  expect(['Mars/Olympus', '+03:00', '', 3, undefined].some(namesZone)).toBe(false);
});
