import { expect, test } from 'vitest';
import { clockBeside } from '../../src/tasks/clock-beside.ts';
import { wordsIn } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';

const AT = moscow('2026-11-20 23:00');

test.each([
  ['en', 'Europe/Moscow', '23:00'],
  ['en', 'Europe/Minsk', '23:00'],
  ['en', 'Europe/London', '23:00 (20:00, London)'],
  ['ru', 'Europe/London', '23:00 (20:00, Лондон)'],
  ['es', 'Asia/Almaty', '23:00 (sáb 21 nov, 01:00, Almatý)'],
] as const)('in %s beside the own clock in %s: %s', (locale, own, told) => {
  expect(clockBeside(AT, own, 'Europe/Moscow', wordsIn(locale))).toBe(told);
});
