import { expect, it } from 'vitest';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import { verdictsOf } from '../../src/tasks/record-verdicts.ts';
import { createStory, press, type Story, TEAM } from '../support/journals.ts';

function verdicts(write: (story: Story) => void) {
  const story = createStory();
  write(story);
  const { entries } = story;
  const found = verdictsOf(entries, reduceCard(entries, TEAM), TEAM);
  return entries.map(({ id }) => found.get(id));
}

it('says nothing of what counts', () => {
  expect(
    verdicts((story) => {
      const round = story.add('priya', press.request(['a'], '2026-11-25'));
      story.add('tom', press.take());
      story.add('tom', press.tick(`${round.id}.0`));
      story.add('tom', press.handOver(round));
    }),
  ).toEqual([undefined, undefined, undefined, undefined]);
});

it('finds what changed nothing, the very first entry included', () => {
  expect(
    verdicts((story) => {
      story.add('priya', press.worked('2026-11-25'));
      const round = story.add('priya', press.request(['a'], '2026-11-25'));
      story.add('tom', press.tick(`${round.id}.0`));
      story.add('tom', press.tick(`${round.id}.0`));
    }),
  ).toEqual(['noEffect', undefined, undefined, 'noEffect']);
});
