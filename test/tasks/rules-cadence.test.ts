import { expect, test } from 'vitest';
import {
  nextOwnKind,
  reportsDraft,
  reportsFields,
  rowsOf,
  withKind,
  withLength,
  withoutKind,
} from '../../src/tasks/rules-cadence.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';
import { withPress } from './role-entries.ts';

async function board(...fields: readonly (readonly [path: string, value: unknown])[]) {
  const entries = fields.reduce(
    (sum, [path, value]) => withPress(sum, 'ellen', boardPress.set(path, value)),
    SET_UP,
  );
  const { sight } = await createBoardBench({ entries });
  return { sight: sight(), draft: reportsDraft(sight()) };
}

test('a board that tells no kinds apart has one row, and saving it as it is writes nothing', async () => {
  const { sight, draft } = await board();
  expect(rowsOf(draft)).toEqual([{ id: 'all', every: 'month' }]);
  expect(reportsFields(draft, sight)).toEqual({ ok: true, value: [] });
});

test('a cadence that is changed begins today; one that is not keeps its day', async () => {
  const { sight, draft } = await board(
    ['rules.kinds', ['seo', 'design']],
    ['rules.cadence.seo', ['month', '2026-01-05']],
    ['rules.cadence.design', ['month', '2026-01-05']],
  );
  expect(reportsFields(withLength(draft, 'seo', 'week'), sight)).toEqual({
    ok: true,
    value: [boardPress.set('rules.cadence.seo', ['week', '2026-11-19'])],
  });
});

test('with the last kind taken off there is one report on everything, from today', async () => {
  const { sight, draft } = await board(['rules.kinds', ['seo']]);
  const without = withoutKind(draft, 'seo');
  expect(rowsOf(without)).toEqual([{ id: 'all', every: 'month' }]);
  expect(reportsFields(without, sight)).toEqual({
    ok: true,
    value: [
      boardPress.set('rules.kinds', null),
      boardPress.set('rules.cadence.all', ['month', '2026-11-19']),
    ],
  });
});

test('the board’s own kinds have names of their own, and there are at most twelve', async () => {
  let { draft } = await board(['rules.kinds', [['k1', 'Stickers']]]);
  expect(nextOwnKind(draft)).toBe('k2');
  for (let n = 2; n <= 12; n += 1) draft = withKind(draft, `k${n}`, 'x');
  expect(nextOwnKind(draft)).toBeUndefined();
});

test('a kept draft of another shape shows what is usual', async () => {
  const { draft } = await board();
  const odd = { ...draft, kinds: { seo: '', x: 7 }, every: { seo: 'daily' } };
  expect(rowsOf(odd as unknown as typeof draft)).toEqual([
    { id: 'seo', work: 'seo', every: 'month' },
  ]);
});
