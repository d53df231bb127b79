import { expect, test } from 'vitest';
import {
  parseCount,
  roundsFields,
  textsFields,
  urgentFields,
} from '../../src/tasks/rules-drafts.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';
import { withPress } from './role-entries.ts';

test('a number is whole and within its bounds; an empty field is no rule', () => {
  expect(
    ['', ' ', '0', '1', ' 20 ', '21', '1.5', '1e1', '-1', 'x'].map((n) => parseCount(n, 1, 20)),
  ).toEqual([null, null, undefined, 1, 20, ...Array(5).fill(undefined)]);
});

test('only what differs is stored, and a rule taken back is stored as none', async () => {
  const entries = withPress(SET_UP, 'ellen', boardPress.set('rules.rounds', 3));
  const { sight } = await createBoardBench({ entries });
  expect(roundsFields({ n: '3' }, sight())).toEqual({ ok: true, value: [] });
  expect(roundsFields({ n: '' }, sight())).toEqual({
    ok: true,
    value: [boardPress.set('rules.rounds', null)],
  });
});

test('urgent work: each field has bounds of its own', async () => {
  const { sight } = await createBoardBench({ entries: SET_UP });
  expect(urgentFields({ edits: '0', decision: '', cap: '0' }, sight())).toEqual({
    ok: false,
    error: { at: 'cap', from: 1, to: 20 },
  });
  expect(urgentFields({ edits: '0', decision: '', cap: '2' }, sight())).toEqual({
    ok: true,
    value: [boardPress.set('rules.urgent.edits', 0), boardPress.set('rules.urgent.cap', 2)],
  });
});

test('a stored value that makes no sense is repaired with the next save', async () => {
  const entries = withPress(SET_UP, 'ellen', boardPress.set('rules.calls', 7));
  const { sight } = await createBoardBench({ entries });
  expect(textsFields({ channel: '', calls: '' }, sight(), ['channel', 'calls'])).toEqual({
    ok: true,
    value: [boardPress.set('rules.calls', null)],
  });
});
