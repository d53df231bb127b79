import { describe, expect, it } from 'vitest';
import {
  dayText,
  filledText,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  pattern,
  text,
  wholeNumber,
} from '../../../src/storage/parse/fields.ts';

it.each([
  ['text', text, ['', 'x'], [7, null, undefined, []]],
  ['filled text', filledText, ['x', ' '], ['', 7, null]],
  ['a flag', flag, [true, false], [0, 'true', null]],
  ['a whole number', wholeNumber(-2, 3), [-2, 0, 3], [-3, 4, 0.5, '1', Number.NaN, null]],
  ['one of some words', oneOf('chat', 'phone'), ['chat', 'phone'], ['Chat', '', 0, null]],
  ['a day', dayText, ['2026-11-20'], ['2026-02-30', 20_261_120, null]],
  ['a pattern', pattern(/^a+$/), ['aa'], ['aab', 'aa\n', '', null]],
] as const)('reads %s and nothing else', (_what, read, good, bad) => {
  for (const value of good) expect(read(value)).toBe(value);
  for (const value of bad) expect(read(value)).toBeUndefined();
});

describe('a list', () => {
  const two = listOf(wholeNumber(0, 9), 1, 2);
  it('has as many items as allowed, all of which read', () => {
    expect(two([1])).toEqual([1]);
    expect(two([1, 2])).toEqual([1, 2]);
    expect([[], [1, 2, 3], [1, 'x'], 'x', { length: 1, 0: 1 }].map(two)).toEqual(
      Array(5).fill(undefined),
    );
  });
});

describe('an object', () => {
  const read = objectOf<object>({ name: filledText, age: optional(wholeNumber(0, 99)) });

  it('is built anew from the fields that are named', () => {
    const raw = { name: 'Priya', age: 7, more: 1 };
    expect(read(raw)).toEqual({ name: 'Priya', age: 7 });
    expect(read({ name: 'Priya' })).toEqual({ name: 'Priya' });
  });

  it('does not read with a field that is missing or wrong', () => {
    const wrong = [{ age: 7 }, { name: 'Priya', age: 'seven' }, { name: 'Priya', age: null }];
    for (const raw of [...wrong, [], null, 'Priya']) expect(read(raw)).toBeUndefined();
  });

  it('takes no field from what JSON calls a prototype', () => {
    expect(read(JSON.parse('{"__proto__": {"name": "Priya"}}'))).toBeUndefined();
  });
});
