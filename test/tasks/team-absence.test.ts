import { expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { absenceDraft, absencePresses, wouldAnswer } from '../../src/tasks/team-absence.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';
import { team } from '../support/teams.ts';

const DAYS = { from: day('2026-11-24'), to: day('2026-11-26') };

test.each([
  ['no day', { from: undefined, to: DAYS.to }, { at: 'from', type: 'NoDay' }],
  ['a day that is over', { from: day('2026-11-18'), to: DAYS.to }, { at: 'from', type: 'DayOver' }],
  ['an end before the start', { ...DAYS, to: day('2026-11-23') }, { at: 'to', type: 'Reversed' }],
  ['many years', { ...DAYS, to: day('2036-11-23') }, { at: 'to', type: 'TooLong' }],
])('refuses %s', async (_what, days, error) => {
  const { sight } = await createBoardBench({ entries: SET_UP });
  const refused = absencePresses({ ...days, standIn: undefined }, sight(), 'tom');
  expect(refused).toEqual({ ok: false, error });
});

test('one day alone needs no last day, and one that has begun may be made longer', async () => {
  const set = boardPress.set('people.tom.away', ['2026-11-17', '2026-11-20']);
  const begun = [...SET_UP, ...boardJournal(['ellen', set])];
  const { sight } = await createBoardBench({ entries: begun });
  const stored = absenceDraft(sight(), 'tom');
  expect(stored).toMatchObject({ from: '2026-11-17', to: '2026-11-20' });
  expect(absencePresses({ ...stored, to: DAYS.to }, sight(), 'tom').ok).toBe(true);
  const one = absencePresses({ from: DAYS.from, to: undefined, standIn: 'dan' }, sight(), 'tom');
  const value = ['2026-11-24', '2026-11-24', 'dan'];
  expect(one).toEqual({ ok: true, value: [boardPress.set('people.tom.away', value)] });
});

test('an absence that is over leaves the form empty', async () => {
  const set = boardPress.set('people.tom.away', ['2026-11-10', '2026-11-12']);
  const { sight } = await createBoardBench({
    entries: [...SET_UP, ...boardJournal(['ellen', set])],
  });
  expect(absenceDraft(sight(), 'tom').from).toBeUndefined();
});

test('it is said beforehand who would be asked, a circle of stand-ins too', () => {
  const known = team({ rows: { uma: { away: ['2026-11-23', '2026-11-27', 'tom'] } } });
  const asked = (standIn?: string) => wouldAnswer(known, 'tom', { ...DAYS, standIn });
  expect(asked('zoe')).toMatchObject({ member: 'zoe', isCircle: false });
  expect(asked('uma')).toMatchObject({ member: 'ellen', isCircle: true });
  expect(asked()).toMatchObject({ member: 'ellen', isCircle: false });
});
