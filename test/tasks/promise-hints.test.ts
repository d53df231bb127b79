import { expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { nextIfOff, workingDaysAway } from '../../src/tasks/promise-hints.ts';
import { promised } from '../support/journals.ts';
import { openBench } from './card-bench.ts';
import { openAsking } from './question-bench.ts';

it('names the working day after a weekend, and nothing on a working day', async () => {
  const { sight } = await openBench();
  expect(nextIfOff(sight(), promised('2026-11-21'))).toBe('2026-11-23');
  expect(nextIfOff(sight(), promised('2026-11-23'))).toBeUndefined();
});

it('counts the working days to a day, that one included', async () => {
  const { sight } = await openBench();
  const today = day('2026-11-20');
  expect(workingDaysAway(sight(), today, promised('2026-11-25'))).toBe(3);
  expect(workingDaysAway(sight(), today, promised('2026-11-20'))).toBe(0);
});

it('counts no days on which the board is on hold', async () => {
  const hold = { 'hold.h1': { from: '2026-11-20', to: '2026-11-23' } };
  const { sight } = await openAsking({}, hold);
  expect(workingDaysAway(sight(), day('2026-11-20'), promised('2026-11-25'))).toBe(2);
});

it('says nothing without a card or a day', async () => {
  const { sight } = await openBench();
  expect(nextIfOff(undefined, promised('2026-11-21'))).toBeUndefined();
  expect(nextIfOff(sight(), undefined)).toBeUndefined();
  expect(workingDaysAway(sight(), day('2026-11-20'), undefined)).toBeUndefined();
});
