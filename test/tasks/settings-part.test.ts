import { expect, test } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import { createPart } from '../../src/tasks/settings-part.ts';
import { type BenchOptions, createBoardBench } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

async function partOf(options: BenchOptions = {}) {
  const bench = await createBoardBench(options);
  const part = createPart<{ readonly edits: string }, 'Negative'>(bench.board, bench.ports.drafts, {
    name: 'terms',
    stored: ({ state }) => ({ edits: String(state.settings.terms.edits) }),
    presses: (draft, { state }) => {
      const edits = Number(draft.edits);
      if (edits < 0) return err('Negative');
      return ok(edits === state.settings.terms.edits ? [] : [boardPress.set('terms.edits', edits)]);
    },
  });
  return { ...bench, part };
}

test('it shows what is stored, then what is typed, then what is stored again', async () => {
  const { part } = await partOf();
  expect([part.draft.value?.edits, part.isChanged.value]).toEqual(['2', false]);
  part.change({ edits: '5' });
  expect([part.draft.value?.edits, part.isChanged.value, part.isTyped.value]).toEqual([
    '5',
    true,
    true,
  ]);
  part.reset();
  expect([part.draft.value?.edits, part.isTyped.value]).toEqual(['2', false]);
});

test('saving writes once and takes the typed value for the stored one', async () => {
  const { part, appended } = await partOf();
  part.change({ edits: '5' });
  expect(await part.save()).toBe(true);
  expect(appended).toEqual([[boardPress.set('terms.edits', 5)]]);
  expect([part.draft.value?.edits, part.isTyped.value, part.isChanged.value]).toEqual([
    '5',
    false,
    false,
  ]);
});

test('a fault is told at Save, writes nothing, and goes with the next change', async () => {
  const { part, appended } = await partOf();
  part.change({ edits: '-1' });
  expect(part.fault.value).toBeUndefined();
  expect(await part.save()).toBe(false);
  expect(part.fault.value).toBe('Negative');
  expect(appended).toEqual([]);
  part.change({ edits: '3' });
  expect(part.fault.value).toBeUndefined();
});

test('a refused write keeps what was typed', async () => {
  const { part, refuse } = await partOf();
  refuse({ type: 'Refused', message: 'no' });
  part.change({ edits: '5' });
  expect(await part.save()).toBe(false);
  expect([part.draft.value?.edits, part.isTyped.value]).toEqual(['5', true]);
});

test('what is typed on while a save is under way stays typed', async () => {
  const { part, hold } = await partOf();
  part.change({ edits: '5' });
  const release = hold();
  const saving = part.save();
  part.change({ edits: '7' });
  release();
  await saving;
  expect([part.draft.value?.edits, part.isChanged.value]).toEqual(['7', true]);
});

test('a change by somebody else appears while nothing is typed', async () => {
  const { part, write, board } = await partOf();
  write('ellen', boardPress.set('terms.edits', 9));
  await board.refresh();
  expect(part.draft.value).toEqual({ edits: '9' });
});

const typedBefore = { 'settings.terms': '{"edits":"5"}' };

test('every change is kept at once, and nothing after it was cancelled', async () => {
  const { part, kept } = await partOf();
  part.change({ edits: '5' });
  expect(kept.get('settings.terms')).toBe('{"edits":"5"}');
  part.change({ edits: '' });
  expect(kept.get('settings.terms')).toBe('{"edits":""}');
  part.reset();
  expect(kept.has('settings.terms')).toBe(false);
});

test('a page opened anew shows what was typed, until it is saved', async () => {
  const { part, kept, appended } = await partOf({ kept: typedBefore });
  expect([part.draft.value, part.isTyped.value, part.isRestored.value]).toEqual([
    { edits: '5' },
    true,
    true,
  ]);
  await part.save();
  expect(appended).toHaveLength(1);
  expect(kept.has('settings.terms')).toBe(false);
  expect(part.isRestored.value).toBe(false);
});

test('a refused write keeps what was typed for the next page too', async () => {
  const { part, refuse, kept } = await partOf();
  refuse({ type: 'Refused', message: 'no' });
  part.change({ edits: '5' });
  await part.save();
  expect(kept.get('settings.terms')).toBe('{"edits":"5"}');
});

test('what is typed on while a save is under way is kept', async () => {
  const { part, hold, kept } = await partOf();
  part.change({ edits: '5' });
  const release = hold();
  const saving = part.save();
  part.change({ edits: '7' });
  release();
  await saving;
  expect(kept.get('settings.terms')).toBe('{"edits":"7"}');
});

test('a page that went on its own write does not show as unsaved what has arrived', async () => {
  const entries = boardJournal(['ellen', boardPress.set('terms.edits', 5)]);
  const { part, kept } = await partOf({ entries, kept: typedBefore });
  expect([part.isTyped.value, part.isRestored.value]).toEqual([false, false]);
  expect(kept.has('settings.terms')).toBe(false);
});

test.each(['{', 'null', '[]', '{"edits":5}', '{"other":1}'])(
  'a draft of another build is dropped: %s',
  async (text) => {
    const { part, kept } = await partOf({ kept: { 'settings.terms': text } });
    expect(part.isTyped.value).toBe(false);
    expect(kept.has('settings.terms')).toBe(false);
  },
);
