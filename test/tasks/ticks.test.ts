import { expect, it } from 'vitest';
import { editRef } from '../../src/domain/turn/entries.ts';
import { createTicks } from '../../src/tasks/ticks.ts';
import { openBench } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

async function openTicks() {
  const bench = await openBench({ ...viewers.owner, story: stories.edits });
  const asked = bench.entries()[0]?.id ?? '';
  const done = () => bench.sight().turn.rounds[0]?.edits.map((edit) => edit.done);
  return {
    bench,
    done,
    tick: createTicks(bench.card),
    refs: [0, 1].map((at) => editRef(asked, at)),
  };
}

it('keeps every tick that is pressed while another one is being saved', async () => {
  const { bench, done, tick, refs } = await openTicks();
  await Promise.all(refs.map((ref) => tick(ref, true)));
  expect(bench.entries()).toHaveLength(3);
  expect(done()).toEqual([true, true]);
});

it('waits for a press of another kind', async () => {
  const { bench, done, tick, refs } = await openTicks();
  const taken = bench.card.send([{ kind: 'taken' }]);
  await tick(refs[1] ?? '.0', true);
  expect(await taken).toBe(true);
  expect(done()).toEqual([false, true]);
});

it('stores the last of several presses on one edit', async () => {
  const { done, tick, refs } = await openTicks();
  const ref = refs[0] ?? '.0';
  await Promise.all([tick(ref, true), tick(ref, false), tick(ref, true), tick(ref, false)]);
  expect(done()).toEqual([false, false]);
});

it('goes on after one that was refused', async () => {
  const { bench, done, tick, refs } = await openTicks();
  bench.pluginData.refuse({ type: 'NotAllowed' });
  await tick(refs[0] ?? '.0', true);
  expect(bench.card.saving.value).toEqual({ kind: 'failed', error: { type: 'NotAllowed' } });
  await tick(refs[1] ?? '.0', true);
  expect(done()).toEqual([false, true]);
});
