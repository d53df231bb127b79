import { expect, test } from 'vitest';
import { createBoardBench } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';

const DONE = () => [boardPress.set('setup.done', true)];

test('a press is saved, read again, and said so beside its part', async () => {
  const { board, sight, appended } = await createBoardBench();
  expect(await board.send('rule', DONE)).toBe(true);
  expect(appended).toHaveLength(1);
  expect(sight().state.settings.setUp).toBe(true);
  expect(board.saving.value).toEqual({ kind: 'saved', part: 'rule' });
});

test('a refused press keeps its error and writes nothing', async () => {
  const { board, refuse, appended } = await createBoardBench();
  refuse({ type: 'NotAllowed' });
  expect(await board.send('rule', DONE)).toBe(false);
  expect(board.saving.value).toEqual({
    kind: 'failed',
    part: 'rule',
    error: { type: 'NotAllowed' },
  });
  expect(appended).toEqual([]);
});

test('the same press again while it is being saved does nothing', async () => {
  const { board, hold, appended } = await createBoardBench();
  const release = hold();
  const first = board.send('rule', DONE);
  expect(board.saving.value).toEqual({ kind: 'saving', part: 'rule' });
  expect(await board.send('rule', DONE)).toBe(false);
  release();
  expect(await first).toBe(true);
  expect(appended).toHaveLength(1);
});

test('presses elsewhere meanwhile are saved after it, in their order, each once', async () => {
  const { board, hold, appended } = await createBoardBench();
  const field = (n: number) => boardPress.set('terms.edits', n);
  const release = hold();
  const sent = [1, 2, 3, 4, 4].map((n) => board.send(`part${n}`, () => [field(n)]));
  expect(board.saving.value).toEqual({ kind: 'saving', part: 'part1' });
  release();
  expect(await Promise.all(sent)).toEqual([true, true, true, true, false]);
  expect(appended).toEqual([[field(1)], [field(2)], [field(3)], [field(4)]]);
  expect(board.saving.value).toEqual({ kind: 'saved', part: 'part4' });
});

test('a press that waited is made from what the one before it changed', async () => {
  const { board, hold } = await createBoardBench();
  const release = hold();
  const first = board.send('rule', DONE);
  let wasSetUp = false;
  const second = board.send('terms', ({ state }) => {
    wasSetUp = state.settings.setUp;
    return [];
  });
  release();
  await Promise.all([first, second]);
  expect(wasSetUp).toBe(true);
});

test('a press that breaks is told of, and keeps no later one waiting', async () => {
  const { board, appended } = await createBoardBench();
  const broken = board.send('rule', () => {
    throw new Error('no');
  });
  const next = board.send('terms', DONE);
  await expect(broken).rejects.toThrow('no');
  expect(await next).toBe(true);
  expect(appended).toHaveLength(1);
  expect(board.saving.value).toEqual({ kind: 'saved', part: 'terms' });
});

test('nothing to write is no write', async () => {
  const { board, appended } = await createBoardBench();
  expect(await board.send('rule', () => [])).toBe(true);
  expect(appended).toEqual([]);
});

test('entries are made by the clock after it was checked', async () => {
  const order: string[] = [];
  const { board, ports } = await createBoardBench({
    ports: {
      checkClock: async () => {
        order.push('checked');
        return true;
      },
    },
  });
  await board.send('rule', (_, now) => {
    order.push('made');
    expect(now).toBe(ports.clock());
    return [];
  });
  expect(order).toEqual(['checked', 'made']);
  expect(board.clockOff.value).toBe(true);
});

test('the word about a press goes when its own part is changed, not another', async () => {
  const { board } = await createBoardBench();
  await board.send('rule', DONE);
  board.settle('terms');
  expect(board.saving.value.kind).toBe('saved');
  board.settle('rule');
  expect(board.saving.value.kind).toBe('rest');
});

test.each([
  ['saved where the browser keeps something for us', true, 'saved'],
  ['saved for as long as this tab is open', false, 'fragile'],
] as const)(
  'what waits for Trello is said to be %s once it arrived',
  async (_how, durable, said) => {
    const journal = { waiting: 1 };
    const { board, ports } = await createBoardBench({ journal });
    const { append } = ports.board;
    Object.assign(ports.board, {
      append: async (presses: Parameters<typeof append>[0]) => {
        await append(presses);
        return { ok: true, value: { entries: [], durable, waits: true } };
      },
    });
    await board.send('rule', DONE);
    await board.heard();
    expect(board.saving.value).toEqual({ kind: 'waits', part: 'rule', durable });
    journal.waiting = 0;
    await board.heard();
    expect(board.saving.value).toEqual({ kind: said, part: 'rule' });
  },
);

test('presses that count one by one are all saved, in their order', async () => {
  const { board, appended, hold } = await createBoardBench();
  const field = (n: number) => boardPress.set('terms.edits', n);
  const release = hold();
  const sent = [1, 2, 3].map((n) => board.sendInTurn('switches', () => [field(n)]));
  expect(board.saving.value.kind).toBe('saving');
  release();
  expect(await Promise.all(sent)).toEqual([true, true, true]);
  expect(appended).toEqual([[field(1)], [field(2)], [field(3)]]);
});

test('one after another that was refused is tried all the same', async () => {
  const { board, appended, refuse, hold } = await createBoardBench();
  const release = hold();
  refuse({ type: 'Refused', message: 'no' });
  const sent = [1, 2].map(() => board.sendInTurn('switches', DONE));
  release();
  expect(await Promise.all(sent)).toEqual([false, false]);
  expect([appended, board.saving.value.kind]).toEqual([[], 'failed']);
});

test('one that waits is not lost to a form of its part that waits too', async () => {
  const { board, appended, hold } = await createBoardBench();
  const release = hold();
  const sent = [
    board.send('rule', DONE),
    board.sendInTurn('person', () => [boardPress.place('zoe', 'agency')]),
    board.send('person', () => [boardPress.set('terms.edits', 1)]),
  ];
  release();
  expect(await Promise.all(sent)).toEqual([true, true, true]);
  expect(appended).toHaveLength(3);
});
