import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StartAfreshError } from '../../src/domain/journal.ts';
import type { Model, PluginData, WriteError } from '../../src/domain/ports.ts';
import { JOURNAL_KEY } from '../../src/storage/journal.ts';
import { createLocks, type Locks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData, type FakePluginData } from '../support/fake-plugin-data.ts';
import { boardPress, press, sealCard } from '../support/journals.ts';

const CARD = { kind: 'card', card: 'card1' } as const;
const BOARD = { kind: 'board' } as const;
const NOW = moscow('2026-11-20 14:00');
const PLACE = { card: 'card1', board: 'board1' };
const EMPTY = { v: 1, ...PLACE, entries: [] };
const REPAIRED = { ...EMPTY, entries: [sealCard(press.take(), { n: 1, at: NOW, by: 'uma' })] };
const DAMAGED = { v: 1, ...PLACE, z: 'hello' };
const REFUSED: WriteError = { type: 'Refused', message: 'Something went wrong' };

function portsOn(pluginData: FakePluginData, locks: Locks = createLocks(undefined)) {
  return { pluginData, clock: () => NOW, locks, wait: async () => undefined };
}

function cardOn(pluginData: FakePluginData, locks?: Locks) {
  return createCardStore(PLACE, 'tom', portsOn(pluginData, locks));
}

function holding(stored: unknown, model: Model = CARD): FakePluginData {
  const pluginData = createFakePluginData();
  pluginData.put(model, JOURNAL_KEY, stored);
  return pluginData;
}

/** The host's copy shows what its server never got, and Trello's library sends nothing that its copy shows already. */
function losing(stored: unknown, lost: number) {
  let [copy, server, left] = [stored, stored, lost];
  const pluginData: PluginData = {
    read: async () => ({ ok: true, value: { [JOURNAL_KEY]: copy } }),
    write: async (_model, _key, value) => {
      if (JSON.stringify(value) === JSON.stringify(copy)) return { ok: true, value: undefined };
      copy = value;
      left -= 1;
      if (left >= 0) return { ok: false, error: REFUSED };
      server = value;
      return { ok: true, value: undefined };
    },
  };
  return { pluginData, server: () => server };
}

const storedIn = (pluginData: FakePluginData, model: Model = CARD) =>
  pluginData.stored(model)[JOURNAL_KEY];
const failed = (error: StartAfreshError) => ({ ok: false, error });

describe('starting afresh', () => {
  it.each([
    ['text', 'no journal'],
    ['nothing', null],
    ['a list', []],
    ['an envelope without its board', { v: 1, card: 'card1', entries: [] }],
    ['folded text that does not unfold', DAMAGED],
  ])('puts an empty journal of this card in the place of %s', async (_what, stored) => {
    const pluginData = holding(stored);
    pluginData.put(CARD, 'other', { a: 1 });
    const card = cardOn(pluginData);
    expect(await card.startAfresh(stored)).toEqual({ ok: true, value: undefined });
    expect(pluginData.stored(CARD)).toEqual({ [JOURNAL_KEY]: EMPTY, other: { a: 1 } });
    expect((await card.append([press.take()])).ok).toBe(true);
  });

  it('puts one that names no card in the place of the board’s', async () => {
    const pluginData = holding(7, BOARD);
    const board = createBoardStore('board1', 'ellen', portsOn(pluginData));
    expect((await board.startAfresh(7)).ok).toBe(true);
    expect(storedIn(pluginData, BOARD)).toEqual({ v: 1, board: 'board1', entries: [] });
    expect((await board.append([boardPress.place('priya', 'client')])).ok).toBe(true);
  });

  it.each([
    ['repaired by somebody else', DAMAGED, REPAIRED],
    ['written by a newer version', DAMAGED, { v: 2, ...PLACE, entries: [] }],
    ['damaged in another way', DAMAGED, { ...DAMAGED, z: 'hallo' }],
    ['taken away', DAMAGED, undefined],
    ['of a newer version all the time', { v: 2, z: 1 }, { v: 2, z: 1 }],
    ['readable all the time', REPAIRED, REPAIRED],
    ['the history of the card that this one was copied from', DAMAGED, { ...EMPTY, card: 'card9' }],
  ])('leaves alone what is %s', async (_what, shown, stored) => {
    const pluginData = holding(stored);
    const before = pluginData.stored(CARD);
    expect(await cardOn(pluginData).startAfresh(shown)).toEqual(failed({ type: 'Changed' }));
    expect(pluginData.stored(CARD)).toEqual(before);
    expect(pluginData.tries()).toBe(0);
  });

  it('replaces nothing but the damaged value that was shown, whatever was and is there', async () => {
    const values = fc.oneof(
      fc.constantFrom<unknown>(DAMAGED, REPAIRED, EMPTY, { v: 2, ...PLACE, entries: [] }),
      fc.record({ v: fc.constantFrom(1, 2, '1'), board: fc.constant('board1'), z: fc.string() }),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(values, values, fc.boolean(), async (one, other, isOther) => {
        const shown = JSON.parse(JSON.stringify(one));
        const pluginData = holding(isOther ? other : one);
        const before = storedIn(pluginData);
        const card = cardOn(pluginData);
        const found = await card.read();
        const isMeant =
          found.ok &&
          found.value.kind === 'damaged' &&
          JSON.stringify(before) === JSON.stringify(shown);
        const done = await card.startAfresh(shown);
        expect(storedIn(pluginData)).toEqual(isMeant ? EMPTY : before);
        expect(done.ok).toBe(isMeant || JSON.stringify(before) === JSON.stringify(EMPTY));
      }),
      { seed: 20_261_120, numRuns: 300 },
    );
  });
});

