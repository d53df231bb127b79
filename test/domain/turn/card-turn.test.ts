import { expect, it } from 'vitest';
import type { FrozenPromise } from '../../../src/domain/calendar/promise.ts';
import {
  type CardTurn,
  IDLE,
  isBefore,
  nearestDue,
  openEdits,
  type Round,
  returnedTimes,
  runningDue,
} from '../../../src/domain/turn/card-turn.ts';
import type { EditRef } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { createStory, press, promised, TEAM } from '../../support/journals.ts';

/** A round of three edits due Wed 25 Nov; the second has a date of its own, Tue 24 Nov. */
function roundOfThree(...ticked: readonly number[]): { turn: CardTurn; round: Round } {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo', 'Phone', 'Headline'], '2026-11-25'));
  const ref = (index: number): EditRef => `${asked.id}.${index}`;
  story.add('tom', press.date(asked, '2026-11-24', { edits: [ref(1)] }));
  for (const index of ticked) story.add('tom', press.tick(ref(index)));
  const turn = reduceCard(story.entries, TEAM);
  if (turn.main.kind !== 'edits') throw new Error('No open round');
  return { turn, round: turn.main.round };
}

const numbers = (round: Round) => openEdits(round).map((edit) => edit.number);
const dayOf = (due: { promise: FrozenPromise } | undefined) => due?.promise.day;

it('shows the nearest date of the edits that are not done', () => {
  expect(dayOf(nearestDue(roundOfThree().round))).toBe('2026-11-24');
  expect(dayOf(nearestDue(roundOfThree(0).round))).toBe('2026-11-24');
});

it('shows the date of the rest once the nearest edit is done', () => {
  expect(dayOf(nearestDue(roundOfThree(1).round))).toBe('2026-11-25');
});

it('shows the nearest of all when every edit is done', () => {
  expect(dayOf(nearestDue(roundOfThree(0, 1, 2).round))).toBe('2026-11-24');
});

it('counts the edits not ticked, or all when all are', () => {
  expect(numbers(roundOfThree().round)).toEqual([1, 2, 3]);
  expect(numbers(roundOfThree(0, 2).round)).toEqual([2]);
  expect(numbers(roundOfThree(0, 1, 2).round)).toEqual([1, 2, 3]);
});

it('runs no clock on an idle or handed-over card', () => {
  expect(runningDue(IDLE)).toBeUndefined();
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', press.handOver(asked));
  expect(runningDue(reduceCard(story.entries, TEAM))).toBeUndefined();
});

it('runs the clock of the round or of the first version', () => {
  expect(dayOf(runningDue(roundOfThree().turn))).toBe('2026-11-24');
  const story = createStory();
  story.add('tom', press.worked('2026-11-26'));
  expect(dayOf(runningDue(reduceCard(story.entries, TEAM)))).toBe('2026-11-26');
});

it('says how often the edit that came back most was returned', () => {
  expect(returnedTimes(IDLE)).toBe(0);
  const { turn } = roundOfThree();
  expect(returnedTimes(turn)).toBe(0);
  const story = createStory();
  const first = story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', press.handOver(first));
  const again = { text: 'Still white', again: `${first.id}.0` } as const;
  story.add('priya', press.request(['New', again], '2026-11-30'));
  expect(returnedTimes(reduceCard(story.entries, TEAM))).toBe(1);
});

it('orders promises by day, then by the closing minute', () => {
  const wed = promised('2026-11-25');
  expect(isBefore(promised('2026-11-24'), wed)).toBe(true);
  expect(isBefore(wed, promised('2026-11-24'))).toBe(false);
  expect(isBefore(promised('2026-11-25', { closes: 1080 }), wed)).toBe(true);
  expect(isBefore(wed, wed)).toBe(false);
});
