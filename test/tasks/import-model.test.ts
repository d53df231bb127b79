import { describe, expect, test } from 'vitest';
import { createExportModel } from '../../src/tasks/export-model.ts';
import { createImportModel } from '../../src/tasks/import-model.ts';
import { BOARD_ENTRIES, cardEntries, createDataBench } from './data-bench.ts';

const TITLES = { c1: 'Logo', c2: 'Banner', c3: 'Form' };

/** A board that was saved to a file and then wiped. */
async function wiped() {
  const bench = createDataBench(TITLES);
  bench.fill();
  const exported = createExportModel(bench.ports, () => {});
  await exported.make();
  const stage = exported.stage.peek();
  const text = stage.kind === 'made' ? stage.made.text : '';
  bench.wipe();
  let written = 0;
  const model = createImportModel(bench.ports, () => {
    written += 1;
  });
  return { ...bench, text, model, written: () => written };
}

describe('a saved file', () => {
  test('says what it would do before anything is written', async () => {
    const { model, text, writes } = await wiped();
    await model.check(text);
    expect(model.stage.peek()).toMatchObject({
      kind: 'planned',
      plan: { missing: 11, here: 0, altered: 0, gone: [], leftOut: [], unread: [] },
    });
    expect(writes).toEqual([]);
  });

  test('comes back, the board first, and a second time there is nothing to do', async () => {
    const { model, text, writes, entriesOn, written } = await wiped();
    await model.check(text);
    await model.write();
    expect(writes).toEqual(['board', 'c1', 'c2', 'c3']);
    expect(entriesOn('board')).toEqual(BOARD_ENTRIES);
    expect(entriesOn('c2')).toEqual(cardEntries('c2'));
    expect(model.stage.peek()).toMatchObject({
      report: { entries: 11, written: 4, total: 4, isStopped: false, failed: [] },
    });
    expect(written()).toBe(1);
    await model.checkAgain();
    expect(model.stage.peek()).toMatchObject({ plan: { missing: 0, here: 11, steps: [] } });
    await model.write();
    expect(writes).toHaveLength(4);
  });

  test('brings back only what is missing beside what was written since', async () => {
    const { model, text, data, modelOf, entriesOn } = await wiped();
    const [first] = cardEntries('c1');
    data.put(modelOf('c1'), 'journal', { v: 1, card: 'c1', board: 'board1', entries: [first] });
    await model.check(text);
    expect(model.stage.peek()).toMatchObject({ plan: { missing: 10, here: 1 } });
    await model.write();
    expect(entriesOn('c1')).toEqual(cardEntries('c1'));
  });

  test('goes on where it was stopped', async () => {
    const { model, text, writes } = await wiped();
    await model.check(text);
    const stop = model.run.progress.subscribe((progress) => {
      if (progress?.done === 2) model.run.stop();
    });
    await model.write();
    stop();
    expect(model.stage.peek()).toMatchObject({ report: { written: 2, total: 4, isStopped: true } });
    await model.checkAgain();
    await model.write();
    expect(writes).toEqual(['board', 'c1', 'c2', 'c3']);
  });

  test('names what it leaves out and goes on with the others', async () => {
    const { model, text, data, modelOf, broken, listed, writes } = await wiped();
    data.put(modelOf('c1'), 'journal', 'torn');
    broken.add('c2');
    listed.cards = listed.cards.filter(({ id }) => id !== 'c3');
    await model.check(text);
    expect(model.stage.peek()).toMatchObject({
      plan: {
        missing: 2,
        gone: [{ id: 'c3', title: 'Form' }],
        leftOut: [
          { of: { id: 'c1', title: 'Logo' }, why: 'damaged' },
          { of: { id: 'c2', title: 'Banner' }, why: 'unreachable' },
        ],
      },
    });
    await model.write();
    expect(writes).toEqual(['board']);
    expect(data.stored(modelOf('c1'))['journal']).toBe('torn');
  });

  test('names a card that Trello refuses', async () => {
    const { model, text, failures } = await wiped();
    failures.set('c1', { type: 'Refused', message: '' });
    await model.check(text);
    await model.write();
    expect(model.stage.peek()).toMatchObject({
      report: { written: 3, failed: [{ of: { id: 'c1' }, error: 'Refused' }], isStopped: false },
    });
  });

  test('does not go on where nobody answers any more', async () => {
    const { model, text, failures, writes, written } = await wiped();
    failures.set('board', { type: 'HostGone' });
    await model.check(text);
    await model.write();
    expect(writes).toEqual(['board']);
    expect(model.stage.peek()).toMatchObject({ report: { written: 0, isStopped: true } });
    expect(written()).toBe(0);
  });

  test('is refused with its reason, unread where it is too large', async () => {
    const { model, ports } = await wiped();
    await model.check('{}');
    expect(model.stage.peek()).toEqual({ kind: 'refused', fault: 'notOurs' });
    const text = () => Promise.reject(new Error('must not be read'));
    await model.choose({ size: ports.longestFile + 1, text });
    expect(model.stage.peek()).toEqual({ kind: 'refused', fault: 'tooLarge' });
    await model.choose({ size: 1, text });
    expect(model.stage.peek()).toEqual({ kind: 'refused', fault: 'unreadable' });
  });
});
