import { describe, expect, it } from 'vitest';
import { createPromiseModel } from '../../src/tasks/promise-model.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { press, type Story } from '../support/journals.ts';
import { type Bench, openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

async function openForm(setting: Setting) {
  const bench = await openBench({ ...viewers.owner, ...setting });
  return { bench, model: formOn(bench) };
}

function formOn({ card, ports, drafts }: Bench) {
  card.open({ step: 'promiseDate' });
  return createPromiseModel(card, drafts, ports.holidays);
}

function refOf({ sight }: Bench, index: number) {
  const ref = sight().turn.rounds.at(-1)?.edits[index]?.ref;
  if (ref === undefined) throw new Error('No such edit');
  return ref;
}

const { idle, edits, version, single, handedOver } = stories;

describe('a first version', () => {
  it('is promised from an idle card, on the day that the rule gives unless another is named', async () => {
    const { bench, model } = await openForm({ story: idle });
    expect([model.target.value, model.dayText.value]).toEqual(['version', '2026-11-25']);
    expect(model.current.value).toBeUndefined();
    model.setDay('2026-11-26');
    expect(model.workingDays.value).toBe(4);
    expect(await model.send()).toBe(true);
    expect(bench.entries()).toMatchObject([
      { kind: 'worked', by: 'tom', promise: { day: '2026-11-26', rule: 'hand', n: 0 } },
    ]);
    expect(bench.card.form.value).toBeUndefined();
  });

  it('is promised anew where one runs', async () => {
    const { bench, model } = await openForm({ story: version });
    model.setDay('2026-11-24');
    await model.send();
    const to = bench.entries()[0]?.id;
    expect(bench.entries().at(-1)).toMatchObject({ kind: 'datePromised', to });
    expect(bench.entries().at(-1)).not.toHaveProperty('edits');
  });

  it('may follow what was handed over', async () => {
    const { bench, model } = await openForm({ story: handedOver, now: '2026-11-26 10:00' });
    model.setDay('2026-11-27');
    await model.send();
    expect(bench.sight().turn.main.kind).toBe('version');
  });
});

it('a date between the one named and the one that days lost made needs no reason, and counts', async () => {
  const story = (of: Story) => {
    edits(of);
    const asked = of.add('tom', paused(debt('client')), '2026-11-23 12:00');
    of.add('priya', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 10:00');
  };
  const { bench, model } = await openForm({ story, now: '2026-11-26 12:00' });
  expect(model.current.value?.promise.day).toBe('2026-11-30');
  model.setDay('2026-11-27');
  expect(model.isLater.value).toBe(false);
  await model.send({ waited: 'Counted anew' });
  expect(bench.entries().at(-1)).toMatchObject({ kind: 'datePromised', why: 'Counted anew' });
  expect(bench.sight().due?.promise.day).toBe('2026-11-27');
});

describe('a later date', () => {
  it('needs a reason, and the first one stays', async () => {
    const { bench, model } = await openForm({ story: edits });
    model.setDay('2026-11-27');
    expect(model.isLater.value).toBe(true);
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'LaterNeedsWhy', than: '2026-11-25' });
    model.setWhy('   ');
    expect(await model.send()).toBe(false);
    expect(bench.pluginData.tries()).toBe(0);
    model.setWhy(' banner sizes arrived late ');
    expect(model.fault.value).toBeUndefined();
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).toMatchObject({ why: 'banner sizes arrived late' });
    expect(bench.sight().due).toMatchObject({
      promise: { day: '2026-11-27' },
      first: { day: '2026-11-25' },
    });
  });

  it('has a reason of 2,000 characters at most', async () => {
    const { model } = await openForm({ story: edits });
    model.setDay('2026-11-27');
    model.setWhy('x'.repeat(2001));
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'TooLong', limit: 2000 });
  });
});

describe('an earlier date, or the same one', () => {
  it.each(['2026-11-24', '2026-11-25'])('needs no reason: %s', async (day) => {
    const { bench, model } = await openForm({ story: edits });
    model.setDay(day);
    expect(model.isLater.value).toBe(false);
    expect(await model.send()).toBe(true);
    expect(bench.entries().at(-1)).not.toHaveProperty('why');
    expect(bench.sight().due?.promise.day).toBe(day);
  });
});

