import { expect, it } from 'vitest';
import { mayCloseBoard, planBoardBooks } from '../../../src/domain/books/board-books.ts';
import { foldedIdOf, foldedIds } from '../../../src/domain/books/books-closed.ts';
import { rulesInForce } from '../../../src/domain/rules/agreed.ts';
import { boardStateOf } from '../../../src/domain/rules/board-state.ts';
import { boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, set } = boardPress;
const plan = (entries: ReturnType<typeof boardJournal>) => planBoardBooks(entries, 'UTC', ['RU']);

/** So many entries before, that the next one is numbered after them. */
const NINE = Array.from({ length: 9 }, () => ['ellen', set('setup.done', true)] as const);

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

it('keeps what agreed rules stand on: proposals, agreements and what they were made from', () => {
  const fp = 'f'.repeat(43);
  const before = boardJournal(
    ['ellen', place('ellen', 'agency')],
    ['ellen', place('priya', 'client')],
    ['ellen', name('ellen', 'accountManager')],
    ['ellen', name('priya', 'representative')],
    ['ellen', set('terms.edits', 2)],
    ['ellen', set('terms.edits', 3)],
    ['ellen', set('switches.agreed', true)],
    ['ellen', { kind: 'rulesProposed', fields: { 'terms.edits': 1 }, fp, note: '' }],
  );
  const [proposal, naming] = [before[7], before[3]];
  if (proposal === undefined || naming === undefined) throw new Error('No proposal');
  const agreement = { kind: 'rulesAgreed', ref: proposal.id, fp, naming: naming.id } as const;
  const all = [...before, ...boardJournal(...NINE, ['priya', agreement]).slice(-1)];
  const books = planBoardBooks(all, 'UTC', ['RU']);
  expect(rulesInForce({ entries: all }).versions).toHaveLength(1);
  expect(books?.older ?? []).not.toContainEqual(proposal);
  const names = foldedIds(books?.press ?? { ids: '' });
  const left = all.filter(({ id }) => !names.includes(foldedIdOf(id)));
  const [was, is] = [all, left].map((of) => rulesInForce({ entries: of }));
  expect(is?.versions.map(({ number, proposal: { id } }) => [number, id])).toEqual(
    was?.versions.map(({ number, proposal: { id } }) => [number, id]),
  );
  expect(is?.fields.get('terms.edits')).toBe(1);
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
