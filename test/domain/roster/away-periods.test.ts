import { expect, test } from 'vitest';
import {
  awayPeriods,
  endOfAllPeriods,
  endOfPeriod,
} from '../../../src/domain/roster/away-periods.ts';
import { deciderOf, peopleOf } from '../../../src/domain/roster/board-people.ts';
import type { BoardEntry } from '../../../src/domain/roster/entries.ts';
import { SET_UP } from '../../support/board-bench.ts';
import { moscow } from '../../support/calendars.ts';
import { boardPress } from '../../support/journals.ts';
import { withPress, withStandIn } from '../../tasks/role-entries.ts';

const NOW = '2026-11-25 12:00';
const THIS_WEEK = withStandIn(SET_UP, 'dan', '2026-11-24', '2026-12-02');
const DECEMBER = withStandIn(THIS_WEEK, 'zoe', '2026-12-21', '2026-12-23');

const periodsAt = (entries: readonly BoardEntry[], at = NOW) =>
  awayPeriods(peopleOf(entries), moscow(at));

const deciderAt = (entries: readonly BoardEntry[], at: string) =>
  deciderOf(peopleOf(entries), moscow(at));

test('what runs and what is ahead are told apart, the earliest first', () => {
  expect(periodsAt(DECEMBER)).toEqual([
    {
      standIn: 'dan',
      from: moscow('2026-11-24 00:00'),
      to: moscow('2026-12-02 23:59'),
      isRunning: true,
    },
    {
      standIn: 'zoe',
      from: moscow('2026-12-21 00:00'),
      to: moscow('2026-12-23 23:59'),
      isRunning: false,
    },
  ]);
});

test('what is over is not told', () => {
  expect(periodsAt(DECEMBER, '2026-12-03 00:00').map(({ standIn }) => standIn)).toEqual(['zoe']);
  expect(periodsAt(DECEMBER, '2026-12-24 00:00')).toEqual([]);
});

test('nobody stands in where nobody decides, and nobody for herself', () => {
  const noneNamed = THIS_WEEK.filter((e) => e.kind !== 'named' || e.role !== 'representative');
  expect(periodsAt(noneNamed)).toEqual([]);
  const passedToHim = withPress(THIS_WEEK, 'priya', boardPress.name('dan', 'representative'));
  expect(periodsAt(passedToHim)).toEqual([]);
});

test('of two that overlap the first ends where the other begins, as it does for decisions', () => {
  const both = withStandIn(THIS_WEEK, 'zoe', '2026-11-26', '2026-11-27');
  const [first, second] = periodsAt(both);
  expect(first?.to).toBe(moscow('2026-11-26 00:00') - 1);
  expect(second?.standIn).toBe('zoe');
  expect(deciderAt(both, '2026-11-25 23:59')).toBe('dan');
  expect(deciderAt(both, '2026-11-26 00:00')).toBe('zoe');
});

test('one that runs is over at once when it is ended, and stays so', () => {
  const [running] = periodsAt(THIS_WEEK);
  if (running === undefined) throw new Error('Nothing runs');
  const ended = withPress(THIS_WEEK, 'priya', endOfPeriod(running, moscow(NOW)), NOW);
  expect(periodsAt(ended)).toEqual([]);
  expect(deciderAt(ended, '2026-11-25 11:59')).toBe('dan');
  for (const at of [NOW, '2026-11-25 12:01', '2026-12-02 12:00', '2026-12-05 12:00']) {
    expect(deciderAt(ended, at)).toBe('priya');
  }
});

test('one that is ahead never begins once it is taken back, and others stay', () => {
  const ahead = periodsAt(DECEMBER)[1];
  if (ahead === undefined) throw new Error('Nothing is ahead');
  const taken = withPress(DECEMBER, 'priya', endOfPeriod(ahead, moscow(NOW)), NOW);
  expect(periodsAt(taken).map(({ standIn }) => standIn)).toEqual(['dan']);
  expect(deciderAt(taken, '2026-12-21 00:01')).toBe('priya');
  expect(deciderAt(taken, '2026-11-30 12:00')).toBe('dan');
});

test('nobody stands in after all are ended', () => {
  const ends = endOfAllPeriods(peopleOf(DECEMBER), moscow(NOW));
  const ended = ends.reduce((entries, end) => withPress(entries, 'priya', end, NOW), DECEMBER);
  expect(ends).toHaveLength(2);
  expect(periodsAt(ended)).toEqual([]);
  expect(deciderAt(ended, '2026-12-22 12:00')).toBe('priya');
});