describe('the day that the form starts with', () => {
  it('is the one that stands while it can be kept', async () => {
    const { model } = await openForm({ story: edits, now: '2026-11-24 12:00' });
    expect([model.dayText.value, model.isLater.value]).toEqual(['2026-11-25', false]);
  });

  it('is the one that the rule gives once that moment has passed', async () => {
    const { model } = await openForm({ story: edits, now: '2026-11-25 19:00' });
    expect([model.dayText.value, model.isLater.value]).toEqual(['2026-11-30', true]);
  });
});

describe('a single edit', () => {
  it('gets a date of its own', async () => {
    const { bench, model } = await openForm({ story: edits });
    model.setTarget(refOf(bench, 1));
    model.setDay('2026-11-24');
    await model.send();
    expect(bench.entries().at(-1)).toMatchObject({ edits: [refOf(bench, 1)] });
    const [first, second] = bench.sight().turn.rounds[0]?.edits ?? [];
    expect(first?.due).toBeUndefined();
    expect(second?.due?.promise.day).toBe('2026-11-24');
  });

  it('is later when it is later than its own date, not than the list’s', async () => {
    const { bench, model } = await openForm({ story: single });
    model.setTarget(refOf(bench, 1));
    expect(model.current.value?.promise.day).toBe('2026-11-24');
    model.setDay('2026-11-25');
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual({ type: 'LaterNeedsWhy', than: '2026-11-24' });
  });
});

describe('a day that makes no promise', () => {
  it.each([
    ['', { type: 'NoDay' }],
    ['2026-02-30', { type: 'NoDay' }],
    ['2026-11-19', { type: 'PastDay' }],
  ])('%j', async (day, fault) => {
    const { bench, model } = await openForm({ story: edits });
    model.setDay(day);
    expect(model.promise.value).toBeUndefined();
    expect(await model.send()).toBe(false);
    expect(model.fault.value).toEqual(fault);
    expect(bench.pluginData.tries()).toBe(0);
  });

  it('may be a day off, and the next working day is said', async () => {
    const { model } = await openForm({ story: edits });
    model.setDay('2026-11-22');
    expect(model.nextWorking.value).toBe('2026-11-23');
    expect(await model.send()).toBe(true);
  });

  it('may be today', async () => {
    const { model } = await openForm({ story: edits });
    model.setDay('2026-11-20');
    expect(await model.send()).toBe(true);
  });
});

describe('what changed while the form stood open', () => {
  it('stops a date for edits that were handed over meanwhile', async () => {
    const { bench, model } = await openForm({ story: edits });
    model.setDay('2026-11-24');
    const asked = bench.entries()[0];
    await bench.ports.card.append([press.handOver({ id: asked?.id ?? '' })]);
    expect(await model.send()).toBe(false);
    expect(bench.card.saving.value).toEqual({
      kind: 'failed',
      error: { type: 'ChangedMeanwhile' },
    });
    expect(bench.entries()).toHaveLength(2);
    expect(bench.sight().turn.main.kind).toBe('handedOver');
    expect(bench.drafts.kept.get('promiseDate')).toContain('2026-11-24');
  });
});

describe('what was typed', () => {
  it('comes back for what it was about', async () => {
    const { bench, model } = await openForm({ story: edits });
    model.setTarget(refOf(bench, 1));
    model.setDay('2026-11-27');
    model.setWhy('sizes are late');
    const anew = formOn(bench);
    await anew.restore();
    expect([anew.target.value, anew.dayText.value, anew.why.value]).toEqual([
      refOf(bench, 1),
      '2026-11-27',
      'sizes are late',
    ]);
  });

  it('is not put on another clock', async () => {
    const draft = JSON.stringify({ target: 'list', day: '2026-12-24', why: 'Christmas' });
    const { model } = await openForm({ story: idle, drafts: { promiseDate: draft } });
    await model.restore();
    expect([model.dayText.value, model.why.value]).toEqual(['2026-11-25', '']);
  });

  it('is given up only when it was saved', async () => {
    const { bench, model } = await openForm({ story: edits });
    model.setDay('2026-11-24');
    bench.pluginData.refuse({ type: 'NotAllowed' });
    expect(await model.send()).toBe(false);
    expect(bench.drafts.kept.get('promiseDate')).toContain('2026-11-24');
    expect(bench.card.form.value?.step).toBe('promiseDate');
    expect(await model.send()).toBe(true);
    expect(bench.drafts.kept.has('promiseDate')).toBe(false);
  });
});
