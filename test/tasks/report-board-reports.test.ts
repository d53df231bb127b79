import { expect, it } from 'vitest';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import { createReportsOfBoard } from '../../src/tasks/report-board-reports.ts';
import { BOARD_ENTRIES } from './card-bench.ts';
import { createCards } from './reports-bench.ts';

const { people } = boardStateOf({ entries: BOARD_ENTRIES }, 'Europe/Moscow', ['RU']);

function counted() {
  const cards = createCards({ cards: [{ id: 'a', title: 'A' }] });
  let looks = 0;
  const look = () => {
    looks += 1;
    return cards.look();
  };
  return { cards: { ...cards, look }, looks: () => looks };
}

it('the board is read once, however often it is asked', async () => {
  const { cards, looks } = counted();
  const board = createReportsOfBoard(cards);
  expect([board.found.value, looks()]).toEqual([undefined, 0]);
  const first = board.load(people);
  expect(board.isReading.value).toBe(true);
  await Promise.all([first, board.load(people)]);
  expect(board.found.value).toEqual({ reports: [], isWhole: true });
  expect([board.isReading.value, looks()]).toEqual([false, 1]);
});

it('nothing is told after it was stopped, or where a page cannot read cards', async () => {
  const stopped = createReportsOfBoard(counted().cards);
  stopped.stop();
  await stopped.load(people);
  const without = createReportsOfBoard(undefined);
  await without.load(people);
  expect([stopped.found.value, without.found.value]).toEqual([undefined, undefined]);
  expect(without.isReading.value).toBe(false);
});
