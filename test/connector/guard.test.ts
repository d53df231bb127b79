import { expect, it } from 'vitest';
import { guarded } from '../../src/connector/guard.ts';

it('hands the answer on as it is', async () => {
  const badges = guarded(async (text: string) => [{ text }]);
  expect(await badges('2 edits')).toEqual([{ text: '2 edits' }]);
});

it('answers nothing instead of an error: Trello left the board in mid-answer', async () => {
  const badges = guarded(async (): Promise<readonly string[]> => {
    throw new Error('Invalid context, missing board');
  });
  expect(await badges()).toEqual([]);
});
