import { expect, test } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import { createPart } from '../../src/tasks/settings-part.ts';
import { type BenchOptions, createBoardBench } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

async function partOf(options: BenchOptions = {}) {
  const bench = await createBoardBench(options);
  const part = createPart<{ readonly n: string }, 'Negative'>(bench.board, bench.ports.drafts, {
    name: 'edits',
    stored: ({ state }) => ({ n: String(state.settings.terms.edits) }),
    presses: (draft, { state }) => {
      const edits = Number(draft.n);
      if (edits < 0) return err('Negative');
      return ok(edits === state.settings.terms.edits ? [] : [boardPress.set('terms.edits', edits)]);
    },
  });
  return { ...bench, part };
}

test('it shows what is stored, then what is typed, then what is stored again', async () => {
  const { part } = await partOf();
  expect([part.draft.value?.n, part.isChanged.value]).toEqual(['2', false]);
  part.change({ n: '5' });
  expect([part.draft.value?.n, part.isChanged.value, part.isTyped.value]).toEqual([
    '5',
    true,
    true,
  ]);
  part.reset();
  expect([part.draft.value?.n, part.isTyped.value]).toEqual(['2', false]);
});

test('saving writes once and takes the typed value for the stored one', async () => {
  const { part, appended } = await partOf();
  part.change({ n: '5' });
  expect(await part.save()).toBe(true);
  expect(appended).toEqual([[boardPress.set('terms.edits', 5)]]);
  expect([part.draft.value?.n, part.isTyped.value, part.isChanged.value]).toEqual([
    '5',
    false,
    false,
  ]);
});

test('a fault is told at Save, writes nothing, and goes with the next change', async () => {
  const { part, appended } = await partOf();
  part.change({ n: '-1' });
  expect(part.fault.value).toBeUndefined();
  expect(await part.save()).toBe(false);
  expect(part.fault.value).toBe('Negative');
  expect(appended).toEqual([]);
  part.change({ n: '3' });
  expect(part.fault.value).toBeUndefined();
});

test('a refused write keeps what was typed', async () => {
  const { part, refuse } = await partOf();
  refuse({ type: 'Refused', message: 'no' });
  part.change({ n: '5' });
  expect(await part.save()).toBe(false);
  expect([part.draft.value?.n, part.isTyped.value]).toEqual(['5', true]);
});

test('what is typed on while a save is under way stays typed', async () => {
  const { part, hold } = await partOf();
  part.change({ n: '5' });
  const release = hold();
  const saving = part.save();
  part.change({ n: '7' });
  release();
  await saving;
  expect([part.draft.value?.n, part.isChanged.value]).toEqual(['7', true]);
});

test('a change by somebody else appears while nothing is typed', async () => {
  const { part, write, board } = await partOf();
  write('ellen', boardPress.set('terms.edits', 9));
  await board.refresh();
  expect(part.draft.value).toEqual({ n: '9' });
});

const typedBefore = { 'settings.edits': '{"n":"5"}' };

test('a change by somebody else to what is being typed is told, and nothing typed is lost', async () => {
  const { part, write, board } = await partOf();
  part.change({ n: '5' });
  expect(part.isOvertaken.value).toBe(false);
  write('tom', boardPress.set('terms.edits', 9));
  await board.refresh();
  expect([part.draft.value, part.isOvertaken.value]).toEqual([{ n: '5' }, true]);
  part.change({ n: '6' });
  expect(part.isOvertaken.value).toBe(true);
  expect(await part.save()).toBe(true);
  expect([part.draft.value, part.isOvertaken.value]).toEqual([{ n: '6' }, false]);
});

test('nothing is told of a change to the same value, of another setting, or of one’s own save', async () => {
  const { part, write, board } = await partOf();
  part.change({ n: '5' });
  write('tom', boardPress.set('terms.decision', 9));
  await board.refresh();
  expect(part.isOvertaken.value).toBe(false);
  write('tom', boardPress.set('terms.edits', 5));
  await board.refresh();
  expect(part.isOvertaken.value).toBe(false);
  part.change({ n: '7' });
  await part.save();
  part.change({ n: '8' });
  expect(part.isOvertaken.value).toBe(false);
});

