import { expect, test } from 'vitest';
import type { ReadJournal } from '../../src/domain/journal.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import type { BoardCardsPort } from '../../src/tasks/reports-ports.ts';
import { readBoard } from '../../src/tasks/reports-reading.ts';
import { journalWith } from './reports-bench.ts';

const CARDS = Array.from({ length: 15 }, (_, index) => ({ id: `c${index}`, title: 'x' }));
const BOARD = { cards: CARDS, lists: [] };

/** Cards that answer only when they are told to. */
function heldPort() {
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  const port: Pick<BoardCardsPort, 'read'> = {
    read: (card) => {
      asked.push(card);
      return new Promise((resolve) => waiting.push(() => resolve(ok(journalWith([])))));
    },
  };
  const answerAll = async () => {
    for (const answer of waiting.splice(0)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { port, asked, answerAll };
}

test('six cards are asked for at a time, and how far it is is told', async () => {
  const { port, asked, answerAll } = heldPort();
  const told: string[] = [];
  const reading = readBoard(port, BOARD, {
    onProgress: (done, total) => told.push(`${done} of ${total}`),
  });
  expect(asked).toHaveLength(6);
  await answerAll();
  expect(asked).toHaveLength(12);
  expect(told.at(-1)).toBe('6 of 15');
  await answerAll();
  await answerAll();
  const found = await reading;
  expect(found?.journals.map(({ card }) => card.id)).toEqual(CARDS.map(({ id }) => id));
  expect(found?.failed).toBe(0);
  expect(told.at(-1)).toBe('15 of 15');
});

test('it ends with the cards on their way once nobody looks', async () => {
  const { port, asked, answerAll } = heldPort();
  let isStopped = false;
  const reading = readBoard(port, BOARD, { isStopped: () => isStopped });
  isStopped = true;
  await answerAll();
  expect(await reading).toBeUndefined();
  expect(asked).toHaveLength(6);
});

test('a card that breaks, is damaged or is newer than this build costs none of the others', async () => {
  const answers: Readonly<Record<string, () => ReadJournal<CardEntry>>> = {
    c1: () => ({ kind: 'damaged', stored: 'x' }),
    c2: () => ({ kind: 'newer', theirs: 2, ours: 1 }),
    c3: () => {
      throw new Error('The frame went away');
    },
  };
  const port: Pick<BoardCardsPort, 'read'> = {
    read: async (card) =>
      card === 'c4' ? err({ type: 'HostGone' }) : ok(answers[card]?.() ?? journalWith([])),
  };
  const found = await readBoard(port, BOARD);
  expect(found?.failed).toBe(4);
  expect(found?.journals).toHaveLength(11);
});

test('a board without cards is read at once', async () => {
  const { port } = heldPort();
  expect(await readBoard(port, { cards: [], lists: [] })).toMatchObject({
    journals: [],
    failed: 0,
  });
});
