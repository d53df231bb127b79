import { expect, it } from 'vitest';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import type { CardEntry, CardPress } from '../../src/domain/turn/entries.ts';
import { readCardEntry } from '../../src/storage/schemas/entry.ts';
import { sealPresses } from '../../src/storage/seal.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { moscow } from '../support/calendars.ts';
import { idOf, press, sealCard } from '../support/journals.ts';

const NOW = moscow('2026-11-20 14:00');
const reader = { kinds: CARD_KINDS, parse: readCardEntry, unfold };
const JOURNAL = { raw: [], entries: [], notValid: [], unknown: 0, lastNumber: 4 };
const sealed = (presses: readonly CardPress[], more: object = {}) =>
  sealPresses<CardPress, CardEntry>(presses, {
    journal: JOURNAL,
    waiting: [],
    member: 'tom',
    at: NOW,
    reader,
    ...more,
  });

it('numbers presses on from what is stored and from what waits', () => {
  const presses = [press.take(), press.worked('2026-11-26')];
  expect(sealed(presses).map(({ n }) => n)).toEqual([5, 6]);
  const waiting = [sealCard(press.take(), { n: 9, at: NOW, by: 'tom' })];
  expect(sealed(presses, { waiting }).map(({ n }) => n)).toEqual([10, 11]);
});

it('names each by what it says, and by whom and when', () => {
  const [entry] = sealed([press.take()]);
  expect(entry).toMatchObject({ kind: 'taken', by: 'tom', at: NOW });
  expect(entry?.id).toBe(idOf(entry ?? {}));
});

it('says first that the card arrived from another board', () => {
  const entries = sealed([press.take()], { journal: { ...JOURNAL, fromBoard: 'board0' } });
  expect(entries).toMatchObject([
    { kind: 'arrived', from: 'board0', n: 5 },
    { kind: 'taken', n: 6 },
  ]);
});

it('does not pass the largest number', () => {
  expect(sealed([press.take()], { journal: { ...JOURNAL, lastNumber: 1_000_000 } })[0]?.n).toBe(
    1_000_000,
  );
});

it('makes nothing that our own readers would not accept', () => {
  expect(() => sealed([{ kind: 'ticked', edit: 'x', on: true } as unknown as CardPress])).toThrow(
    'Not an entry',
  );
});
