import { expect, test } from 'vitest';
import { copiedEntriesIn } from '../../src/storage/copied-entries.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, press } from '../support/journals.ts';

const NOW = moscow('2026-12-01 10:00');

function blob(envelope: object) {
  const story = createStory();
  story.add('priya', press.request(['One'], '2026-11-25'));
  return { journal: { v: 1, board: 'board1', entries: story.entries, ...envelope } };
}

test('a copied card brought the entries of the other one along', () => {
  expect(copiedEntriesIn(blob({ card: 'other' }), 'card1', NOW)).toHaveLength(1);
});

test('a card of its own brought nothing, nor one that began afresh', () => {
  expect(copiedEntriesIn(blob({ card: 'card1' }), 'card1', NOW)).toEqual([]);
  expect(copiedEntriesIn(blob({ card: 'card1', from: 'other' }), 'card1', NOW)).toEqual([]);
});

test.each([
  {},
  { journal: 'text' },
  { journal: { v: 99, card: 'other', board: 'b' } },
  { journal: { v: 1, board: 'b' } },
])('what cannot be read brings nothing: %j', (stored) => {
  expect(copiedEntriesIn(stored, 'card1', NOW)).toEqual([]);
});
