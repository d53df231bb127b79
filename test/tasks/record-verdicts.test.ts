import { expect, it } from 'vitest';
import { verdictsOf } from '../../src/tasks/record-verdicts.ts';
import { createStory, press, TEAM } from '../support/journals.ts';

it('finds by its id what did not count, and says nothing of what did', () => {
  const story = createStory();
  const early = story.add('priya', press.worked('2026-11-25'));
  const round = story.add('priya', press.request(['a'], '2026-11-25'));
  story.add('tom', press.tick(`${round.id}.0`));
  const twice = story.add('uma', press.tick(`${round.id}.0`));
  expect([...verdictsOf(story.entries, TEAM)]).toEqual([
    [early.id, 'notAllowed'],
    [twice.id, 'repeated'],
  ]);
});
