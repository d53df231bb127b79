import { describe, expect, it } from 'vitest';
import { contentOf, markAttachments } from '../../src/domain/content/content.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { type AskStep, createAskModel } from '../../src/tasks/ask-model.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, sealBoard } from '../support/journals.ts';
import { askStories, attached, CARD_CONTENT, SENT } from './ask-stories.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

async function openForm(setting: Setting = {}, step: AskStep = 'askApproval') {
  const bench = await openBench({ ...viewers.owner, ...setting });
  bench.card.open({ step });
  const copied: string[] = [];
  const copy = async (text: string) => copied.push(text) > 0;
  return { bench, copied, model: createAskModel(step, bench.card, { ...bench.ports, copy }) };
}

const board = (...fields: readonly (readonly [string, unknown])[]) => [
  ...BOARD_ENTRIES,
  ...fields.map(([path, value], index) =>
    sealBoard(boardPress.set(path, value), {
      n: 100 + index,
      at: moscow('2026-11-03 10:00'),
      by: 'ellen',
    }),
  ),
];

describe('asking for approval', () => {
  it('takes one press with nothing filled in: description and all files, the usual date', async () => {
    const attachments = attached('a.png', 'b.png', 'https://docs/brief');
    const { bench, model } = await openForm({ content: { attachments } });
    expect(model.promise.value).toMatchObject({ day: '2026-11-25', closes: 1140 });
    expect(await model.send()).toBe(true);
    const card = { ...CARD_CONTENT, attachments };
    expect(bench.entries()).toHaveLength(1);
    expect(bench.entries()[0]).toMatchObject({
      ...contentOf(card, { title: false, description: true, off: [] }, digest),
      kind: 'approvalAsked',
      by: 'tom',
      note: '',
      promise: { day: '2026-11-25', rule: 'full', received: bench.ports.clock() },
    });
    expect(bench.sight().turn.main.kind).toBe('decide');
    expect([model.isSent.value, bench.card.form.value?.step]).toEqual([true, 'askApproval']);
  });

  it('leaves out what was switched off, and says so in what is kept', async () => {
    const attachments = attached('a.png', 'b.png');
    const [mark = ''] = markAttachments(attachments, digest).map((one) => one.mark);
    const { bench, model } = await openForm({ content: { attachments } });
    model.chosen.setAttachment(mark, false);
    model.chosen.setTitle(true);
    model.chosen.setDescription(false);
    model.setNote('  Six ads, two headlines each. ');
    await model.send();
    const entry = bench.entries()[0];
    expect(entry).toMatchObject({ note: 'Six ads, two headlines each.', content: { x: [mark] } });
    expect(entry).not.toHaveProperty('content.d');
    expect(entry).toHaveProperty('content.a.length', 1);
    expect(entry).toHaveProperty('content.t');
  });

  it('is not sent with nothing chosen', async () => {
    const { bench, model } = await openForm({ content: { description: '' } });
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'Nothing' });
    expect(bench.pluginData.tries()).toBe(0);
    model.chosen.setTitle(true);
    expect(model.fault.value).toBeUndefined();
    expect(await model.send()).toBe(true);
  });

  it('asks about the card as it is at the press', async () => {
    const { bench, model } = await openForm();
    const changed = { ...CARD_CONTENT, description: 'Eight ads' };
    const around = bench.ports.surroundings;
    Object.assign(bench.ports, {
      surroundings: async () => {
        const found = await around();
        return found.ok ? { ok: true, value: { ...found.value, content: changed } } : found;
      },
    });
    await model.send();
    const { fp } = contentOf(changed, { title: false, description: true, off: [] }, digest);
    expect(bench.entries()[0]).toMatchObject({ fp });
  });

  it('counts by the term and the calendar of the client', async () => {
    const fields = [
      ['client.separate', true],
      ['client.zone', 'Europe/Madrid'],
      ['terms.decision', 3],
    ] as const;
    const { bench, model } = await openForm({ board: board(...fields) });
    await model.send();
    expect(bench.entries()[0]).toMatchObject({
      promise: { day: '2026-11-26', zone: 'Europe/Madrid', n: 3 },
    });
  });

  it('does not ask twice, and not on a card that was asked about meanwhile', async () => {
    const { bench, model } = await openForm();
    await Promise.all([model.send(), model.send()]);
    expect(await model.send()).toBe(false);
    expect(bench.entries()).toHaveLength(1);
    const late = await openForm();
    const asked = {
      kind: 'approvalAsked',
      ...SENT,
      note: '',
      promise: model.promise.value,
    } as const;
    await late.bench.ports.card.append([asked as never]);
    expect(await late.model.send()).toBe(false);
    expect(late.bench.entries()).toHaveLength(1);
    expect(late.bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });

  it('ends a first version', async () => {
    const { bench, model } = await openForm({ story: stories.version });
    await model.send();
    expect(bench.sight().turn.main.kind).toBe('decide');
  });
});

