import { expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { holderOf, NO_PEOPLE, peopleOf, sideOf } from '../../src/domain/roster/board-people.ts';
import type { BoardPress } from '../../src/domain/roster/entries.ts';
import { rosterOf, rosterPresses, withSide } from '../../src/tasks/board-roster.ts';
import { NOW, SET_UP } from '../support/board-bench.ts';
import { sealBoard } from '../support/journals.ts';

const BEFORE = peopleOf(SET_UP);
const ALL = ['ellen', 'tom', 'priya', 'dan', 'zoe'];
const ROSTER = rosterOf(BEFORE, ALL, NOW);

/** The people after `presses` by Ellen, all in one append at one moment. */
function after(presses: readonly BoardPress[]) {
  const head = (index: number) => ({ n: SET_UP.length + 1 + index, at: NOW, by: 'ellen' });
  return peopleOf([...SET_UP, ...presses.map((press, index) => sealBoard(press, head(index)))]);
}

test('what stands already writes nothing', () => {
  expect(rosterPresses(BEFORE, ROSTER, 'ellen', NOW)).toEqual([]);
});

test('a new account manager comes after everything that his forerunner changes', () => {
  const draft = { ...withSide(ROSTER, 'zoe', 'agency'), representative: 'dan', manager: 'tom' };
  const presses = rosterPresses(BEFORE, draft, 'ellen', NOW);
  const people = after(presses);
  expect(sideOf(people, 'zoe', NOW)).toBe('agency');
  expect(holderOf(people, 'representative', NOW)).toBe('dan');
  expect(holderOf(people, 'accountManager', NOW)).toBe('tom');
});

test('a role that nobody shall hold is over at once', () => {
  const presses = rosterPresses(BEFORE, { ...ROSTER, representative: undefined }, 'ellen', NOW);
  expect(presses).toHaveLength(1);
  expect(holderOf(after(presses), 'representative', NOW)).toBeUndefined();
  expect(holderOf(after(presses), 'representative', instant(NOW + 1))).toBeUndefined();
});

test('who changes sides loses the role of the other one', () => {
  expect(withSide(ROSTER, 'priya', 'agency').representative).toBeUndefined();
  expect(withSide(ROSTER, 'priya', 'client').representative).toBe('priya');
  expect(withSide(ROSTER, 'ellen', 'client').manager).toBeUndefined();
});

test('on a new board everybody is placed and both roles are named', () => {
  const presses = rosterPresses(NO_PEOPLE, ROSTER, 'ellen', NOW);
  expect(presses.map((press) => press.kind)).toEqual([
    'placed',
    'placed',
    'placed',
    'named',
    'named',
    'placed',
  ]);
});
