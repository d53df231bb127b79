import { expect, it } from 'vitest';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { keptPlaceOf } from '../../src/tasks/for-you-place.ts';
import { moscow } from '../support/calendars.ts';

const NOW = moscow('2026-11-20 14:00');

function createPlace(before?: string) {
  const kept = new Map<string, string>(before === undefined ? [] : [['forYou.open', before]]);
  let now: Instant = NOW;
  const place = keptPlaceOf({
    memory: {
      load: async (form) => kept.get(form),
      save: (form, text) => void kept.set(form, text),
    },
    clock: () => now,
  });
  const wait = (ms: number) => {
    now = instant(now + ms);
  };
  return { place, wait };
}

const QUEUE = [{ id: 'a' }, { id: 'b' }];

it('knows for a moment which card was open, and whether a press was on its way', async () => {
  const { place, wait } = createPlace();
  place.save({ queue: QUEUE, index: 1, pressed: true });
  wait(119_000);
  expect(await place.load()).toEqual({ queue: ['a', 'b'], index: 1, pressed: true, at: NOW });
  wait(2000);
  expect(await place.load()).toBeUndefined();
});

it('forgets it at the list', async () => {
  const { place } = createPlace();
  place.save({ queue: QUEUE, index: 0, pressed: false });
  place.forget();
  expect(await place.load()).toBeUndefined();
});

it.each([
  '',
  '{',
  'null',
  '{"queue":[1],"index":0,"at":1795172400000}',
  '{"queue":["a"],"index":"0","at":1795172400000}',
  '{"queue":["a"],"index":0}',
])('knows nothing from %s', async (text) => {
  expect(await createPlace(text).place.load()).toBeUndefined();
});
