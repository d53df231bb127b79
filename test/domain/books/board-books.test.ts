import { expect, it } from 'vitest';
import { mayCloseBoard, planBoardBooks } from '../../../src/domain/books/board-books.ts';
import { foldedIdOf, foldedIds } from '../../../src/domain/books/books-closed.ts';
import { boardStateOf } from '../../../src/domain/rules/board-state.ts';
import { boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, set } = boardPress;
const plan = (entries: ReturnType<typeof boardJournal>) => planBoardBooks(entries, 'UTC', ['RU']);

const entries = boardJournal(
  ['ellen', place('ellen', 'agency')],
  ['ellen', name('ellen', 'accountManager')],
  ['ellen', set('setup.zone', 'Europe/Moscow')],
  ['ellen', set('agency.zone', 'Europe/Moscow')],
  ['ellen', set('agency.zone', 'Asia/Tokyo')],
  ['ellen', set('setup.zone', 'UTC')],
  ['ellen', set('agency.zone', 'Europe/Madrid')],
);

it('folds older values of a setting, and leaves the board as it stands', () => {
  const books = plan(entries);
  expect(books?.older).toEqual([3, 4].map((index) => entries[index]));
  const names = foldedIds(books?.press ?? { ids: '' });
  const left = entries.filter(({ id }) => !names.includes(foldedIdOf(id)));
  expect(left).toEqual([0, 1, 2, 5, 6].map((index) => entries[index]));
  const stateOf = (of: typeof entries) => boardStateOf({ entries: of }, 'UTC', ['RU']);
  expect(stateOf(left)).toEqual(stateOf(entries));
});

it('keeps a value that counts because who wrote the later one could not set it', () => {
  const foreign = boardJournal(
    ['ellen', place('ellen', 'agency')],
    ['ellen', name('ellen', 'accountManager')],
    ['ellen', set('agency.zone', 'Europe/Moscow')],
    ['priya', set('agency.zone', 'Asia/Tokyo')],
  );
  expect(plan(foreign)).toBeUndefined();
});

it('offers nothing where nothing was set twice', () => {
  expect(plan(entries.slice(0, 4))).toBeUndefined();
});

it('no longer closes books that the board has come to need', () => {
  const press = plan(entries)?.press;
  if (press === undefined) throw new Error('Nothing to fold');
  const may = (of: ReturnType<typeof boardJournal>) => mayCloseBoard(press, of, 'UTC', ['RU']);
  expect(may(entries)).toBe(true);
  // What came after the folded value is gone again: it is the one that holds.
  expect(may(entries.slice(0, 5))).toBe(false);
});
