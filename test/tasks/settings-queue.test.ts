import { expect, test } from 'vitest';
import { sendInTurn } from '../../src/tasks/settings-queue.ts';
import { createBoardBench } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';

const field = (n: number) => boardPress.set('terms.edits', n);

test('presses that come while one is being saved are all saved, in their order', async () => {
  const { board, appended, hold } = await createBoardBench();
  const release = hold();
  const sent = [1, 2, 3].map((n) => sendInTurn(board, 'switches', () => [field(n)]));
  expect(board.saving.value.kind).toBe('saving');
  release();
  expect(await Promise.all(sent)).toEqual([true, true, true]);
  expect(appended).toEqual([[field(1)], [field(2)], [field(3)]]);
});

test('a press after one that was refused is tried all the same', async () => {
  const { board, appended, refuse, hold } = await createBoardBench();
  const release = hold();
  refuse({ type: 'Refused', message: 'no' });
  const sent = [1, 2].map((n) => sendInTurn(board, 'switches', () => [field(n)]));
  release();
  expect(await Promise.all(sent)).toEqual([false, false]);
  expect([appended, board.saving.value.kind]).toEqual([[], 'failed']);
});
