import { describe, expect, it } from 'vitest';
import { createReasonModel, type ReasonStep } from '../../src/tasks/reason-model.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, type Story, sealBoard } from '../support/journals.ts';
import { ask, askStories, SENT } from './ask-stories.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

async function openForm(step: ReasonStep, setting: Setting) {
  const bench = await openBench({ viewer: 'priya', ...setting });
  bench.card.open({ step });
  return { bench, model: createReasonModel(step, bench.card, bench.ports) };
}

const NAMING = BOARD_ENTRIES.find(
  (entry) => entry.kind === 'named' && entry.role === 'representative',
)?.id;

const approved = (story: Story) => {
  const answer = { ask: ask(story), naming: NAMING ?? '', fp: SENT.fp, opened: SENT.fp };
  story.add('priya', { kind: 'decided', ...answer }, '2026-11-20 15:00');
};

describe('withdrawing an approval', () => {
  it('takes a reason and leaves the card idle', async () => {
    const { bench, model } = await openForm('withdrawApproval', {
      story: approved,
      now: '2026-11-24 12:00',
    });
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'NoWords' });
    expect(bench.pluginData.tries()).toBe(0);
    model.setWhy(' The price changed. ');
    expect(model.fault.value).toBeUndefined();
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({
      kind: 'withdrawn',
      ref: bench.entries()[1]?.id,
      why: 'The price changed.',
    });
    expect(bench.sight().turn.main.kind).toBe('idle');
    expect(bench.card.form.value).toBeUndefined();
  });

  it('takes 2,000 characters and not 2,001', async () => {
    const { model } = await openForm('withdrawApproval', { story: approved });
    model.setWhy('x'.repeat(2001));
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'TooLong', limit: 2000 });
    model.setWhy('x'.repeat(2000));
    expect(await model.send()).toBe(true);
  });

  it('keeps the words for this approval', async () => {
    const before = await openForm('withdrawApproval', { story: approved });
    before.model.setWhy('The price changed.');
    const drafts = Object.fromEntries(before.bench.drafts.kept);
    const { bench, model } = await openForm('withdrawApproval', { story: approved, drafts });
    await model.restore();
    expect(model.why.value).toBe('The price changed.');
    await model.send();
    expect([...bench.drafts.kept.values()].join()).not.toContain('The price changed.');
  });
});

describe("That's not right", () => {
  it('puts back the turn of the client, its date moved by the working days in between', async () => {
    const { bench, model } = await openForm('dispute', {
      story: askStories.recorded('2026-11-20'),
      now: '2026-11-24 12:00',
    });
    // Mon 23 and Tue 24 Nov are lost: Wed 25 becomes Fri 27.
    expect(model.goesOn.value).toMatchObject({ day: '2026-11-27', closes: 1140 });
    expect(await model.send()).toBe(true);
    const entry = bench.entries().at(-1);
    expect(entry).toMatchObject({
      kind: 'disputed',
      ref: bench.entries()[1]?.id,
      lost: { first: '2026-11-21', last: '2026-11-24' },
    });
    expect(entry).not.toHaveProperty('why');
    expect(bench.sight().turn.main).toMatchObject({
      kind: 'decide',
      ask: { due: { promise: { day: '2026-11-27' }, first: { day: '2026-11-25' } } },
    });
  });

  it('takes words along', async () => {
    const { bench, model } = await openForm('dispute', {
      story: askStories.recorded('2026-11-20'),
      now: '2026-11-24 12:00',
    });
    model.setWhy(' I asked for a bigger logo. ');
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ why: 'I asked for a bigger logo.' });
  });

  it('moves the date of edits recorded in the same way', async () => {
    const { bench, model } = await openForm('dispute', {
      story: askStories.recordedEdits('2026-11-23'),
      now: '2026-11-24 12:00',
    });
    expect(model.goesOn.value).toMatchObject({ day: '2026-11-26' });
    await model.send();
    expect(bench.sight().turn.main).toMatchObject({
      kind: 'decide',
      ask: { due: { promise: { day: '2026-11-26' } } },
    });
  });

  it('counts no days from before she was asked', async () => {
    const { model } = await openForm('dispute', {
      story: askStories.recorded('2026-11-16'),
      now: '2026-11-24 12:00',
    });
    expect(model.goesOn.value).toMatchObject({ day: '2026-11-27' });
  });

  it('does not count days off of the client that the date meets on its way', async () => {
    const off = boardPress.set('agency.extraOff', [['2026-11-26', '2026-11-26']]);
    const entry = sealBoard(off, { n: 100, at: moscow('2026-11-20 16:00'), by: 'ellen' });
    const { bench, model } = await openForm('dispute', {
      story: askStories.recorded('2026-11-20'),
      board: [...BOARD_ENTRIES, entry],
      now: '2026-11-24 12:00',
    });
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ lost: { off: ['2026-11-26'] } });
    expect(bench.sight().due?.promise.day).toBe('2026-11-30');
  });

  it('is refused where she confirmed it meanwhile', async () => {
    const { bench, model } = await openForm('dispute', {
      story: askStories.recorded('2026-11-20'),
      now: '2026-11-24 12:00',
    });
    const ref = bench.entries()[1]?.id ?? '';
    const confirmed = { kind: 'confirmed', ref, fp: SENT.fp, naming: NAMING ?? '' } as const;
    await bench.ports.card.append([confirmed]);
    expect(await model.send()).toBe(false);
    expect(bench.entries()).toHaveLength(3);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });
});
