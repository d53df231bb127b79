import { describe, expect, it } from 'vitest';
import { createChangeDateModel } from '../../src/tasks/change-date-model.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { ask, askStories } from './ask-stories.ts';
import { openBench, type Setting } from './card-bench.ts';

/** Asked on Fri 20 Nov until Wed 25 Nov; it is Mon 23 Nov, 11:00. */
async function openForm(setting: Setting = {}) {
  const bench = await openBench({
    viewer: 'tom',
    story: askStories.asked,
    now: '2026-11-23 11:00',
    ...setting,
  });
  bench.card.open({ step: 'changeDate' });
  return { bench, model: createChangeDateModel(bench.card, bench.ports) };
}

it('gives the client a later date with a reason; the first one stays', async () => {
  const { bench, model } = await openForm();
  expect([model.dayText.value, model.earliest]).toEqual(['2026-11-26', '2026-11-26']);
  model.setDay('2026-11-27');
  model.setWhy('  The owner is away until Friday. ');
  expect(await model.send()).toBe(true);
  expect(bench.entries()[1]).toMatchObject({
    kind: 'datePromised',
    to: bench.entries()[0]?.id,
    promise: { day: '2026-11-27', rule: 'hand', closes: 1140 },
    why: 'The owner is away until Friday.',
  });
  expect(bench.sight().due).toMatchObject({
    promise: { day: '2026-11-27' },
    first: { day: '2026-11-25' },
  });
  expect(bench.card.form.value).toBeUndefined();
});

it('suggests the next working day of the client, from today where the date is over', async () => {
  const weekend = await openForm({
    story: (story) => {
      const date = approvalPress.date(ask(story), '2026-11-27', { why: 'away' });
      story.add('tom', date, '2026-11-23 10:00');
    },
  });
  expect(weekend.model.dayText.value).toBe('2026-11-30');
  const over = await openForm({ now: '2026-12-02 11:00' });
  expect(over.model.dayText.value).toBe('2026-12-02');
});

describe('it refuses', () => {
  it.each([
    ['the same day', '2026-11-25', { type: 'NotLater', than: '2026-11-25' }],
    ['an earlier one', '2026-11-24', { type: 'NotLater', than: '2026-11-25' }],
    ['one that is over', '2026-11-20', { type: 'PastDay' }],
    ['none', '', { type: 'NoDay' }],
  ])('%s', async (_what, day, fault) => {
    const { bench, model } = await openForm();
    model.setWhy('away');
    model.setDay(day);
    expect(model.promise.value).toBeUndefined();
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual(fault);
    expect(bench.pluginData.tries()).toBe(0);
  });

  it('a later date without a reason, or with an endless one', async () => {
    const { model } = await openForm();
    model.setWhy('  ');
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'NoWhy', than: '2026-11-25' });
    model.setWhy('x'.repeat(2001));
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'TooLong', limit: 2000 });
  });

  it('a date for what was answered meanwhile', async () => {
    const { bench, model } = await openForm();
    model.setWhy('away');
    await bench.ports.card.append([approvalPress.withdraw(bench.entries()[0]?.id ?? '')]);
    expect(await model.send()).toBe(false);
    expect(bench.entries()).toHaveLength(2);
    expect(bench.card.saving.value).toMatchObject({ error: { type: 'ChangedMeanwhile' } });
  });
});

it('says when the day is off, and takes it all the same', async () => {
  const { model } = await openForm();
  model.setDay('2026-11-28');
  model.setWhy('away');
  expect(model.nextWorking.value).toBe('2026-11-30');
  expect(await model.send()).toBe(true);
});

it('keeps what was typed for the same ask', async () => {
  const before = await openForm();
  before.model.setDay('2026-12-04');
  before.model.setWhy('away');
  const drafts = Object.fromEntries(before.bench.drafts.kept);
  const { model } = await openForm({ drafts });
  await model.restore();
  expect([model.dayText.value, model.why.value]).toEqual(['2026-12-04', 'away']);
});
