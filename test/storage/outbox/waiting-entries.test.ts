import { describe, expect, it } from 'vitest';
import {
  createWaitingEntries,
  modelName,
  modelNamed,
} from '../../../src/storage/outbox/waiting-entries.ts';
import { moscow } from '../../support/calendars.ts';
import { press, sealCard } from '../../support/journals.ts';
import { createStorage } from '../../support/store/person.ts';

const CARD = { kind: 'card', card: 'card1' } as const;
const NOW = moscow('2026-11-20 14:00');
const waitingFor = (n: number) => ({
  entry: sealCard(press.take(), { n, at: NOW, by: 'tom' }),
  since: NOW,
});
const [first, second] = [waitingFor(1), waitingFor(2)];
const of = (storage: Storage | undefined, member = 'tom', board = 'board1') =>
  createWaitingEntries({ board, member }, storage);

describe('where the browser keeps them', () => {
  it('another frame finds them, in the order of the journal', () => {
    const storage = createStorage();
    expect(of(storage).put(CARD, second)).toBe(true);
    expect(of(storage).put(CARD, first)).toBe(true);
    expect(of(storage).list(CARD)).toEqual([first, second]);
    expect(of(storage).models()).toEqual([CARD]);
    of(storage).drop(CARD, first.entry.id);
    expect(of(storage).list(CARD)).toEqual([second]);
  });

  it('those of another member, board or card are left alone', () => {
    const storage = createStorage();
    of(storage).put(CARD, first);
    for (const other of [of(storage, 'uma'), of(storage, 'tom', 'board2'), of(storage, 'to')]) {
      expect([other.list(CARD), other.models()]).toEqual([[], []]);
      other.drop(CARD, first.entry.id);
    }
    expect(of(storage).list({ kind: 'board' })).toEqual([]);
    expect(of(storage).list(CARD)).toEqual([first]);
  });

  it('what does not parse stays where it is and counts for nothing', () => {
    const storage = createStorage();
    for (const text of [
      '',
      'null',
      '{',
      '{"entry":{"id":7},"since":1}',
      '{"entry":{"id":"a","n":1}}',
    ])
      storage.setItem(`outbox board1 tom card1 ${text.length}`, text);
    expect(of(storage).list(CARD)).toEqual([]);
    expect(storage.length).toBe(5);
  });
});

describe.each([
  ['refused', undefined],
  ['full', createStorage(10)],
])('where storage is %s', (_why, storage) => {
  it('memory has to do, and says so', () => {
    const waiting = of(storage);
    expect(waiting.put(CARD, first)).toBe(false);
    expect(waiting.list(CARD)).toEqual([first]);
    expect(of(storage).list(CARD)).toEqual([]);
    waiting.drop(CARD, first.entry.id);
    expect(waiting.list(CARD)).toEqual([]);
  });
});

it('goes on from memory where storage is refused after the start', () => {
  const storage = createStorage();
  const waiting = of(storage);
  const refuse = () => {
    throw new DOMException('', 'SecurityError');
  };
  Object.assign(storage, { key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse });
  storage.length;
  expect(waiting.put(CARD, first)).toBe(false);
  expect(waiting.list(CARD)).toEqual([first]);
  waiting.drop(CARD, first.entry.id);
  expect(waiting.list(CARD)).toEqual([]);
});

it('names a model and finds it by its name', () => {
  for (const model of [CARD, { kind: 'board' } as const]) {
    expect(modelNamed(modelName(model))).toEqual(model);
  }
});
