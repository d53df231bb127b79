import { expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import {
  deciderOf,
  holderOf,
  NO_PEOPLE,
  peopleOf,
  sideOf,
} from '../../src/domain/roster/board-people.ts';
import type { BoardPress } from '../../src/domain/roster/entries.ts';
import { rosterOf, rosterPresses, withSide } from '../../src/tasks/board-roster.ts';
import { NOW, SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { sealBoard } from '../support/journals.ts';
import { withStandIn } from './role-entries.ts';

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

test('the stand-ins of a representative go with her', () => {
  const away = withStandIn(SET_UP, 'dan', '2026-11-18', '2026-12-02');
  const people = peopleOf(away);
  const draft = { ...rosterOf(people, ALL, NOW), representative: 'dan' };
  const presses = rosterPresses(people, draft, 'ellen', NOW);
  const back = [...presses, { kind: 'named', member: 'priya', role: 'representative', from: NOW }];
  const head = (index: number) => ({ n: away.length + 1 + index, at: NOW, by: 'ellen' });
  const entries = back.map((press, index) => sealBoard(press as BoardPress, head(index)));
  // Named anew she decides herself: nobody of her earlier days stands in.
  expect(deciderOf(peopleOf([...away, ...entries]), NOW)).toBe('priya');
  expect(deciderOf(peopleOf([...away, ...entries]), moscow('2026-11-30 12:00'))).toBe('priya');
});
