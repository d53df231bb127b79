import { expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { createWatch } from '../../../src/storage/outbox/watch.ts';
import { createVirtualTime } from '../../support/store/virtual-time.ts';

function watching() {
  const time = createVirtualTime(0);
  const looks: number[] = [];
  let isLeft = true;
  const watch = createWatch({ clock: () => instant(time.now()), later: time.later }, () => {
    looks.push(time.now());
    return isLeft;
  });
  const settle = () => {
    isLeft = false;
  };
  return { time, looks, watch, settle };
}

it('looks twice a minute for ten minutes after the last press', async () => {
  const { time, looks, watch } = watching();
  watch();
  await time.run(15_000);
  watch();
  await time.run(3_600_000);
  expect(looks.slice(0, 2)).toEqual([30_000, 60_000]);
  expect(looks.at(-1)).toBe(630_000);
  expect(looks).toHaveLength(21);
});

it('ends when nothing is left, and begins again with the next press', async () => {
  const { time, looks, watch, settle } = watching();
  watch();
  settle();
  await time.run(600_000);
  expect(looks).toEqual([30_000]);
  watch();
  await time.run(60_000);
  expect(looks).toEqual([30_000, 630_000]);
});
