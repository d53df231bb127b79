import { expect, it } from 'vitest';
import type { Due } from '../../src/domain/turn/card-turn.ts';
import { currentDue, isLater, openRoundEdits } from '../../src/tasks/promise-standing.ts';
import { promised } from '../support/journals.ts';
import { openBench } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

it('is that of the list where an edit has none of its own', async () => {
  const { sight } = await openBench({ ...viewers.owner, story: stories.edits });
  const [edit] = openRoundEdits(sight());
  const list = currentDue(sight(), 'list')?.promise.day;
  expect(list).toBeDefined();
  expect(currentDue(sight(), edit?.ref ?? 'list')?.promise.day).toBe(list);
});

it('is none on a card at rest, and none without a card', async () => {
  const { sight } = await openBench({ story: stories.idle });
  expect(currentDue(sight(), 'list')).toBeUndefined();
  expect(currentDue(undefined, 'version')).toBeUndefined();
  expect(openRoundEdits(sight())).toEqual([]);
});

it('is passed by a later day alone', () => {
  const first = promised('2026-11-25');
  const standing: Due = { promise: first, first, moves: [] };
  expect(isLater(standing, promised('2026-11-26'))).toBe(true);
  expect(isLater(standing, promised('2026-11-25'))).toBe(false);
  expect(isLater(undefined, promised('2026-11-26'))).toBe(false);
});
