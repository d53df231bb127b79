import { expect, test } from 'vitest';
import { createDataRun } from '../../src/tasks/data-run.ts';

const CARDS = Array.from({ length: 20 }, (_, at) => at);
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('does each once, no more at a time than told, and says how far it is', async () => {
  const run = createDataRun();
  const seen: string[] = [];
  run.progress.subscribe((at) => seen.push(at ? `${at.done}/${at.total}` : 'rest'));
  const done: number[] = [];
  let now = 0;
  let most = 0;
  const isWhole = await run.each(CARDS, 6, async (card, index) => {
    now += 1;
    most = Math.max(most, now);
    await turn();
    now -= 1;
    done.push(card);
    expect(index).toBe(card);
  });
  expect([isWhole, most]).toEqual([true, 6]);
  expect(done.toSorted((a, b) => a - b)).toEqual(CARDS);
  expect([seen[1], seen.at(-2), seen.at(-1)]).toEqual(['0/20', '20/20', 'rest']);
});

test('begins nothing more once it is stopped, and can be begun again', async () => {
  const run = createDataRun();
  let begun = 0;
  const isWhole = await run.each(CARDS, 1, async () => {
    begun += 1;
    if (begun === 3) run.stop();
  });
  expect([isWhole, begun]).toEqual([false, 3]);
  expect(await run.each(CARDS, 6, turn as () => Promise<void>)).toBe(true);
  expect(await run.each([], 6, turn as () => Promise<void>)).toBe(true);
});
