import { constants, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bitsAt, type Input, take } from '../../src/storage/bits.ts';
import { fixedTables, readTables } from '../../src/storage/block-tables.ts';
import { lookUp } from '../../src/storage/huffman.ts';

const DYNAMIC = 2;
const reading = (bytes: Uint8Array): Input => ({ bytes, at: 0 });

/** The tables and the symbols that zlib wrote first, of a block with codes of its own. */
function firstSymbols(text: string, count: number): readonly number[] {
  const folded = deflateRawSync(text, { strategy: constants.Z_HUFFMAN_ONLY });
  const input = reading(new Uint8Array(folded));
  expect([take(input, 1), take(input, 2)]).toEqual([1, DYNAMIC]);
  const [literals] = readTables(input);
  return Array.from({ length: count }, () => {
    const known = lookUp(literals, bitsAt(input.bytes, input.at));
    take(input, known & 15);
    return known >> 4;
  });
}

it('reads the codes that stand before a block, and what follows by them', () => {
  const symbols = firstSymbols('edits by Wed 25 Nov, a decision by Fri 27 Nov. '.repeat(20), 5);
  expect(String.fromCharCode(...symbols)).toBe('edits');
});

it('has the fixed codes of the standard', () => {
  const [literals, distances] = fixedTables();
  expect(literals.fast[0]).toBe((256 << 4) | 7);
  // The code of the literal 0 is 00110000, its first bit the lowest of what is looked up.
  expect(literals.fast[0b00001100]).toBe((0 << 4) | 8);
  // 400 is the first of nine bits: 110010000.
  expect(literals.fast[0b000010011]).toBe((144 << 4) | 9);
  expect(distances.fast[0b10000]).toBe((1 << 4) | 5);
});

it.each([
  // 31 + 257 literals.
  [0xff, 0xff, 0xff],
  // 31 + 1 distances.
  [0xe0, 0xff, 0xff],
  // No code for any length.
  [0, 0, 0, 0, 0],
])('refuses tables that no block has: %j', (...bytes) => {
  expect(() => readTables(reading(Uint8Array.from(bytes)))).toThrow(RangeError);
});
