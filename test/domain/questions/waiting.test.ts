import { expect, it } from 'vitest';
import { foldedIdOf } from '../../../src/domain/books/books-closed.ts';
import { planCardBooks } from '../../../src/domain/books/card-books.ts';
import { waitingEntries } from '../../../src/domain/questions/waiting.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, TEAM } from '../../support/journals.ts';
import { ask, pass, reply } from './question-press.ts';

it('a question that waits is kept with its passes, an answered one is not', () => {
  const story = createStory();
  const open = story.add('priya', ask('tom', 'Which size?'));
  const done = story.add('priya', ask('tom', 'Which price?'));
  const passed = story.add('tom', pass(open, 'ellen'));
  story.add('tom', reply(done));
  expect([...waitingEntries(story.entries, TEAM)]).toEqual([open.id, passed.id]);
});

it('archiving old rounds folds answered questions and leaves those that wait', () => {
  const story = createStory();
  const first = story.add('priya', press.request(['a'], '2026-11-25'));
  const done = story.add('priya', ask('tom', 'Which size?'));
  const open = story.add('priya', ask('tom', 'Which price?'));
  story.add('tom', reply(done));
  story.add('tom', press.handOver(first));
  for (const text of ['b', 'c']) {
    story.add('tom', press.handOver(story.add('priya', press.request([text], '2026-11-27'))));
  }
  const who = { by: 'ellen', at: moscow('2026-11-23 12:00') };
  const ids = planCardBooks(story.entries, TEAM, who)?.press.ids ?? '';
  const folded = (id: string) => ids.includes(foldedIdOf(id));
  expect([first.id, done.id, open.id].map(folded)).toEqual([true, true, false]);
});