describe('the term', () => {
  it.each([
    ['5', '2026-11-30'],
    [' 1 ', '2026-11-24'],
  ])('may be %s working days for this once', async (days, day) => {
    const { bench, model } = await openForm();
    model.setTerm({ kind: 'days', days });
    expect(model.promise.value?.day).toBe(day);
    await model.send();
    expect(bench.entries()[0]).toMatchObject({ promise: { day } });
  });

  it.each(['', '0', '61', '-1', '1.5', 'two'])('is not %j working days', async (days) => {
    const { bench, model } = await openForm();
    model.setTerm({ kind: 'days', days });
    expect(model.promise.value).toBeUndefined();
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'NotANumber', from: 1, to: 60 });
    expect(bench.entries()).toHaveLength(0);
  });

  it('may be a date by hand, but none that is over', async () => {
    const { bench, model } = await openForm();
    model.setTerm({ kind: 'day', day: '2026-11-19' });
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'PastDay' });
    model.setTerm({ day: '' });
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'NoDay' });
    model.setTerm({ day: '2026-12-01' });
    expect(await model.send()).toBe(true);
    expect(bench.entries()[0]).toMatchObject({ promise: { day: '2026-12-01', rule: 'hand' } });
  });

  it('counts from the press, not from the opening', async () => {
    const { bench, model } = await openForm();
    bench.setNow('2026-11-23 09:00');
    await model.send();
    expect(bench.entries()[0]).toMatchObject({ promise: { day: '2026-11-26' } });
  });
});

describe('what was filled in', () => {
  it('comes back in a new frame, and goes once it is sent', async () => {
    const before = await openForm({ content: { attachments: attached('a.png') } });
    before.model.setNote('Six ads');
    before.model.chosen.setTitle(true);
    before.model.setTerm({ kind: 'days', days: '4' });
    const drafts = Object.fromEntries(before.bench.drafts.kept);
    const after = await openForm({ content: { attachments: attached('a.png') }, drafts });
    await after.model.restore();
    expect(after.model.note.value).toBe('Six ads');
    expect(after.model.term.value).toEqual({ kind: 'days', days: '4', day: '' });
    expect(after.model.chosen.parts.value.chosen.title).toBe(true);
    await after.model.send();
    expect(after.bench.drafts.kept.has('askApproval')).toBe(false);
  });

  it('is kept when it was not saved', async () => {
    const { bench, model } = await openForm();
    model.setNote('Six ads');
    bench.pluginData.refuse({ type: 'NotAllowed' });
    expect(await model.send()).toBe(false);
    expect(model.isSent.value).toBe(false);
    expect(bench.drafts.kept.get('askApproval')).toContain('Six ads');
  });

  it.each(['', 'null', '7', '{"note":1}', 'not JSON'])('is not read from %j', async (draft) => {
    const { model } = await openForm({ drafts: { askApproval: draft } });
    await model.restore();
    expect([model.note.value, model.term.value.kind]).toEqual(['', 'usual']);
  });
});

it('asks again with what was chosen before', async () => {
  const attachments = attached('a.png', 'b.png');
  const [mark = ''] = markAttachments(attachments, digest).map((one) => one.mark);
  const chosen = { title: true, description: false, off: [mark] };
  const first = contentOf({ ...CARD_CONTENT, attachments }, chosen, digest);
  const { model } = await openForm(
    {
      content: { attachments },
      story: (story) => {
        askStories.asked(story);
        const asked = story.entries[0];
        if (asked?.kind !== 'approvalAsked') throw new Error('nothing was asked');
        const { id: _id, n: _n, at: _at, by: _by, ...press } = asked;
        story.add('tom', { kind: 'withdrawn', ref: asked.id });
        story.add('tom', { ...press, ...first });
      },
    },
    'askAgain',
  );
  expect(model.chosen.parts.value.chosen).toEqual(chosen);
});

describe('asking again while the client decides, once the card changed', () => {
  const changed = { story: askStories.asked, content: { description: 'Eight ads' } };

  it('takes the request back and sends the card as it is now, with a date that counts anew', async () => {
    const { bench, model } = await openForm(changed, 'askAgain');
    const first = bench.entries()[0];
    model.setNote('Two more ads');
    expect(await model.send()).toBe(true);
    const [withdrawn, again] = bench.entries().slice(1);
    expect(withdrawn).toMatchObject({ kind: 'withdrawn', ref: first?.id });
    expect(again).toMatchObject({ kind: 'approvalAsked', note: 'Two more ads' });
    const { main } = bench.sight().turn;
    expect(main).toMatchObject({ kind: 'decide', ask: { id: again?.id } });
    expect(bench.sight().change?.kind).toBe('same');
    expect(model.isSent.value).toBe(true);
  });

  it('is one request, however often it is pressed and by whom', async () => {
    const { bench, model } = await openForm(changed, 'askAgain');
    await Promise.all([model.send(), model.send()]);
    expect(bench.entries()).toHaveLength(3);
    const other = createAskModel('askAgain', bench.card, bench.ports);
    expect(await other.send()).toBe(false);
    expect(bench.entries()).toHaveLength(3);
  });

  it('asks nothing of who answered meanwhile', async () => {
    const { bench, model } = await openForm(changed, 'askAgain');
    const ask = bench.entries()[0]?.id ?? '';
    const recorded = { ...approvalPress.elsewhere(ask), content: SENT.content, fp: SENT.fp };
    await bench.ports.card.append([recorded as CardPress]);
    expect(await model.send()).toBe(false);
    expect(bench.entries()).toHaveLength(2);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });
});
