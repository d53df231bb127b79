import { expect, it } from 'vitest';
import { err } from '../../src/domain/result.ts';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import { envelopeOf, openForWriting } from '../../src/storage/envelope.ts';
import { readCardEntry } from '../../src/storage/schemas/entry.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { moscow } from '../support/calendars.ts';
import { press, sealCard } from '../support/journals.ts';

const NOW = moscow('2026-11-20 14:00');
const PLACE = { card: 'card1', board: 'board1' };
const to = { place: PLACE, reader: { kinds: CARD_KINDS, parse: readCardEntry, unfold } };
const entry = (n: number) => sealCard(press.take(), { n, at: NOW, by: 'tom' });
const put = async (stored: unknown, ...added: ReturnType<typeof entry>[]) => {
  const journal = openForWriting(stored, to, NOW);
  if (!journal.ok) throw new Error(journal.error.type);
  return envelopeOf(journal.value, added, to, { now: NOW });
};

it('names the card, the board and the version, and keeps all that lay there', async () => {
  const garbage = { hello: 1 };
  const first = await put(undefined, entry(2));
  expect(first).toEqual({ v: 1, ...PLACE, entries: [entry(2)] });
  const stored = { ...first, entries: [entry(2), garbage] };
  expect(await put(stored, entry(1))).toMatchObject({ entries: [entry(1), entry(2), garbage] });
});

it('goes on naming the card that a copy was made of', async () => {
  const copied = await put({ v: 1, board: 'board1', card: 'card0', entries: [entry(1)] }, entry(2));
  expect(copied).toEqual({ v: 1, ...PLACE, from: 'card0', entries: [entry(2)] });
  expect(await put(copied, entry(3))).toMatchObject({ from: 'card0' });
});

it('opens nothing for writing that it cannot read', () => {
  expect(openForWriting('text', to, NOW)).toEqual(err({ type: 'Damaged' }));
  expect(openForWriting({ v: 99, ...PLACE }, to, NOW)).toEqual(err({ type: 'NewerVersion' }));
});
