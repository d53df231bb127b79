import { expect, it } from 'vitest';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress as approval, CAST, contentOf } from '../../support/approval-stories.ts';
import { createStory, press, type Story } from '../../support/journals.ts';

const turnOf = (story: Story) => reduceCard(story.entries, CAST.people);
const request = (more: { ask?: string; once?: true } = {}) =>
  approval.request(['Logo'], '2026-11-25', { ...CAST.cites('priya'), ...more });

it('asks with what was handed over, and goes back to the same round where the request is withdrawn', () => {
  const story = createStory();
  const round = story.add('priya', request());
  const handed = story.add('tom', approval.handOver(round.id, '2026-11-27', 'Black now'));
  expect(turnOf(story).main).toMatchObject({
    kind: 'decide',
    ask: { id: handed.id, note: 'Black now', round: { id: round.id }, ...contentOf(1) },
  });
  story.add('tom', approval.withdraw(handed.id));
  const { main, rounds } = turnOf(story);
  expect(main).toMatchObject({ kind: 'edits', round: { id: round.id } });
  expect(rounds).toHaveLength(1);
  expect(rounds[0]).not.toHaveProperty('handedOver');
});

it('says of a round which ask it answers', () => {
  const story = createStory();
  const ask = story.add('tom', approval.ask('2026-11-24')).id;
  const round = story.add('priya', request({ ask }));
  expect(turnOf(story).main).toMatchObject({ kind: 'edits', round: { id: round.id, ask } });
});

it('takes edits that name no ask as the answer to the one that is open: nobody had seen it yet', () => {
  const story = createStory();
  const ask = story.add('tom', approval.ask('2026-11-24')).id;
  story.add('priya', request());
  expect(turnOf(story).main).toMatchObject({ kind: 'edits', round: { ask } });
});

it('drops a remark to a round that the card never had', () => {
  const story = createStory();
  story.add('priya', press.remark({ id: 'never-was-000' }, 'Phone', true));
  expect(turnOf(story).kept).toEqual([]);
});
