import { expect, it } from 'vitest';
import { parseContent } from '../../../src/storage/parse/content.ts';

const mark = 'aB3-_9';

it.each([
  {},
  { t: mark },
  { d: [mark, 0] },
  { a: [[mark], [mark, ''], [mark, 'Brief', 1]], x: [mark] },
])('reads %j as it lies there', (raw) => {
  expect(parseContent(raw)).toBe(raw);
});

it.each([
  null,
  [],
  { t: 'short' },
  { d: [mark] },
  { d: [mark, -1] },
  { d: [mark, 1, 1] },
  { a: [[]] },
  { a: [mark] },
  { a: [[mark, 7]] },
  { a: [[mark, 'Brief', 2]] },
  { a: [[mark, 'x'.repeat(81)]] },
  { x: [mark, 7] },
])('refuses %j', (raw) => {
  expect(parseContent(raw)).toBeUndefined();
});
