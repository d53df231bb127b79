import { describe, expect, it } from 'vitest';
import { createRatingModel, ratePress } from '../../src/tasks/rating-model.ts';
import { cardOf } from './approval-cards.ts';
import { openBench, type Setting } from './card-bench.ts';

const LATER = '2026-11-26 10:00';
const approved = (more: Setting = {}) =>
  openBench(cardOf('approved', { viewer: 'priya', now: LATER, ...more }));

describe('👍', () => {
  it('is one press about the approval, written once', async () => {
    const bench = await approved();
    const ref = bench.entries().at(-1)?.id;
    expect(await bench.card.send(ratePress(bench.sight(), true))).toBe(true);
    expect(await bench.card.send(ratePress(bench.sight(), true))).toBe(false);
    expect(bench.entries().slice(2)).toMatchObject([{ kind: 'rated', ref, good: true }]);
    expect(bench.entries()[2]).not.toHaveProperty('words');
    expect(bench.card.saving.value).toEqual({ kind: 'rest' });
  });

  it('changes what was said, once only', async () => {
    const bench = await openBench(cardOf('rated', { viewer: 'priya', now: LATER }));
    expect(await bench.card.send(ratePress(bench.sight(), true))).toBe(true);
    expect(await bench.card.send(ratePress(bench.sight(), false))).toBe(false);
    expect(bench.sight().turn.ratings.map(({ good }) => good)).toEqual([false, true]);
  });

  it('by who did not approve is refused', async () => {
    const bench = await approved({ viewer: 'dan' });
    expect(await bench.card.send(ratePress(bench.sight(), true))).toBe(false);
    expect(bench.entries()).toHaveLength(2);
  });
});

describe('👎', () => {
  async function openRating(setting?: Setting) {
    const bench = await approved(setting);
    bench.card.open({ step: 'rate' });
    return { bench, model: createRatingModel(bench.card, bench.drafts) };
  }

  it('may say why, and closes its form', async () => {
    const { bench, model } = await openRating();
    model.setWhy(' Too late ');
    expect(bench.drafts.kept.get('rate')).toBe(' Too late ');
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'rated', good: false, words: 'Too late' });
    expect(bench.card.form.value).toBeUndefined();
    expect(bench.drafts.kept.has('rate')).toBe(false);
  });

  it('needs no words', async () => {
    const { bench, model } = await openRating();
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).not.toHaveProperty('words');
  });

  it('said again in the same words writes nothing and closes', async () => {
    const { bench, model } = await openRating();
    await model.send();
    bench.card.open({ step: 'rate' });
    expect(await createRatingModel(bench.card, bench.drafts).send()).toBe(true);
    expect(bench.entries()).toHaveLength(3);
    expect(bench.card.form.value).toBeUndefined();
  });

  it('refuses more words than are kept', async () => {
    const { bench, model } = await openRating();
    model.setWhy('x'.repeat(2001));
    expect(await model.send()).toBe(false);
    expect(model.tooLong.value).toBe(true);
    model.setWhy('x');
    expect(model.tooLong.value).toBe(false);
    expect(bench.pluginData.tries()).toBe(0);
  });

  it('keeps its words when Trello refuses them', async () => {
    const { bench, model } = await openRating();
    model.setWhy('Too late');
    bench.pluginData.refuse({ type: 'NotAllowed' });
    expect(await model.send()).toBe(false);
    expect(bench.card.form.value).toBeDefined();
    const anew = createRatingModel(bench.card, bench.drafts);
    await anew.restore();
    expect(anew.why.value).toBe('Too late');
  });
});
