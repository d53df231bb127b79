import { expect, it } from 'vitest';
import { IDLE } from '../../../src/domain/turn/card-turn.ts';
import { createDraft, newEdit, openRoundOf } from '../../../src/domain/turn/draft.ts';
import type { EntryOf } from '../../../src/domain/turn/entries.ts';
import { createStory, press } from '../../support/journals.ts';

it('begins idle, and every card with lists of its own', () => {
  const [one, other] = [createDraft(), createDraft()];
  one.takenBy.push('tom');
  expect(other).toEqual(IDLE);
  expect(openRoundOf(one)).toBeUndefined();
});

it('counts how often an edit came back, in whatever list its last form stands', () => {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
  const entry = asked as EntryOf<'editsRequested'>;
  const draft = createDraft();
  draft.kept.push(newEdit(draft, entry, { text: 'Logo' }, 0, 1));
  const again = newEdit(draft, entry, { text: 'Logo', again: `${entry.id}.0` }, 1, 2);
  expect(again).toMatchObject({ number: 2, returned: 1 });
  draft.kept.push(again);
  expect(newEdit(draft, entry, { text: 'Logo', again: `${entry.id}.1` }, 2, 3).returned).toBe(2);
});
