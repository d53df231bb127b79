import { expect, test } from 'vitest';
import { createExportModel } from '../../src/tasks/export-model.ts';
import { BOARD_ENTRIES, cardEntries, createDataBench } from './data-bench.ts';

const TITLES = { c1: 'Logo', c2: 'Banner', c3: 'Form' };

function bench() {
  const made = createDataBench(TITLES);
  made.fill();
  let told = 0;
  const model = createExportModel(made.ports, () => {
    told += 1;
  });
  return { ...made, model, told: () => told };
}

function fileIn({ model }: Pick<ReturnType<typeof bench>, 'model'>) {
  const stage = model.stage.peek();
  if (stage.kind !== 'made') throw new Error(`Not made: ${stage.kind}`);
  return { made: stage.made, file: JSON.parse(stage.made.text) };
}

test('holds the board’s entries and those of each card, in Trello’s order', async () => {
  const { model, told } = bench();
  await model.make();
  const { made, file } = fileIn({ model });
  expect(file.journal).toEqual(BOARD_ENTRIES);
  expect(file.cards.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual(
    Object.entries(TITLES),
  );
  expect(file.cards[1].entries).toEqual(cardEntries('c2'));
  expect(made).toMatchObject({ entries: 11, cards: 3, unread: [], asText: [] });
  expect(made.fileName).toBe('whose-turn-board-board1-2026-11-20.json');
  expect(told()).toBe(1);
});

test('names a card that Trello does not hand out, in the file and beside it', async () => {
  const { model, broken } = bench();
  broken.add('c2');
  await model.make();
  const { made, file } = fileIn({ model });
  expect(made.unread).toEqual([{ id: 'c2', title: 'Banner' }]);
  expect(file.unread).toEqual([{ id: 'c2', title: 'Banner' }]);
  expect(file.cards).toHaveLength(2);
});

test('keeps what cannot be read as text, of the board and of a card', async () => {
  const { model, data, modelOf } = bench();
  data.put(modelOf('c1'), 'journal', 'torn');
  data.put(modelOf('board'), 'journal', { v: 9 });
  await model.make();
  const { made, file } = fileIn({ model });
  expect(made.asText).toEqual([undefined, expect.objectContaining({ id: 'c1' })]);
  expect(file.cards[0].asText).toEqual({ why: 'damaged', text: '"torn"' });
  expect(file.journalState).toEqual({ asText: { why: 'newer', text: '{"v":9}' } });
});

test('makes no half file when it is stopped, and says so when Trello is gone', async () => {
  const { model, listed, told } = bench();
  const making = model.make();
  model.run.progress.subscribe((progress) => {
    if (progress) model.run.stop();
  });
  await making;
  expect(model.stage.peek()).toEqual({ kind: 'rest' });
  listed.isGone = true;
  await model.make();
  expect(model.stage.peek()).toEqual({ kind: 'gone' });
  expect(told()).toBe(0);
});
