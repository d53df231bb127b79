import { describe, expect, it } from 'vitest';
import type { DebtRef } from '../../src/domain/pauses/entries.ts';
import { createDebtModel, type DebtStep } from '../../src/tasks/debt-model.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { press, type Story } from '../support/journals.ts';
import { openBench, type Setting } from './card-bench.ts';

const asked = (story: Story) => {
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  return story.add('tom', paused(debt('client')), '2026-11-23 12:00');
};
const sent = (story: Story) =>
  story.add('priya', given(asked(story), '2026-11-24', '2026-11-24'), '2026-11-24 12:00');

async function form(step: DebtStep, story: (story: Story) => void, setting: Setting = {}) {
  const bench = await openBench({ viewer: 'tom', now: '2026-11-26 12:00', story, ...setting });
  const paper = bench.entries().find(({ kind }) => kind === 'paused');
  const open = { step, debt: `${paper?.id}.0` as DebtRef };
  bench.card.open(open);
  return { ...bench, model: createDebtModel(open, bench.card, bench.ports.drafts) };
}

describe('what came', () => {
  it('came on a day since it was asked for, and says the date that follows', async () => {
    const { model, entries, card } = await form('receiveDebt', asked);
    expect(model.range.value).toEqual({ first: '2026-11-23', last: '2026-11-26' });
    expect(model.next.value?.day).toBe('2026-11-30');
    model.put({ day: '2026-11-24' });
    expect(model.next.value?.day).toBe('2026-11-26');
    expect(await model.send()).toBe(true);
    expect(entries().at(-1)).toMatchObject({
      kind: 'given',
      received: '2026-11-24',
      lost: { first: '2026-11-24', last: '2026-11-24' },
    });
    expect(card.form.peek()).toBeUndefined();
  });

  it.each(['2026-11-22', '2026-11-27', 'soon', ''])('did not come on "%s"', async (day) => {
    const { model, entries } = await form('receiveDebt', asked);
    model.put({ day });
    expect(model.next.value).toBeUndefined();
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toBe('wrongDay');
    expect(entries()).toHaveLength(2);
  });

  it('is sent by the side that owes alone', async () => {
    const dan = await form('sendDebt', asked, { viewer: 'dan' });
    expect(await dan.model.send()).toBe(true);
    const uma = await form('sendDebt', asked, { viewer: 'uma' });
    expect(await uma.model.send()).toBe(false);
    expect(uma.entries()).toHaveLength(2);
  });
});

describe('what was not what was needed', () => {
  it('opens it again with words and a term of its own', async () => {
    const { model, entries } = await form('returnDebt', sent);
    model.put({ why: ' It opens nothing. ', days: '2' });
    expect(model.next.value).toMatchObject({ n: 2, day: '2026-12-01' });
    expect(await model.send()).toBe(true);
    expect(entries().at(-1)).toMatchObject({
      kind: 'debtReturned',
      why: 'It opens nothing.',
      promise: { n: 2 },
    });
  });

  it.each([
    ['', '3', 'needsWords'],
    ['x'.repeat(2001), '3', 'tooLong'],
    ['It opens nothing.', '0', 'noDays'],
    ['It opens nothing.', '61', 'noDays'],
  ] as const)('needs words and whole days: %s, %s → %s', async (why, days, fault) => {
    const { model, entries } = await form('returnDebt', sent);
    model.put({ why, days });
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toBe(fault);
    expect(entries()).toHaveLength(3);
  });

  it('keeps what was typed in the next frame', async () => {
    const first = await form('returnDebt', sent);
    first.model.put({ why: 'It opens nothing.' });
    const drafts = Object.fromEntries(first.drafts.kept);
    const second = await form('returnDebt', sent, { drafts });
    await second.model.restore();
    expect(second.model.why.value).toBe('It opens nothing.');
  });
});
