import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { createBoardCopies } from '../../src/storage/board-copies.ts';
import type { BoardSight } from '../../src/tasks/board-sight.ts';
import { createWiped } from '../../src/tasks/wiped.ts';
import { fakeStorage } from '../support/fake-storage.ts';
import { boardJournal, boardPress } from '../support/journals.ts';

const ENTRIES = boardJournal(
  ['ellen', boardPress.place('ellen', 'agency')],
  ['ellen', boardPress.name('ellen', 'accountManager')],
);
const LATER = boardJournal(['tom', boardPress.set('setup.zone', 'UTC')]);

function sightOf(raw: readonly object[], at: number, fromBoard?: string): BoardSight {
  const journal = { raw, entries: raw, ...(fromBoard && { fromBoard }) };
  return { now: instant(at), journal } as unknown as BoardSight;
}

function visit(storage: Storage | undefined, board = 'board1') {
  const sight = signal<BoardSight | undefined>(undefined);
  const copies = storage && createBoardCopies(storage, 'ellen');
  const wiped = createWiped(board, copies);
  wiped.watch({ sight });
  return { sight, wiped };
}

describe('data that are gone', () => {
  test('are said with when they were seen, on this visit and on the next', () => {
    const storage = fakeStorage();
    const first = visit(storage);
    first.sight.value = sightOf(ENTRIES, 5);
    expect(first.wiped.copy.value).toBeUndefined();
    first.sight.value = sightOf([], 6);
    expect(first.wiped.copy.value).toMatchObject({ entries: 2, seen: 5 });
    const next = visit(storage);
    next.sight.value = sightOf([], 9);
    expect(next.wiped.copy.value).toMatchObject({ entries: 2, seen: 5 });
  });

  test('are not forgotten over what was written since', () => {
    const storage = fakeStorage();
    visit(storage).sight.value = sightOf(ENTRIES, 5);
    const next = visit(storage);
    next.sight.value = sightOf(LATER, 9);
    next.sight.value = sightOf(LATER, 10);
    expect(next.wiped.copy.value).toMatchObject({ entries: 2 });
    next.sight.value = sightOf([...ENTRIES, ...LATER], 11);
    expect(next.wiped.copy.value).toBeUndefined();
  });

  test('are said with the file that was made of them', () => {
    const storage = fakeStorage();
    const first = visit(storage);
    first.sight.value = sightOf(ENTRIES, 5);
    first.wiped.saved();
    first.sight.value = sightOf(ENTRIES, 7);
    first.sight.value = sightOf([], 8);
    expect(first.wiped.copy.value).toMatchObject({ seen: 7, saved: 5 });
  });

  test('are not spoken of again once the person knows', () => {
    const storage = fakeStorage();
    visit(storage).sight.value = sightOf(ENTRIES, 5);
    const next = visit(storage);
    next.sight.value = sightOf([], 9);
    next.wiped.forget();
    next.sight.value = sightOf([], 10);
    expect(next.wiped.copy.value).toBeUndefined();
    expect(storage.items()).toEqual({});
  });
});

describe('nothing is said to be gone', () => {
  test('on a board that this browser sees for the first time, or a copy of one', () => {
    const storage = fakeStorage();
    visit(storage).sight.value = sightOf(ENTRIES, 5);
    const fresh = visit(storage, 'board2');
    fresh.sight.value = sightOf([], 9);
    expect(fresh.wiped.copy.value).toBeUndefined();
    const copied = visit(storage, 'board3');
    copied.sight.value = sightOf(ENTRIES, 9, 'board1');
    copied.sight.value = sightOf([...ENTRIES, ...LATER], 10);
    expect(copied.wiped.copy.value).toBeUndefined();
  });

  test('where old entries were archived', () => {
    const storage = fakeStorage();
    visit(storage).sight.value = sightOf(ENTRIES, 5);
    const next = visit(storage);
    next.sight.value = sightOf([{ id: 'other', kind: 'booksClosed' }], 9);
    expect(next.wiped.copy.value).toBeUndefined();
  });

  test('where the browser keeps nothing, or for another member', () => {
    const storage = fakeStorage();
    visit(storage).sight.value = sightOf(ENTRIES, 5);
    const refused = visit(undefined);
    refused.sight.value = sightOf([], 9);
    expect(refused.wiped.copy.value).toBeUndefined();
    const other = createWiped('board1', createBoardCopies(storage, 'tom'));
    other.watch({ sight: signal(sightOf([], 9)) });
    expect(other.copy.value).toBeUndefined();
  });
});
