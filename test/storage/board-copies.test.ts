import { expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { createBoardCopies } from '../../src/storage/board-copies.ts';
import { fakeStorage } from '../support/fake-storage.ts';

const COPY = { board: 'b1', entries: 12, first: 'aaaaaaaaaaaa', seen: instant(5) };

test('remembers one copy a board, for each member apart', () => {
  const storage = fakeStorage();
  const copies = createBoardCopies(storage, 'me');
  copies.keep(COPY);
  copies.keep({ ...COPY, entries: 13, saved: instant(6) });
  expect(copies.of('b1')).toEqual({ ...COPY, entries: 13, saved: 6 });
  expect(createBoardCopies(storage, 'you').of('b1')).toBeUndefined();
});

test('keeps ids, counts and dates alone', () => {
  const storage = fakeStorage();
  createBoardCopies(storage, 'me').keep({ ...COPY, title: 'Kitchen' } as typeof COPY);
  expect(JSON.stringify(storage.items())).not.toContain('Kitchen');
});

test('forgets a board, and leaves nothing of itself behind the last one', () => {
  const storage = fakeStorage();
  const copies = createBoardCopies(storage, 'me');
  copies.keep(COPY);
  copies.forget('b1');
  expect(storage.items()).toEqual({});
});

test.each([
  'no json',
  '{}',
  '[{"board":"b1"}]',
  '[{"board":"b1","entries":-1,"first":"x","seen":1}]',
])('reads what it did not write as nothing: %s', (text) => {
  expect(createBoardCopies(fakeStorage({ 'copies me': text }), 'me').of('b1')).toBeUndefined();
});

test('lets the boards go that were not seen for the longest time', () => {
  const copies = createBoardCopies(fakeStorage(), 'me');
  for (let at = 1; at <= 41; at += 1) copies.keep({ ...COPY, board: `b${at}`, seen: instant(at) });
  expect(copies.of('b1')).toBeUndefined();
  expect(copies.of('b41')).toBeDefined();
});
