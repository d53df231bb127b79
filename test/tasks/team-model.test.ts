import { expect, test } from 'vitest';
import { createTeamModel, mayEditRow } from '../../src/tasks/team-model.ts';
import { type BenchOptions, createBoardBench, SET_UP, valueIn } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

async function team(options: BenchOptions = {}) {
  const bench = await createBoardBench({ entries: SET_UP, ...options });
  return { ...bench, model: createTeamModel(bench.board, bench.ports) };
}

function draftOf<Draft>(part: { readonly draft: { readonly value: Draft | undefined } }): Draft {
  const draft = part.draft.value;
  if (draft === undefined) throw new Error('The board was not read');
  return draft;
}

test('everybody edits his own row, the account manager all, a reader and an unplaced person none', async () => {
  const seenBy = async (member: string, mayWrite = true) => {
    const { sight } = await team({ ports: { member, mayWrite } });
    return ['ellen', 'tom', 'zoe'].map((row) => mayEditRow(sight(), member, row));
  };
  expect(await seenBy('ellen')).toEqual([true, true, true]);
  expect(await seenBy('tom')).toEqual([false, true, false]);
  expect(await seenBy('tom', false)).toEqual([false, false, false]);
  expect(await seenBy('zoe')).toEqual([false, false, false]);
});

test('a row writes only the fields that were changed, and only of its member', async () => {
  const { model, appended } = await team();
  const tom = model.person('tom');
  expect(tom.isChanged.value).toBe(false);
  tom.change({ ...draftOf(tom), roles: ['design'], topics: 'banners,  logo' });
  await tom.save();
  expect(appended).toEqual([
    [
      boardPress.set('people.tom.roles', ['design']),
      boardPress.set('people.tom.topics', 'banners, logo'),
    ],
  ]);
  tom.change({ ...draftOf(tom), topics: '' });
  await tom.save();
  expect(appended[1]).toEqual([boardPress.set('people.tom.topics', null)]);
});

test('what two people write at once of one row is both there, field by field', async () => {
  const { model, sight, write, board } = await team();
  const tom = model.person('tom');
  tom.change({ ...draftOf(tom), channel: 'a call' });
  write('tom', boardPress.set('people.tom.topics', 'ads'));
  write('ellen', boardPress.set('people.tom.answer', 3));
  await board.refresh();
  expect(draftOf(tom)).toMatchObject({ channel: 'a call', answer: '3' });
  await tom.save();
  expect(sight().state.fields.get('people.tom.channel')).toBe('a call');
  expect(sight().state.fields.get('people.tom.answer')).toBe(3);
});

test('what was typed into two rows is kept for both, until each is saved or cancelled', async () => {
  const before = await team();
  const rows = ['tom', 'priya'].map((member) => before.model.person(member));
  for (const row of rows) row.change({ ...draftOf(row), channel: `${draftOf(row).channel}a call` });
  const after = await team({ kept: Object.fromEntries(before.kept) });
  for (const member of ['tom', 'priya']) {
    expect(draftOf(after.model.person(member)).channel).toBe('a call');
    expect(after.model.person(member).isRestored.value).toBe(true);
  }
  after.model.person('tom').reset();
  expect(after.kept.get('settings.person')).toBe(
    '{"priya":{"channel":"a call","was":{"channel":""}}}',
  );
  after.model.person('priya').reset();
  expect(after.kept.has('settings.person')).toBe(false);
});

test('a fault is told, nothing is written, and what was typed stays', async () => {
  const { model, appended } = await team();
  const tom = model.person('tom');
  tom.change({ ...draftOf(tom), answer: 'soon', channel: 'a call' });
  expect(await tom.save()).toBe(false);
  expect(tom.fault.value).toEqual({ at: 'answer' });
  expect(draftOf(tom)).toMatchObject({ answer: 'soon', channel: 'a call' });
  expect(appended).toEqual([]);
});

test('a stored zone that is not known is replaced by the one that stood in for it', async () => {
  const bad = boardJournal(['ellen', boardPress.set('people.tom.zone', 'Nowhere')]);
  const { model, appended } = await team({ entries: [...SET_UP, ...bad] });
  const tom = model.person('tom');
  expect(tom.isChanged.value).toBe(true);
  await tom.save();
  expect(appended[0]).toEqual([boardPress.set('people.tom.zone', null)]);
});

test('an absence is set, changed and taken back', async () => {
  const { model, appended } = await team();
  const tom = model.absence('tom');
  tom.change({ ...draftOf(tom), from: '2026-11-24' as never, to: '2026-11-26' as never });
  await tom.save();
  expect(valueIn(appended[0], 'people.tom.away')).toEqual(['2026-11-24', '2026-11-26']);
  tom.change({ ...draftOf(tom), standIn: 'ellen' });
  await tom.save();
  expect(valueIn(appended[1], 'people.tom.away')).toEqual(['2026-11-24', '2026-11-26', 'ellen']);
  await model.endAbsence('tom');
  expect(valueIn(appended[2], 'people.tom.away')).toBeNull();
});

test('roles are handed on in one save', async () => {
  const { model, sight } = await team();
  model.people.change({ ...draftOf(model.people), representative: 'dan', manager: 'tom' });
  await model.people.save();
  expect(sight()).toMatchObject({ representative: 'dan', manager: 'tom' });
  expect(sight().access).toEqual({ kind: 'managerOnly', manager: 'tom' });
});

test('a role taken away from everybody stays so in the next page', async () => {
  const before = await team();
  const { people } = before.model;
  people.change({ ...draftOf(people), representative: undefined });
  const after = await team({ kept: Object.fromEntries(before.kept) });
  expect(draftOf(after.model.people).representative).toBeUndefined();
  expect(after.model.people.isChanged.value).toBe(true);
});

test('who handed the account on finds nothing unsaved when it comes back to him', async () => {
  const kept = { 'settings.people': '{"manager":"tom"}' };
  const handed = boardJournal(['ellen', boardPress.name('tom', 'accountManager')]);
  const page = await team({ entries: [...SET_UP, ...handed], kept });
  expect(page.kept.has('settings.people')).toBe(false);
});

test('who was not placed says on which side he is', async () => {
  const { model, sight, appended } = await team({ ports: { member: 'zoe' } });
  await model.placeMe('agency');
  expect(appended).toEqual([[boardPress.place('zoe', 'agency')]]);
  expect(mayEditRow(sight(), 'zoe', 'zoe')).toBe(true);
});

test('who presses one side and then the other is on the last one; the same again writes nothing', async () => {
  const { model, hold, appended } = await team({ ports: { member: 'zoe' } });
  const release = hold();
  const presses = (['agency', 'client', 'client'] as const).map((side) => model.placeMe(side));
  release();
  await Promise.all(presses);
  expect(appended).toEqual([
    [boardPress.place('zoe', 'agency')],
    [boardPress.place('zoe', 'client')],
  ]);
});
