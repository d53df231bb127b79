import { expect, it } from 'vitest';
import { packEntries } from '../../src/storage/pack.ts';
import { rawEntriesOf } from '../../src/storage/raw-entries.ts';
import { unfold } from '../../src/storage/unfold.ts';

const PLACE = { card: 'card1', board: 'board1' };
const ENTRIES = Array.from({ length: 300 }, (_, n) => ({ id: `${n}`, words: 'of a round' }));

it('shows what lies there, plain or compressed, unjudged', async () => {
  const packed = await packEntries(ENTRIES);
  expect(packed).not.toHaveProperty('entries');
  expect(rawEntriesOf({ v: 1, ...PLACE, ...packed }, PLACE, unfold)).toEqual(ENTRIES);
  expect(rawEntriesOf({ v: 1, ...PLACE, entries: [7] }, PLACE, unfold)).toEqual([7]);
});

it('shows nothing of another card, and where nothing lies', () => {
  expect(rawEntriesOf(undefined, PLACE, unfold)).toEqual([]);
  expect(rawEntriesOf({ v: 1, ...PLACE, card: 'card2', entries: [7] }, PLACE, unfold)).toEqual([]);
  expect(rawEntriesOf({ v: 1, ...PLACE, entries: [7] }, { board: 'board1' }, unfold)).toEqual([]);
});

it.each(['text', null, { v: 99, ...PLACE }, { v: 1, ...PLACE, z: 'x' }])(
  'says that it cannot read %j',
  (stored) => {
    expect(rawEntriesOf(stored, PLACE, unfold)).toBeUndefined();
  },
);
