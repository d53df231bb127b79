import { expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { parseRule } from '../../src/tasks/settings-model.ts';
import { type BenchOptions, createBoardBench, SET_UP, valueIn } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';
import { rulesModelOf } from './rules-model-of.ts';

async function settings(options: BenchOptions = { entries: SET_UP }) {
  const bench = await createBoardBench(options);
  return { ...bench, model: rulesModelOf(bench) };
}

/** What a part shows now; a part without a draft fails the test here. */
function draftOf<D>(part: { readonly draft: { readonly value: D | undefined } }): D {
  if (part.draft.value === undefined) throw new Error('The board was not read');
  return part.draft.value;
}

test('nothing is changed at first, and each part writes only its own changed fields', async () => {
  const { model, appended } = await settings();
  const parts = [model.agency, model.client, model.rule, model.edits, model.approvals];
  expect(parts.map((part) => part.isChanged.value)).toEqual(parts.map(() => false));
  model.agency.change({ ...draftOf(model.agency), calendar: 'KZ' });
  await model.agency.save();
  expect(appended).toEqual([[boardPress.set('agency.calendar', 'KZ')]]);
});

test('extra days off are stored as ranges of days', async () => {
  const { model, appended } = await settings();
  const range = { from: day('2026-12-24'), to: day('2026-12-31') };
  model.agency.change({ ...draftOf(model.agency), extraOff: [range] });
  await model.agency.save();
  expect(valueIn(appended[0], 'agency.extraOff')).toEqual([['2026-12-24', '2026-12-31']]);
});

test('bad hours are refused beside the field and stay typed', async () => {
  const { model, appended } = await settings();
  const draft = draftOf(model.agency);
  model.agency.change({ ...draft, hours: draft.hours.map(() => [{ from: '19:00', to: '10:00' }]) });
  expect(await model.agency.save()).toBe(false);
  expect(model.agency.fault.value).toEqual({
    at: 'hours',
    fault: { type: 'ReversedWindow', weekday: 1 },
  });
  expect(appended).toEqual([]);
});

test('the client’s own days are written in full, so that the agency’s do not move them later', async () => {
  const { model, sight } = await settings();
  model.client.change({ ...draftOf(model.client), separate: true });
  await model.client.save();
  model.agency.change({ ...draftOf(model.agency), calendar: 'KZ', zone: 'Asia/Almaty' });
  await model.agency.save();
  expect(sight().state.settings.client).toMatchObject({ calendar: 'RU', zone: 'Europe/Moscow' });
  model.client.change({ ...draftOf(model.client), separate: false });
  await model.client.save();
  expect(sight().state.settings.client.calendar).toBe('KZ');
});

test('a cut-off needs its hour', async () => {
  const { model, sight } = await settings();
  model.rule.change({ kind: 'cutoff', atClosing: false, time: '' });
  expect(await model.rule.save()).toBe(false);
  expect(model.rule.fault.value).toBe('NoTime');
  model.rule.change({ kind: 'cutoff', atClosing: false, time: '15:30' });
  await model.rule.save();
  expect(sight().state.settings.rule).toEqual({ kind: 'cutoff', minute: 930 });
  expect(draftOf(model.rule)).toEqual({ kind: 'cutoff', atClosing: false, time: '15:30' });
});

test('the hour matters to the cut-off alone', () => {
  expect(parseRule({ kind: 'full', atClosing: false, time: '' })).toEqual({
    ok: true,
    value: { kind: 'full' },
  });
});

test.each(['', '1.5', '-1', '61', 'two'])('a term of "%s" days is refused', async (text) => {
  const { model, appended } = await settings();
  model.decision.change({ n: text });
  expect(await model.decision.save()).toBe(false);
  expect(model.decision.fault.value).toEqual({ at: 'n', from: 0, to: 60 });
  expect(appended).toEqual([]);
});

test('a term is stored as a whole number', async () => {
  const { model, appended } = await settings();
  model.edits.change({ n: ' 4 ' });
  await model.edits.save();
  expect(appended).toEqual([[boardPress.set('terms.edits', 4)]]);
});

test('a stored value that makes no sense can be replaced by the default that stands in for it', async () => {
  const entries = [...SET_UP, ...boardJournal(['ellen', boardPress.set('terms.edits', 'soon')])];
  const { model, sight } = await settings({ entries });
  expect(sight().state.problems).toHaveLength(1);
  expect(model.edits.isChanged.value).toBe(true);
  await model.edits.save();
  expect(sight().state.problems).toEqual([]);
  expect(model.edits.isChanged.value).toBe(false);
});

test('what each part of a closed page held is there in the next one', async () => {
  const before = await settings();
  const { agency, client, rule, decision } = before.model;
  const hours = draftOf(agency).hours.map(() => [{ from: '08:30', to: '' }]);
  agency.change({ ...draftOf(agency), hours, extraOff: [{ from: undefined, to: undefined }] });
  client.change({ separate: true, side: { ...draftOf(client).side, calendar: 'KZ' } });
  rule.change({ kind: 'cutoff', atClosing: false, time: '15:30' });
  decision.change({ n: '' });
  const after = await settings({ entries: SET_UP, kept: Object.fromEntries(before.kept) });
  expect(draftOf(after.model.agency)).toEqual(draftOf(agency));
  expect(draftOf(after.model.client)).toEqual(draftOf(client));
  expect(draftOf(after.model.rule)).toEqual(draftOf(rule));
  expect(draftOf(after.model.decision)).toEqual(draftOf(decision));
});

test('hours kept for days do not take back the zone that somebody else chose meanwhile', async () => {
  const before = await settings();
  const hours = draftOf(before.model.agency).hours.map(() => [{ from: '08:30', to: '17:30' }]);
  before.model.agency.change({ ...draftOf(before.model.agency), hours });
  const moved = boardJournal(['ellen', boardPress.set('agency.zone', 'Asia/Almaty')]);
  const entries = [...SET_UP, ...moved];
  const { model, appended } = await settings({ entries, kept: Object.fromEntries(before.kept) });
  expect(draftOf(model.agency)).toMatchObject({ zone: 'Asia/Almaty', hours });
  await model.agency.save();
  expect(appended[0]?.map((press) => press.kind === 'fieldSet' && press.path)).toEqual([
    'agency.hours',
  ]);
});
