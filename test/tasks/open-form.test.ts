import { describe, expect, it } from 'vitest';
import { keepOpenForm } from '../../src/tasks/open-form.ts';
import { openBench } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

const HANDED_OVER = {
  ...viewers.representative,
  story: stories.handedOver,
  now: '2026-11-26 10:00',
} as const;

describe('a frame built anew', () => {
  it('opens the form that was open', async () => {
    const before = await openBench({ ...viewers.owner, story: stories.edits });
    await keepOpenForm(before.card, before.drafts);
    before.card.open({ step: 'handOver' });
    const drafts = Object.fromEntries(before.drafts.kept);
    const after = await openBench({ ...viewers.owner, story: stories.edits, drafts });
    await keepOpenForm(after.card, after.drafts);
    expect(after.card.form.value).toEqual({ step: 'handOver' });
  });

  it('opens *Not right* about the same edit', async () => {
    const before = await openBench(HANDED_OVER);
    await keepOpenForm(before.card, before.drafts);
    const edit = before.sight().turn.rounds[0]?.edits[1];
    if (edit === undefined) throw new Error('No edit on this card');
    before.card.open({ step: 'requestEdits', notRight: edit });
    const drafts = Object.fromEntries(before.drafts.kept);
    const after = await openBench({ ...HANDED_OVER, drafts });
    await keepOpenForm(after.card, after.drafts);
    expect(after.card.form.value?.notRight).toEqual(edit);
  });

  it('opens nothing that is no longer offered', async () => {
    const drafts = { open: '{"step":"handOver"}' };
    const { card, drafts: kept } = await openBench({ ...viewers.owner, drafts });
    await keepOpenForm(card, kept);
    expect(card.form.value).toBeUndefined();
  });

  it('opens nothing over a form that the person opened first', async () => {
    const setting = {
      ...viewers.owner,
      story: stories.edits,
      drafts: { open: '{"step":"handOver"}' },
    };
    const { card, drafts } = await openBench(setting);
    card.open({ step: 'promiseDate' });
    await keepOpenForm(card, drafts);
    expect(card.form.value?.step).toBe('promiseDate');
  });

  it.each(['', '{', 'null', '7', '{"step":7}', '{"step":"dance"}'])(
    'opens nothing for %j',
    async (open) => {
      const setting = { ...viewers.owner, story: stories.edits, drafts: { open } };
      const { card, drafts } = await openBench(setting);
      await keepOpenForm(card, drafts);
      expect(card.form.value).toBeUndefined();
    },
  );
});

it('forgets the form once it is closed', async () => {
  const { card, drafts } = await openBench({ ...viewers.owner, story: stories.edits });
  await keepOpenForm(card, drafts);
  card.open({ step: 'handOver' });
  expect(drafts.kept.get('open')).toBe('{"step":"handOver"}');
  card.close();
  expect(drafts.kept.has('open')).toBe(false);
});
