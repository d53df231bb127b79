import { expect, it } from 'vitest';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { day } from '../../src/domain/day.ts';
import { type BoardNote, createBoardNotes } from '../../src/storage/board-notes.ts';

const BOARD = '64b0aa00000000000000000a';
const SEEN = instant(Date.parse('2026-11-23T07:05:00Z'));

function createStorage(before: Readonly<Record<string, string>> = {}) {
  const items = new Map(Object.entries(before));
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  } as unknown as Storage;
  return { storage, items };
}

function noteOf(index: number, more: Partial<BoardNote> = {}): BoardNote {
  const board = `64b0aa0000000000000${String(index).padStart(5, '0')}`;
  return { board, link: 'aB3dE5gH', count: 2, seen: (SEEN + index) as Instant, ...more };
}

it('keeps one note of a board, the one seen last first', () => {
  const { storage } = createStorage();
  const notes = createBoardNotes(storage, 'priya');
  notes.keep(noteOf(1));
  notes.keep(noteOf(2, { next: day('2026-11-24') }));
  notes.keep(noteOf(1, { count: 0, seen: (SEEN + 9) as Instant }));
  expect(notes.list()).toEqual([
    noteOf(1, { count: 0, seen: (SEEN + 9) as Instant }),
    noteOf(2, { next: day('2026-11-24') }),
  ]);
});

it('forgets one board and keeps the others', () => {
  const { storage } = createStorage();
  const notes = createBoardNotes(storage, 'priya');
  notes.keep(noteOf(1));
  notes.keep(noteOf(2));
  notes.forget(noteOf(1).board);
  expect(notes.list()).toEqual([noteOf(2)]);
});

it('shows nobody what another member of this browser has seen', () => {
  const { storage } = createStorage();
  createBoardNotes(storage, 'priya').keep(noteOf(1));
  expect(createBoardNotes(storage, 'tom').list()).toEqual([]);
});

it('holds ids and dates and nothing else', () => {
  const { storage, items } = createStorage();
  const titled = { ...noteOf(1, { next: day('2026-11-24') }), title: 'Kitchens' };
  createBoardNotes(storage, 'priya').keep(titled);
  const [read] = createBoardNotes(storage, 'priya').list();
  expect(Object.keys(read ?? {}).sort()).toEqual(['board', 'count', 'link', 'next', 'seen']);
  expect([...items.keys()]).toEqual(['boards priya']);
  expect(items.get('boards priya')).not.toContain('Kitchens');
});

it('lets the boards go that were not seen for the longest time', () => {
  const { storage } = createStorage();
  const notes = createBoardNotes(storage, 'priya');
  for (let index = 0; index < 45; index += 1) notes.keep(noteOf(index));
  expect(notes.list()).toHaveLength(40);
  expect(notes.list()[0]).toEqual(noteOf(44));
  expect(notes.list().at(-1)).toEqual(noteOf(5));
});

it.each([
  ['no JSON', '{'],
  ['no list', '{"board":1}'],
  ['no notes', '[null, 7, "x", {}]'],
  ['an address of another site', JSON.stringify([{ ...noteOf(1), link: '../../evil' }])],
  ['a count that is none', JSON.stringify([{ ...noteOf(1), count: -1 }])],
  ['a moment that is none', JSON.stringify([{ ...noteOf(1), seen: 1e20 }])],
])('reads nothing from %s', (_name, stored) => {
  const { storage } = createStorage({ 'boards priya': stored });
  expect(createBoardNotes(storage, 'priya').list()).toEqual([]);
});

it('leaves out a date that is none', () => {
  const stored = JSON.stringify([{ ...noteOf(1), next: '2026-02-30' }]);
  const { storage } = createStorage({ 'boards priya': stored });
  expect(createBoardNotes(storage, 'priya').list()).toEqual([noteOf(1)]);
});

it('remembers nothing where the browser refuses, and breaks nothing', () => {
  const refuse = () => {
    throw new DOMException('Denied', 'SecurityError');
  };
  const notes = createBoardNotes(
    { getItem: refuse, setItem: refuse } as unknown as Storage,
    'priya',
  );
  notes.keep(noteOf(1));
  notes.forget(BOARD);
  expect(notes.list()).toEqual([]);
});
