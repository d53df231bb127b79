import { expect, test } from 'vitest';
import { createReportsModel } from '../../src/tasks/reports-model.ts';
import { type CardsSetting, createCards } from './reports-bench.ts';

const CARDS: CardsSetting = { cards: [{ id: 'a', title: 'Report: November' }] };

/** Cards that can be changed meanwhile, and the pauses between two readings. */
function bench(setting: CardsSetting = CARDS, silent: readonly string[] = []) {
  let port = createCards(setting);
  let looks = 0;
  let gate = Promise.resolve();
  const rests: (() => void)[] = [];
  const model = createReportsModel(
    {
      look: async () => {
        looks += 1;
        await gate;
        return port.look();
      },
      read: (card) => (silent.includes(card) ? new Promise(() => {}) : port.read(card)),
      writeDue: (card, due) => port.writeDue(card, due),
      showCard: (card) => port.showCard(card),
    },
    (task) => rests.push(task),
  );
  return {
    model,
    looks: () => looks,
    change: (next: CardsSetting) => {
      port = createCards(next);
    },
    /** Ends the pause. */
    rest: async () => {
      for (const task of rests.splice(0)) task();
      await settled();
    },
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = () => resolve();
      });
      return async () => {
        release();
        await settled();
      };
    },
    titles: () => model.reading.value?.cards.map(({ title }) => title),
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const NEXT: CardsSetting = { cards: [{ id: 'a', title: 'Report: December' }] };

test('what changed on a card shows as soon as it is heard of, without a word of reading', async () => {
  const { model, change, titles, hold } = bench();
  await model.read();
  change(NEXT);
  const release = hold();
  model.hear();
  expect(model.progress.value).toBeUndefined();
  await release();
  expect(titles()).toEqual(['Report: December']);
});

test('news during a reading are read after it, and of many in a row only the last', async () => {
  const { model, change, titles, hold, rest, looks } = bench();
  const release = hold();
  const first = model.read();
  for (let news = 0; news < 5; news += 1) model.hear();
  await release();
  await first;
  await settled();
  expect(looks()).toBe(2);
  change(NEXT);
  for (let news = 0; news < 5; news += 1) model.hear();
  await settled();
  // A busy board is not read without a pause.
  expect(looks()).toBe(2);
  await rest();
  expect(looks()).toBe(3);
  expect(titles()).toEqual(['Report: December']);
  await rest();
  expect(looks()).toBe(3);
});

test('who left hears of nothing any more', async () => {
  const { model, rest, looks } = bench();
  await model.read();
  model.hear();
  await settled();
  model.hear();
  model.leave();
  await rest();
  model.hear();
  await settled();
  expect(looks()).toBe(2);
});

test('a board that does not answer is told, and that it does again', async () => {
  const { model, change, titles, rest } = bench({ ...CARDS, isGone: true });
  await model.read();
  expect(model.isGone.value).toBe(true);
  change(NEXT);
  model.hear();
  await settled();
  await rest();
  expect([model.isGone.value, titles()]).toEqual([false, ['Report: December']]);
});

test('a board that says nothing at all is told after a while; what was read stays, and is read anew', async () => {
  const { model, change, titles, hold, rest } = bench();
  await model.read();
  const release = hold();
  const silent = model.read();
  await settled();
  expect(model.isGone.value).toBe(false);
  await rest();
  await silent;
  expect([model.isGone.value, titles()]).toEqual([true, ['Report: November']]);
  change(NEXT);
  await release();
  await model.read();
  expect([model.isGone.value, titles()]).toEqual([false, ['Report: December']]);
});

test('of a card that never answers it is told that it could not be read', async () => {
  const cards = [...CARDS.cards, { id: 'b', title: 'Report: October' }];
  const { model, rest } = bench({ cards }, ['b']);
  const reading = model.read();
  await settled();
  await rest();
  await reading;
  expect(model.reading.value?.failed).toBe(1);
  expect(model.reading.value?.journals.map(({ card }) => card.id)).toEqual(['a']);
  expect(model.progress.value).toBeUndefined();
});
