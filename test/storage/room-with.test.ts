import { expect, test } from 'vitest';
import { roomOf } from '../../src/storage/room.ts';
import { roomWith } from '../../src/storage/room-with.ts';
import { createStory, press } from '../support/journals.ts';

function blobWith(edits: number) {
  const story = createStory();
  story.add(
    'priya',
    press.request(
      Array.from({ length: edits }, (_, n) => `Edit ${n}`),
      '2026-11-25',
    ),
  );
  return { journal: { v: 1, card: 'card1', board: 'board1', entries: story.entries } };
}

const report = (meaning: string) => ({ kind: 'reportPublished', meaning });

test('one more entry takes room, a longer one more of it', async () => {
  const blob = blobWith(2);
  const short = await roomWith(blob, report('a'));
  const long = await roomWith(blob, report('a, and what else was done this month'.repeat(4)));
  expect(short.usedChars).toBeGreaterThan(roomOf(blob).usedChars);
  expect(long.usedChars).toBeGreaterThan(short.usedChars);
});

test('a full report beside a normal history leaves room', async () => {
  const words = 'заявка реклама продажи стоимость месяц клиент звонок кампания план рост'.split(
    ' ',
  );
  const meaning = Array.from({ length: 260 }, (_, n) => words[(n * 7 + (n >> 3)) % 10]).join(' ');
  const room = await roomWith(blobWith(6), report(meaning.slice(0, 2000)));
  expect(room.isTight).toBe(false);
});

test('an empty card has room', async () => {
  expect((await roomWith({}, report('a'))).usedChars).toBeGreaterThan(100);
});
