import { expect, it } from 'vitest';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { boardPress, press } from '../support/journals.ts';

function ports() {
  const pluginData = createFakePluginData();
  const clock = () => moscow('2026-11-20 14:00');
  return { pluginData, clock, locks: createLocks(undefined), wait: async () => undefined };
}

it('keeps the journal of a card under the id of the card', async () => {
  const on = ports();
  const store = createCardStore({ card: 'card1', board: 'board1' }, 'tom', on);
  expect((await store.append([press.take()])).ok).toBe(true);
  expect(on.pluginData.stored({ kind: 'card', card: 'card1' })).toMatchObject({
    journal: { v: 1, card: 'card1', board: 'board1', entries: [{ kind: 'taken', by: 'tom' }] },
  });
  expect(on.pluginData.stored({ kind: 'board' })).toEqual({});
});

it('keeps the journal of the board with the board, and names no card', async () => {
  const on = ports();
  const store = createBoardStore('board1', 'ellen', on);
  expect((await store.append([boardPress.place('priya', 'client')])).ok).toBe(true);
  const stored = on.pluginData.stored({ kind: 'board' });
  expect(stored).toMatchObject({
    journal: { v: 1, board: 'board1', entries: [{ kind: 'placed' }] },
  });
  expect(stored['journal']).not.toHaveProperty('card');
});

it('says in the first entry of a copied board where its data came from', async () => {
  const on = ports();
  on.pluginData.put({ kind: 'board' }, 'journal', { v: 1, board: 'board0', entries: [] });
  await createBoardStore('board1', 'ellen', on).append([boardPress.set('rule', 'strict')]);
  expect(on.pluginData.stored({ kind: 'board' })).toMatchObject({
    journal: {
      board: 'board1',
      entries: [{ kind: 'arrived', from: 'board0' }, { kind: 'fieldSet' }],
    },
  });
});

it('reads entries of its own kinds only', async () => {
  const on = ports();
  const board = createBoardStore('board1', 'ellen', on);
  await board.append([boardPress.place('priya', 'client')]);
  on.pluginData.put({ kind: 'card', card: 'card1' }, 'journal', {
    ...(on.pluginData.stored({ kind: 'board' })['journal'] as object),
    card: 'card1',
  });
  const card = createCardStore({ card: 'card1', board: 'board1' }, 'tom', on);
  expect(await card.read()).toMatchObject({ value: { journal: { entries: [], unknown: 1 } } });
});
