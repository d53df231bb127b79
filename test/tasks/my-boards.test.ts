import { expect, it } from 'vitest';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { day } from '../../src/domain/day.ts';
import type { BoardNote } from '../../src/tasks/for-you-ports.ts';
import { otherBoards } from '../../src/tasks/my-boards.ts';

const SEEN = instant(Date.parse('2026-11-23T07:05:00Z'));

function note(board: string, count: number, next?: string, later = 0): BoardNote {
  const seen = (SEEN + later) as Instant;
  return { board, link: board, count, seen, ...(next && { next: day(next) }) };
}

function ordered(...notes: readonly BoardNote[]): readonly string[] {
  const port = { list: () => notes, keep: () => undefined, forget: () => undefined };
  return otherBoards(port, 'here').map(({ board }) => board);
}

it('leaves out the board that is open', () => {
  expect(ordered(note('here', 2), note('there', 2))).toEqual(['there']);
});

it('begins with the nearest date; without one it comes later, and with nothing to do last', () => {
  expect(
    ordered(
      note('nothing', 0, undefined, 9),
      note('no date', 1),
      note('later', 1, '2026-11-25'),
      note('nearest', 5, '2026-11-24'),
    ),
  ).toEqual(['nearest', 'later', 'no date', 'nothing']);
});

it('of the same date the one seen last comes first', () => {
  const [first, second] = [note('a', 1, '2026-11-24', 1), note('b', 1, '2026-11-24', 2)];
  expect(ordered(first, second)).toEqual(['b', 'a']);
});
