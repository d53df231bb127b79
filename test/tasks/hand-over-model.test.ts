import { describe, expect, it } from 'vitest';
import { contentOf, markAttachments } from '../../src/domain/content/content.ts';
import { digest } from '../../src/storage/digest.ts';
import { createHandOverModel } from '../../src/tasks/hand-over-model.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, promised, type Story, sealBoard } from '../support/journals.ts';
import { attached, CARD_CONTENT, SENT } from './ask-stories.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

async function openForm(setting: Setting) {
  const bench = await openBench({ ...viewers.owner, ...setting });
  bench.card.open({ step: 'handOver' });
  return { bench, model: createHandOverModel(bench.card, bench.ports) };
}

/** Edits that came with *No need to show me again*. */
const onceEdits = (story: Story) => {
  const request = press.request(['Logo: black'], '2026-11-25');
  story.add('priya', { ...request, once: true } as typeof request);
};

describe('handing over', () => {
  it('ends the round with a note and asks the client, by her date, about what stands there', async () => {
    const { bench, model } = await openForm({ story: stories.oneDone });
    model.setNote('  Both are in the folder. ');
    expect([model.unticked.value, model.kept.value]).toEqual([1, 0]);
    expect(model.after.value).toMatchObject({ kind: 'decides', promise: { day: '2026-11-25' } });
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({
      ...SENT,
      kind: 'handedOver',
      to: bench.entries()[0]?.id,
      note: 'Both are in the folder.',
      promise: { day: '2026-11-25', received: bench.ports.clock() },
    });
    expect(bench.sight().turn.main).toMatchObject({
      kind: 'decide',
      ask: { round: { number: 1 } },
    });
    expect(bench.card.form.value).toBeUndefined();
  });

  it('counts the date of the client by her own term, not by that of edits', async () => {
    const terms = boardPress.set('terms.decision', 4);
    const entry = sealBoard(terms, { n: 100, at: moscow('2026-11-03 10:00'), by: 'ellen' });
    const { bench, model } = await openForm({
      story: stories.edits,
      board: [...BOARD_ENTRIES, entry],
    });
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ promise: { day: '2026-11-27', n: 4 } });
  });

  it('closes the card where it need not be shown again', async () => {
    const { bench, model } = await openForm({ story: onceEdits });
    expect(model.after.value).toEqual({ kind: 'closes' });
    await model.send();
    expect(bench.entries().at(-1)).not.toHaveProperty('promise');
    expect(bench.sight().turn.main).toMatchObject({
      kind: 'approved',
      approval: { withEdits: true, fp: SENT.fp },
    });
  });

  it('leaves out what was left out at the last ask', async () => {
    const attachments = attached('a.png', 'b.png');
    const [mark = ''] = markAttachments(attachments, digest).map((one) => one.mark);
    const card = { ...CARD_CONTENT, attachments };
    const asked = contentOf(card, { title: true, description: true, off: [mark] }, digest);
    const { bench, model } = await openForm({
      content: { attachments },
      story: (story) => {
        const promise = promised('2026-11-25');
        story.add('tom', { kind: 'approvalAsked', ...asked, note: '', promise });
        story.add('priya', press.request(['Logo: black'], '2026-11-25'));
      },
    });
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ content: { ...asked.content, x: [mark] } });
  });

  it('is not stuck on a card that has nothing but a title', async () => {
    const { bench, model } = await openForm({ story: stories.edits, content: { description: '' } });
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toHaveProperty('content.t');
  });

  it('says so where everything was switched off', async () => {
    const { bench, model } = await openForm({ story: stories.edits });
    model.chosen.setDescription(false);
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'Nothing' });
    expect(bench.pluginData.tries()).toBe(0);
  });

  it('ends a first version', async () => {
    const { bench, model } = await openForm({ story: stories.version });
    expect(model.after.value).toEqual({ kind: 'none' });
    expect(await model.send()).toBe(true);
    expect(bench.sight().turn.main.kind).toBe('handedOver');
  });

  it('opens the next round at once with the remarks kept, counted from the hand-over', async () => {
    const { bench, model } = await openForm({ story: stories.kept, now: '2026-11-24 18:00' });
    expect([model.kept.value, model.nextRound.value]).toEqual([1, 2]);
    expect(model.after.value).toMatchObject({ kind: 'nextRound', promise: { day: '2026-11-27' } });
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
    expect(model.fault.value).toEqual({ type: 'TooLong' });
    expect(bench.pluginData.tries()).toBe(0);
    model.setNote('x'.repeat(2000));
    expect(model.fault.value).toBeUndefined();
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

  it('comes back with what was chosen', async () => {
    const before = await openForm({ story: stories.edits });
    before.model.setNote('{"note"} is no name');
    before.model.chosen.setTitle(true);
    const drafts = Object.fromEntries(before.bench.drafts.kept);
    const { model } = await openForm({ story: stories.edits, drafts });
    await model.restore();
    expect(model.note.value).toBe('{"note"} is no name');
    expect(model.chosen.parts.value.chosen).toMatchObject({ title: true, description: true });
  });

  it('is given up only when it was saved', async () => {
    const { bench, model } = await openForm({ story: stories.edits });
    model.setNote('In the folder');
    bench.pluginData.refuse({ type: 'NotAllowed' });
    expect(await model.send()).toBe(false);
    expect(bench.drafts.kept.get('handOver')).toContain('In the folder');
    expect(bench.card.form.value?.step).toBe('handOver');
    expect(await model.send()).toBe(true);
    expect(bench.drafts.kept.has('handOver')).toBe(false);
  });
});
