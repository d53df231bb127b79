import { describe, expect, it } from 'vitest';
import { createTable, fillTable, lookUp } from '../../src/storage/huffman.ts';

const table = (lengths: readonly number[], mayLack = false) =>
  fillTable(createTable(9), Uint8Array.from(lengths), mayLack);

/** The example of RFC 1951, 3.2.2: A to H, and the codes that it prints. */
const EXAMPLE = [3, 3, 3, 3, 3, 2, 4, 4];
const CODES = ['010', '011', '100', '101', '110', '00', '1110', '1111'];

it('gives out the codes of the standard', () => {
  const { fast } = table(EXAMPLE);
  for (const [symbol, code] of CODES.entries()) {
    // The first bit of a code is the lowest of what is looked up; what follows it may be anything.
    const turned = Number.parseInt([...code].reverse().join(''), 2);
    for (const after of [0, 1, 31]) {
      expect(fast[turned | (after << code.length)]).toBe((symbol << 4) | code.length);
    }
  }
});

it('leaves codes of more than nine bits to the counts and the order of symbols', () => {
  const lengths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10];
  const { fast, counts, symbols } = table(lengths);
  expect(fast[0b111111111]).toBe(0);
  expect([...counts]).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 0, 0, 0, 0, 0]);
  expect([...symbols.subarray(0, 11)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('finds every code by its bits, those of more than nine too', () => {
  const long = table([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10]);
  // Ones, then a nought: the first bit of a code is the lowest. Of ten bits the last two differ in the last alone.
  for (let symbol = 0; symbol < 10; symbol += 1) {
    const length = symbol + 1;
    expect(lookUp(long, (1 << symbol) - 1)).toBe((symbol << 4) | length);
  }
  expect(lookUp(long, 0b11111_11111)).toBe((10 << 4) | 10);
});

it('refuses bits that are no code', () => {
  expect(() => lookUp(table([0, 1], true), 1)).toThrow(RangeError);
  expect(() => lookUp(table([0, 0], true), 0)).toThrow(RangeError);
});

it('remembers nothing of what the table held before', () => {
  const used = table([1, 2, 3, 3]);
  const again = fillTable(used, Uint8Array.from(EXAMPLE), false);
  const fresh = table(EXAMPLE);
  expect(again.fast).toEqual(fresh.fast);
  expect(again.counts).toEqual(fresh.counts);
});

describe('refuses', () => {
  it('more codes than there is room for', () => {
    expect(() => table([1, 1, 1], true)).toThrow(RangeError);
  });

  it('fewer, but for one code of one bit or none where that is allowed', () => {
    expect(() => table([2, 2, 2], true)).toThrow(RangeError);
    expect(() => table([0, 2], true)).toThrow(RangeError);
    expect(() => table([0, 1], false)).toThrow(RangeError);
    expect(() => table([0, 1], true)).not.toThrow();
    expect(() => table([0, 0], true)).not.toThrow();
  });
});
