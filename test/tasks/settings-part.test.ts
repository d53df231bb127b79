import { expect, test } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import { createPart } from '../../src/tasks/settings-part.ts';
import { createBoardBench } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';

async function partOf() {
  const bench = await createBoardBench();
  const part = createPart<number, 'Negative'>(bench.board, {
    name: 'edits',
    stored: ({ state }) => state.settings.terms.edits,
    presses: (draft, { state }) => {
      if (draft < 0) return err('Negative');
      return ok(draft === state.settings.terms.edits ? [] : [boardPress.set('terms.edits', draft)]);
    },
  });
  return { ...bench, part };
}

test('it shows what is stored, then what is typed, then what is stored again', async () => {
  const { part } = await partOf();
  expect([part.draft.value, part.isChanged.value]).toEqual([2, false]);
  part.change(5);
  expect([part.draft.value, part.isChanged.value, part.isTyped.value]).toEqual([5, true, true]);
  part.reset();
  expect([part.draft.value, part.isTyped.value]).toEqual([2, false]);
});

test('saving writes once and takes the typed value for the stored one', async () => {
  const { part, appended } = await partOf();
  part.change(5);
  expect(await part.save()).toBe(true);
  expect(appended).toEqual([[boardPress.set('terms.edits', 5)]]);
  expect([part.draft.value, part.isTyped.value, part.isChanged.value]).toEqual([5, false, false]);
});

test('a fault is told at Save, writes nothing, and goes with the next change', async () => {
  const { part, appended } = await partOf();
  part.change(-1);
  expect(part.fault.value).toBeUndefined();
  expect(await part.save()).toBe(false);
  expect(part.fault.value).toBe('Negative');
  expect(appended).toEqual([]);
  part.change(3);
  expect(part.fault.value).toBeUndefined();
});

test('a refused write keeps what was typed', async () => {
  const { part, refuse } = await partOf();
  refuse({ type: 'Refused', message: 'no' });
  part.change(5);
  expect(await part.save()).toBe(false);
  expect([part.draft.value, part.isTyped.value]).toEqual([5, true]);
});

test('what is typed on while a save is under way stays typed', async () => {
  const { part, hold } = await partOf();
  part.change(5);
  const release = hold();
  const saving = part.save();
  part.change(7);
  release();
  await saving;
  expect([part.draft.value, part.isChanged.value]).toEqual([7, true]);
});

test('a change by somebody else appears while nothing is typed', async () => {
  const { part, write, board } = await partOf();
  write('ellen', boardPress.set('terms.edits', 9));
  await board.refresh();
  expect(part.draft.value).toBe(9);
});
