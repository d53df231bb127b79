import { describe, expect, it } from 'vitest';
import { createHandOverModel } from '../../src/tasks/hand-over-model.ts';
import { press } from '../support/journals.ts';
import { openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

async function openForm(setting: Setting) {
  const bench = await openBench({ ...viewers.owner, ...setting });
  bench.card.open({ step: 'handOver' });
  const { card, drafts, ports } = bench;
  return { bench, model: createHandOverModel(card, drafts, ports.holidays) };
}

describe('handing over', () => {
  it('ends the round with a note', async () => {
    const { bench, model } = await openForm({ story: stories.oneDone });
    model.setNote('  Both are in the folder. ');
    expect([model.unticked.value, model.kept.value]).toEqual([1, 0]);
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({
      kind: 'handedOver',
      to: bench.entries()[0]?.id,
      note: 'Both are in the folder.',
    });
    expect(bench.entries().at(-1)).not.toHaveProperty('promise');
    expect(bench.sight().turn.main.kind).toBe('handedOver');
    expect(bench.card.form.value).toBeUndefined();
  });

  it('ends a first version', async () => {
    const { bench, model } = await openForm({ story: stories.version });
    expect(await model.send()).toBe(true);
    expect(bench.sight().turn.main.kind).toBe('handedOver');
  });

  it('opens the next round at once with the remarks kept, counted from the hand-over', async () => {
    const { bench, model } = await openForm({ story: stories.kept, now: '2026-11-24 18:00' });
    expect([model.kept.value, model.nextRound.value]).toEqual([1, 2]);
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({
      promise: { day: '2026-11-27', received: bench.ports.clock() },
    });
    const { main, kept } = bench.sight().turn;
    expect(main).toMatchObject({ kind: 'edits', round: { edits: [{ text: 'A third headline' }] } });
    expect(kept).toEqual([]);
  });

  it('takes a note of 2,000 characters and not of 2,001', async () => {
    const { bench, model } = await openForm({ story: stories.edits });
    model.setNote('x'.repeat(2001));
    expect(await model.send()).toBe(false);
    expect(model.tooLong.value).toBe(true);
    expect(bench.pluginData.tries()).toBe(0);
    model.setNote('x'.repeat(2000));
    expect(model.tooLong.value).toBe(false);
    expect(await model.send()).toBe(true);
  });

  it('does not hand over the round that began while the form stood open', async () => {
    const { bench, model } = await openForm({ story: stories.kept, now: '2026-11-24 18:00' });
    const asked = { id: bench.entries()[0]?.id ?? '' };
    await bench.ports.card.append([press.handOver(asked, '2026-11-27')]);
    expect(bench.entries()).toHaveLength(3);
    expect(await model.send()).toBe(false);
    expect(bench.entries()).toHaveLength(3);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });
});

describe('the note', () => {
  it('comes back, but not over what is typed already', async () => {
    const { model } = await openForm({
      story: stories.edits,
      drafts: { handOver: 'In the folder' },
    });
    await model.restore();
    expect(model.note.value).toBe('In the folder');
    model.setNote('In another folder');
    await model.restore();
    expect(model.note.value).toBe('In another folder');
  });

  it('is given up only when it was saved', async () => {
    const { bench, model } = await openForm({ story: stories.edits });
    model.setNote('In the folder');
    bench.pluginData.refuse({ type: 'NotAllowed' });
    expect(await model.send()).toBe(false);
    expect(bench.drafts.kept.get('handOver')).toBe('In the folder');
    expect(bench.card.form.value?.step).toBe('handOver');
    expect(await model.send()).toBe(true);
    expect(bench.drafts.kept.has('handOver')).toBe(false);
  });
});