test('a field that somebody else changed while another one is being saved stays his', async () => {
  const bench = await createBoardBench();
  const { board, ports, write, appended } = bench;
  const names = ['edits', 'decision'] as const;
  const part = createPart(
    {
      ...board,
      send: async (name, make) => {
        write('tom', boardPress.set('terms.decision', 9));
        await board.refresh();
        return board.send(name, make);
      },
    },
    ports.drafts,
    {
      name: 'edits',
      stored: ({ state: { settings } }) => ({
        edits: settings.terms.edits,
        decision: settings.terms.decision,
      }),
      presses: (draft, { state: { settings } }) =>
        ok(
          names
            .filter((name) => draft[name] !== settings.terms[name])
            .map((name) => boardPress.set(`terms.${name}`, draft[name])),
        ),
    },
  );
  part.change({ edits: 5, decision: part.draft.value?.decision ?? 0 });
  await part.save();
  expect(appended).toEqual([[boardPress.set('terms.edits', 5)]]);
});

test('every change is kept at once, and nothing after it was cancelled', async () => {
  const { part, kept } = await partOf();
  part.change({ n: '5' });
  expect(kept.get('settings.edits')).toBe('{"n":"5","was":{"n":"2"}}');
  part.change({ n: '' });
  expect(kept.get('settings.edits')).toBe('{"n":"","was":{"n":"2"}}');
  part.reset();
  expect(kept.has('settings.edits')).toBe(false);
});

test('a page opened anew shows what was typed, until it is saved', async () => {
  const { part, kept, appended } = await partOf({ kept: typedBefore });
  expect([part.draft.value, part.isTyped.value, part.isRestored.value]).toEqual([
    { n: '5' },
    true,
    true,
  ]);
  await part.save();
  expect(appended).toHaveLength(1);
  expect(kept.has('settings.edits')).toBe(false);
  expect(part.isRestored.value).toBe(false);
});

const changedSince = boardJournal(['tom', boardPress.set('terms.edits', 9)]);

test('a page opened anew tells of what was changed while none was open, and goes on telling', async () => {
  const kept = { 'settings.edits': '{"n":"5","was":{"n":"2"}}' };
  expect((await partOf({ kept })).part.isOvertaken.value).toBe(false);
  const { part } = await partOf({ kept, entries: changedSince });
  expect([part.draft.value, part.isOvertaken.value]).toEqual([{ n: '5' }, true]);
  part.change({ n: '6' });
  expect(part.isOvertaken.value).toBe(true);
  part.reset();
  part.change({ n: '6' });
  expect(part.isOvertaken.value).toBe(false);
});

test('a page that was told and went is followed by one that tells it too', async () => {
  const first = await partOf();
  first.part.change({ n: '5' });
  first.write('tom', boardPress.set('terms.edits', 9));
  await first.board.refresh();
  first.part.change({ n: '2' });
  const kept = Object.fromEntries(first.kept);
  expect((await partOf({ kept, entries: changedSince })).part.isOvertaken.value).toBe(true);
});

test.each(['{"n":"5"}', '{"n":"5","was":null}', '{"n":"5","was":{"other":7}}'])(
  'a draft that does not say what it was to replace is restored without a word: %s',
  async (text) => {
    const { part } = await partOf({ kept: { 'settings.edits': text }, entries: changedSince });
    expect([part.draft.value, part.isOvertaken.value]).toEqual([{ n: '5' }, false]);
  },
);

test('a refused write keeps what was typed for the next page too', async () => {
  const { part, refuse, kept } = await partOf();
  refuse({ type: 'Refused', message: 'no' });
  part.change({ n: '5' });
  await part.save();
  expect(kept.get('settings.edits')).toBe('{"n":"5","was":{"n":"2"}}');
});

test('what is typed on while a save is under way is kept', async () => {
  const { part, hold, kept } = await partOf();
  part.change({ n: '5' });
  const release = hold();
  const saving = part.save();
  part.change({ n: '7' });
  release();
  await saving;
  expect(kept.get('settings.edits')).toBe('{"n":"7","was":{"n":"2"}}');
});

test('a page that went on its own write does not show as unsaved what has arrived', async () => {
  const entries = boardJournal(['ellen', boardPress.set('terms.edits', 5)]);
  const { part, kept } = await partOf({ entries, kept: typedBefore });
  expect([part.isTyped.value, part.isRestored.value]).toEqual([false, false]);
  expect(kept.has('settings.edits')).toBe(false);
});

test.each(['{', 'null', '[]', '{"n":5}', '{"other":1}'])(
  'a draft of another build is dropped: %s',
  async (text) => {
    const { part, kept } = await partOf({ kept: { 'settings.edits': text } });
    expect(part.isTyped.value).toBe(false);
    expect(kept.has('settings.edits')).toBe(false);
  },
);
