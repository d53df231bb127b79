import { describe, expect, it } from 'vitest';
import { roomOf } from '../../src/storage/room.ts';

it('counts the JSON of all keys in UTF-16 units, other keys included', () => {
  expect(roomOf({}).usedChars).toBe(2);
  expect(roomOf({ journal: { z: 'ж👍' }, other: 1 }).usedChars).toBe(
    '{"journal":{"z":"ж👍"},"other":1}'.length,
  );
  expect(roomOf({}).limitChars).toBe(4096);
});

describe('a word is said', () => {
  const sized = (chars: number) => roomOf({ x: 'x'.repeat(chars - '{"x":""}'.length) });
  it.each([
    [3276, false],
    [3277, true],
    [4096, true],
  ])('at %i characters: %s', (chars, isTight) => {
    expect(sized(chars)).toEqual({ usedChars: chars, limitChars: 4096, isTight });
  });
});
