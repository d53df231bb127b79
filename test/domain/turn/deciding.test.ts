import { describe, expect, it } from 'vitest';
import { IDLE } from '../../../src/domain/turn/card-turn.ts';
import { decidingEntries } from '../../../src/domain/turn/deciding.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { createStory, press, type Story, TEAM } from '../../support/journals.ts';

const deciding = (story: Story) =>
  decidingEntries(reduceCard(story.entries, TEAM), story.entries).map((entry) => entry.id);

it('is nothing on an idle card', () => {
  expect(decidingEntries(IDLE, [])).toEqual([]);
});

it('is the request of the open round and every date promised for it', () => {
  const story = createStory();
  const before = story.add('priya', press.request(['Old'], '2026-11-24'));
  story.add('tom', press.date(before, '2026-11-23'));
  story.add('tom', press.handOver(before));
  const asked = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));
  const one = story.add('tom', press.date(asked, '2026-11-23', { edits: [`${asked.id}.0`] }));
  const two = story.add('tom', press.date(asked, '2026-11-24', { edits: [`${asked.id}.1`] }));
  story.add('tom', press.tick(`${asked.id}.0`));
  expect(deciding(story)).toEqual([asked.id, one.id, two.id]);
});

it('is the promise of a first version', () => {
  const story = createStory();
  const worked = story.add('tom', press.worked('2026-11-26'));
  expect(deciding(story)).toEqual([worked.id]);
});

it('is the hand-over of what was handed over', () => {
  const story = createStory();
  const worked = story.add('tom', press.worked('2026-11-26'));
  const done = story.add('tom', press.handOver(worked));
  expect(deciding(story)).toEqual([done.id]);
});

it('holds every copy of the deciding entry, an altered one too', () => {
  const story = createStory();
  const worked = story.add('tom', press.worked('2026-11-26'));
  const altered = { ...worked, by: 'uma' };
  const turn = reduceCard(story.entries, TEAM);
  expect(decidingEntries(turn, [worked, altered])).toEqual([worked, altered]);
});

describe('of an approval', () => {
  const decidingIn = (story: Story) =>
    decidingEntries(reduceCard(story.entries, CAST.people), story.entries).map(({ id }) => id);

  it('are the request, its dates and the decision', () => {
    const story = createStory();
    const ask = story.add('tom', approvalPress.ask('2026-11-24'));
    expect(decidingIn(story)).toEqual([ask.id]);
    const date = story.add('tom', approvalPress.date(ask.id, '2026-11-27', { why: 'Away' }));
    expect(decidingIn(story)).toEqual([ask.id, date.id]);
    const answer = approvalPress.decide({ ask: ask.id, ...CAST.cites('priya') });
    const decided = story.add('priya', answer);
    expect(decidingIn(story)).toEqual([ask.id, date.id, decided.id]);
    const back = story.add('priya', approvalPress.withdraw(decided.id, 'Old'));
    expect(decidingIn(story)).toEqual([back.id]);
  });

  it('are the request for edits and the hand-over where she need not see it again', () => {
    const story = createStory();
    const whose = { ...CAST.cites('priya'), once: true } as const;
    const asked = story.add('priya', approvalPress.request(['Logo'], '2026-11-25', whose));
    const done = story.add('tom', approvalPress.handOver(asked.id, '2026-11-26'));
    expect(decidingIn(story)).toEqual([asked.id, done.id]);
  });
});
