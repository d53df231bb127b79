import { expect, it } from 'vitest';
import { planCardBooks } from '../../src/domain/books/card-books.ts';
import { peopleOf } from '../../src/domain/roster/board-people.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { boardPress, createStory, press } from '../support/journals.ts';

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

/** Ellen manages the account; three rounds were handed over, each with an edit. */
async function cardOfThreeRounds(on: ReturnType<typeof ports>) {
  const board = createBoardStore('board1', 'ellen', on);
  await board.append([
    boardPress.place('ellen', 'agency'),
    boardPress.name('ellen', 'accountManager'),
    boardPress.place('tom', 'agency'),
    boardPress.place('priya', 'client'),
  ]);
  const story = createStory();
  for (const text of ['Logo', 'Phone number', 'Date']) {
    const round = story.add('priya', press.request([text], '2026-11-25'));
    story.add('tom', press.tick(`${round.id}.0`));
    story.add('tom', press.handOver(round, undefined, 'Done.'));
  }
  const place = { card: 'card1', board: 'board1' };
  const entries = story.entries;
  on.pluginData.put({ kind: 'card', card: 'card1' }, 'journal', { v: 1, ...place, entries });
  const stored = on.pluginData.stored({ kind: 'board' })['journal'] as { entries: BoardEntry[] };
  const who = { by: 'ellen', at: on.clock() };
  const books = planCardBooks(story.entries, peopleOf(stored.entries), who);
  if (books === undefined) throw new Error('Nothing can be archived');
  const lies = () =>
    (
      on.pluginData.stored({ kind: 'card', card: 'card1' })['journal'] as {
        entries: { kind: string }[];
      }
    ).entries.map(({ kind }) => kind);
  return { books, place, lies, before: entries.length };
}

it('makes room in the very write that archives old rounds, and reads what is left', async () => {
  const on = ports();
  const { books, place, lies, before } = await cardOfThreeRounds(on);
  const card = createCardStore(place, 'ellen', on);
  expect((await card.append([books.press])).ok).toBe(true);
  expect(lies().length).toBeLessThan(before);
  expect(lies()).toContain('booksClosed');
  const again = await createCardStore(place, 'tom', on).read();
  expect(again).toMatchObject({ value: { kind: 'journal', journal: { notValid: [] } } });
  await createCardStore(place, 'tom', on).append([press.take()]);
  expect(lies().length).toBeLessThan(before);
});

it('folds nothing for somebody who does not manage the account', async () => {
  const on = ports();
  const { books, place, lies, before } = await cardOfThreeRounds(on);
  expect((await createCardStore(place, 'tom', on).append([books.press])).ok).toBe(true);
  expect(lies()).toHaveLength(before + 1);
});