describe('while it is written', () => {
  it('a refused write is tried again', async () => {
    const pluginData = holding(DAMAGED);
    pluginData.refuse(REFUSED);
    expect((await cardOn(pluginData).startAfresh(DAMAGED)).ok).toBe(true);
    expect(storedIn(pluginData)).toEqual(EMPTY);
    expect(pluginData.tries()).toBe(2);
  });

  it('a write whose answer was lost is no change, and is written anew: it may not have arrived', async () => {
    const pluginData = holding(DAMAGED);
    pluginData.loseNextAnswer();
    expect((await cardOn(pluginData).startAfresh(DAMAGED)).ok).toBe(true);
    expect(storedIn(pluginData)).toEqual(EMPTY);
    expect(pluginData.tries()).toBe(2);
  });

  it.each([1, 2, 3])(
    'is not called done while only the host’s copy has it: %i lost',
    async (lost) => {
      const { pluginData, server } = losing(DAMAGED, lost);
      const card = createCardStore(PLACE, 'tom', { ...portsOn(holding(DAMAGED)), pluginData });
      expect((await card.startAfresh(DAMAGED)).ok).toBe(true);
      expect(server()).toEqual(EMPTY);
    },
  );

  it('is said not to be done where every write was lost', async () => {
    const { pluginData, server } = losing(DAMAGED, 4);
    const card = createCardStore(PLACE, 'tom', { ...portsOn(holding(DAMAGED)), pluginData });
    expect((await card.startAfresh(DAMAGED)).ok).toBe(false);
    expect(server()).toEqual(DAMAGED);
  });

  it('a journal repaired between two tries is not overwritten', async () => {
    const pluginData = holding(DAMAGED);
    pluginData.refuse(REFUSED);
    const ports = portsOn(pluginData);
    const wait = async () => pluginData.put(CARD, JOURNAL_KEY, REPAIRED);
    const card = createCardStore(PLACE, 'tom', { ...ports, wait });
    expect(await card.startAfresh(DAMAGED)).toEqual(failed({ type: 'Changed' }));
    expect(storedIn(pluginData)).toEqual(REPAIRED);
  });

  it('a journal that somebody writes over it at once is what there is', async () => {
    const pluginData = holding(DAMAGED);
    pluginData.afterNextWrite(() => pluginData.put(CARD, JOURNAL_KEY, REPAIRED));
    expect((await cardOn(pluginData).startAfresh(DAMAGED)).ok).toBe(true);
    expect(storedIn(pluginData)).toEqual(REPAIRED);
  });

  it('damage that keeps coming back is said, not fought', async () => {
    const pluginData = holding(DAMAGED);
    const again = () => {
      pluginData.put(CARD, JOURNAL_KEY, DAMAGED);
      pluginData.afterNextWrite(again);
    };
    pluginData.afterNextWrite(again);
    expect(await cardOn(pluginData).startAfresh(DAMAGED)).toEqual(failed({ type: 'NotSeen' }));
    expect(pluginData.tries()).toBe(4);
  });

  it('two who do it at once do it once', async () => {
    const pluginData = holding(DAMAGED);
    const locks = createLocks(undefined);
    const both = [1, 2].map(() => cardOn(pluginData, locks).startAfresh(DAMAGED));
    expect((await Promise.all(both)).map((done) => done.ok)).toEqual([true, true]);
    expect(pluginData.tries()).toBe(1);
  });

  it('an append of the same moment finds damaged data, and lands in the new journal when pressed again', async () => {
    const pluginData = holding(DAMAGED);
    const card = cardOn(pluginData);
    const [, early] = await Promise.all([card.startAfresh(DAMAGED), card.append([press.take()])]);
    expect(early).toEqual({ ok: false, error: { type: 'Damaged' } });
    expect((await card.append([press.take()])).ok).toBe(true);
    expect(storedIn(pluginData)).toMatchObject({ entries: [{ n: 1, kind: 'taken' }] });
  });
});

describe('is refused with the damaged value as it was', () => {
  it.each([
    ['the member may not write', { type: 'NotAllowed' }],
    ['the host is gone', { type: 'HostGone' }],
  ] as const)('where %s', async (_what, error) => {
    const pluginData = holding(DAMAGED);
    pluginData.refuse(error);
    expect(await cardOn(pluginData).startAfresh(DAMAGED)).toEqual(failed(error));
    expect(storedIn(pluginData)).toEqual(DAMAGED);
  });

  it('where Trello goes on refusing', async () => {
    const pluginData = holding(DAMAGED);
    pluginData.refuse(REFUSED, REFUSED, REFUSED, REFUSED);
    expect(await cardOn(pluginData).startAfresh(DAMAGED)).toEqual(failed(REFUSED));
    expect(storedIn(pluginData)).toEqual(DAMAGED);
  });

  it('where it would not fit beside other data, before anything is sent', async () => {
    const pluginData = holding('x');
    pluginData.put(CARD, 'other', 'x'.repeat(4050));
    const done = await cardOn(pluginData).startAfresh('x');
    expect(done).toMatchObject(failed({ type: 'TooLarge' } as StartAfreshError));
    expect(storedIn(pluginData)).toBe('x');
    expect(pluginData.tries()).toBe(0);
  });
});
