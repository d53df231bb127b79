import { expect, it } from 'vitest';
import { IDLE } from '../../../src/domain/turn/card-turn.ts';
import {
  createDraft,
  type DraftEdit,
  joinList,
  openRoundOf,
  type Pass,
} from '../../../src/domain/turn/draft.ts';
import { type EntryOf, editRef } from '../../../src/domain/turn/entries.ts';
import { createStory, press } from '../../support/journals.ts';

it('begins idle, and every card with lists of its own', () => {
  const [one, other] = [createDraft(), createDraft()];
  one.takenBy.push('tom');
  expect(other).toEqual(IDLE);
  expect(openRoundOf(one)).toBeUndefined();
});

it('counts how often an edit came back, in whatever list its last form stands', () => {
  const entry = createStory().add('priya', press.request(['Logo'], '2026-11-25'));
  const pass = { edits: new Map() } as Pick<Pass, 'edits'> as Pass;
  const lists: DraftEdit[][] = [[], [], []];
  lists.forEach((list, index) => {
    const again = index === 0 ? {} : { again: editRef(entry.id, index - 1) };
    const asked = { text: 'Logo', ...again };
    joinList(pass, entry as EntryOf<'editsRequested'>, asked, index, list);
  });
  expect(lists.flat()).toMatchObject([
    { number: 1, returned: 0 },
    { number: 1, returned: 1 },
    { number: 1, returned: 2 },
  ]);
});
