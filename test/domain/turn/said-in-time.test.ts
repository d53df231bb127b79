import { expect, it } from 'vitest';
import { type Due, runningDue } from '../../../src/domain/turn/card-turn.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { isSaidInTime } from '../../../src/domain/turn/said-in-time.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, promised, TEAM } from '../../support/journals.ts';

/** No date changed. */
const NEVER: Due = { promise: promised('2026-11-25'), first: promised('2026-11-25'), moves: [] };

it.each([
  ['2026-11-25 19:00', true],
  ['2026-11-25 19:01', false],
] as const)('a date changed at %s was said in time: %s', (at, isInTime) => {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
  const due = () => runningDue(reduceCard(story.entries, TEAM));
  expect(isSaidInTime(due() ?? NEVER)).toBeUndefined();
  story.add('tom', press.date(asked, '2026-11-27', { why: 'Sizes came late.' }), at);
  expect(isSaidInTime(due() ?? NEVER)).toBe(isInTime);
});

it('days lost are nobody’s change', () => {
  const promise = promised('2026-11-25');
  const lost = { first: promise.day, last: promise.day };
  const moves = [{ at: moscow('2026-11-26 12:00'), by: 'tom', from: promise, lost }];
  expect(isSaidInTime({ promise, first: promise, moves })).toBeUndefined();
});
