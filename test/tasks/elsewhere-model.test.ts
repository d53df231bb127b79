import { describe, expect, it } from 'vitest';
import { createElsewhereModel } from '../../src/tasks/elsewhere-model.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { moscow } from '../support/calendars.ts';
import { askStories, SENT } from './ask-stories.ts';
import { openBench, type Setting } from './card-bench.ts';

/** Asked on Fri 20 Nov, 14:00; it is Mon 23 Nov, 11:00. */
async function openForm(setting: Setting = {}) {
  const bench = await openBench({
    viewer: 'ellen',
    story: askStories.asked,
    now: '2026-11-23 11:00',
    ...setting,
  });
  bench.card.open({ step: 'answeredElsewhere' });
  return { bench, model: createElsewhereModel(bench.card, bench.ports) };
}

describe('an approval given elsewhere', () => {
  it('is recorded for what was sent, with day and channel', async () => {
    const { bench, model } = await openForm();
    expect(model.day.value).toBe('2026-11-23');
    model.setAnswer('approved');
    model.setDay('2026-11-20');
    model.setChannel('phone');
    expect(await model.send()).toBe(true);
    expect(bench.entries()[1]).toMatchObject({
      kind: 'decidedElsewhere',
      ask: bench.entries()[0]?.id,
      ...SENT,
      when: '2026-11-20',
      channel: 'phone',
      by: 'ellen',
    });
    expect(bench.sight().turn.main).toMatchObject({
      kind: 'approved',
      approval: { elsewhere: { when: '2026-11-20', channel: 'phone', recordedBy: 'ellen' } },
    });
    expect(bench.card.form.value).toBeUndefined();
  });

  it('takes an hour where it is known', async () => {
    const { bench, model } = await openForm();
    model.setAnswer('approved');
    model.setTime('10:15');
    model.setChannel('chat');
    await model.send();
    expect(bench.entries()[1]).toMatchObject({ when: moscow('2026-11-23 10:15') });
  });

  it('covers what was sent, not what the card became since', async () => {
    const { bench, model } = await openForm({ content: { description: 'Eight ads' } });
    expect(model.hasChanged.value).toBe(true);
    model.setAnswer('approved');
    model.setChannel('chat');
    await model.send();
    expect(bench.entries()[1]).toMatchObject(SENT);
    expect(bench.sight().change).toMatchObject({ kind: 'changed' });
  });
});

describe('edits given elsewhere', () => {
  it('open a round counted from the day they were received', async () => {
    const { bench, model } = await openForm();
    model.setAnswer('edits');
    model.type(0, '1. Logo: black\n2. Phone number');
    model.setDay('2026-11-20');
    model.setChannel('chat');
    expect(model.count.value).toBe(2);
    expect(model.ready.value).toMatchObject({
      received: '2026-11-20',
      promise: { day: '2026-11-25' },
    });
    expect(await model.send()).toBe(true);
    expect(bench.entries()[1]).toMatchObject({
      kind: 'editsRequested',
      ask: bench.entries()[0]?.id,
      edits: [{ text: 'Logo: black' }, { text: 'Phone number' }],
      received: '2026-11-20',
      channel: 'chat',
      promise: { day: '2026-11-25', received: '2026-11-20' },
    });
    expect(bench.sight().turn.main).toMatchObject({
      kind: 'edits',
      round: { ask: bench.entries()[0]?.id },
    });
  });

  it('keep the hour in the promise, where the rule may need it', async () => {
    const { bench, model } = await openForm();
    model.setAnswer('edits');
    model.type(0, 'Logo');
    model.setTime('10:15');
    model.setChannel('chat');
    await model.send();
    expect(bench.entries()[1]).toMatchObject({
      received: '2026-11-23',
      promise: { received: moscow('2026-11-23 10:15') },
    });
  });

  it('are not sent without a line', async () => {
    const { bench, model } = await openForm();
    model.setAnswer('edits');
    model.setChannel('chat');
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'Nothing' });
    expect(bench.entries()).toHaveLength(1);
    model.type(0, 'Logo\nPhone');
    model.remove(0);
    expect(model.lines.value).toEqual([{ text: 'Phone' }]);
  });
});

describe('what is missing or cannot be', () => {
  it('is named one after the other, and nothing is written', async () => {
    const { bench, model } = await openForm();
    const faultAfter = async () => {
      expect(await model.send()).toBe(false);
      return model.fault.value?.type;
    };
    expect(await faultAfter()).toBe('NoAnswer');
    model.setAnswer('approved');
    expect(await faultAfter()).toBe('NoChannel');
    model.setChannel('email');
    model.setDay('2026-11-24');
    expect(await faultAfter()).toBe('FutureDay');
    model.setDay('');
    expect(await faultAfter()).toBe('NoDay');
    model.setDay('2026-11-23');
    model.setTime('11:01');
    expect(await faultAfter()).toBe('FutureTime');
    expect(bench.pluginData.tries()).toBe(0);
    model.setTime('11:00');
    expect(await model.send()).toBe(true);
  });

  it('is an answer to what was answered or withdrawn meanwhile', async () => {
    const { bench, model } = await openForm();
    model.setAnswer('approved');
    model.setChannel('chat');
    await bench.ports.card.append([approvalPress.withdraw(bench.entries()[0]?.id ?? '')]);
    expect(await model.send()).toBe(false);
    expect(bench.entries()).toHaveLength(2);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });
});

describe('what was filled in', () => {
  it('comes back about the same ask only', async () => {
    const before = await openForm();
    before.model.setAnswer('edits');
    before.model.type(0, 'Logo');
    before.model.setTime('10:00');
    before.model.setChannel('meeting');
    const drafts = Object.fromEntries(before.bench.drafts.kept);
    const after = await openForm({ drafts });
    await after.model.restore();
    expect(after.model.answer.value).toBe('edits');
    expect(after.model.lines.value).toEqual([{ text: 'Logo' }]);
    expect([after.model.time.value, after.model.channel.value]).toEqual(['10:00', 'meeting']);
    const other = await openForm({
      drafts,
      story: (story) => {
        askStories.asked(story);
        story.add('tom', approvalPress.withdraw(story.entries[0]?.id ?? ''));
        askStories.asked(story);
      },
    });
    await other.model.restore();
    expect(other.model.answer.value).toBeUndefined();
  });

  it.each(['null', '7', 'not JSON', '{}'])('is not read from %j', async (elsewhere) => {
    const { model } = await openForm({ drafts: { elsewhere } });
    await model.restore();
    expect([model.answer.value, model.day.value]).toEqual([undefined, '2026-11-23']);
  });
});
