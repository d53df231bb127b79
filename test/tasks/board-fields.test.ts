import { expect, test } from 'vitest';
import { changedFields, pathsToRepair } from '../../src/tasks/board-fields.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

const NOTHING = new Set<string>();

test('only what differs is written; everything where nothing stood before', () => {
  const next = { 'agency.zone': 'Europe/Moscow', 'agency.hours': [[[600, 1140]]] };
  const before = { 'agency.zone': 'Europe/Minsk', 'agency.hours': [[[600, 1140]]] };
  expect(changedFields(next, before, NOTHING)).toEqual([
    boardPress.set('agency.zone', 'Europe/Moscow'),
  ]);
  expect(changedFields(next, undefined, NOTHING)).toHaveLength(2);
});

test('a path to repair is written though it looks the same', () => {
  const same = { rule: 'full' };
  expect(changedFields(same, same, new Set(['rule']))).toEqual([boardPress.set('rule', 'full')]);
});

test('a stored value that makes no sense is to be repaired', async () => {
  const entries = [...SET_UP, ...boardJournal(['ellen', boardPress.set('terms.edits', 'soon')])];
  const { sight } = await createBoardBench({ entries });
  expect(pathsToRepair(sight())).toEqual(new Set(['terms.edits']));
});

test('a zone that nobody stored is written once, for each reader’s own stands in till then', async () => {
  const fresh = await createBoardBench();
  expect(pathsToRepair(fresh.sight())).toEqual(new Set(['agency.zone']));
  const placed = await createBoardBench({ entries: SET_UP });
  expect(pathsToRepair(placed.sight())).toEqual(new Set());
});
