import { expect, it } from 'vitest';
import { openDebtEntries } from '../../../src/domain/pauses/open-entries.ts';
import { createStory, press, TEAM } from '../../support/journals.ts';
import { debt, given, paused, returned } from './pause-press.ts';

it('keeps what is still missing, with all that was said of it, and nothing else', () => {
  const story = createStory();
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  const came = story.add('tom', paused(debt('client')));
  story.add('tom', given(came, '2026-11-21', '2026-11-20'));
  const open = story.add('tom', paused(debt('client', 'brief')));
  const sent = story.add('priya', given(open, '2026-11-21', '2026-11-20'));
  const back = story.add('tom', returned(open, '2026-11-27'));
  const kept = openDebtEntries(story.entries, TEAM);
  expect([...kept]).toEqual([open.id, sent.id, back.id]);
});

it('keeps what was sent as long as it may come back', () => {
  const story = createStory();
  const open = story.add('tom', paused(debt('client', 'brief')));
  const sent = story.add('priya', given(open, '2026-11-21', '2026-11-20'));
  expect([...openDebtEntries(story.entries, TEAM)]).toEqual([open.id, sent.id]);
});
