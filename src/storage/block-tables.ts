/** The tables that a block of deflate is read by: its own, written before it, or the fixed ones. Source: RFC 1951,
 *  3.2.5 to 3.2.7. */
import { type Input, take, twoBytes } from './bits.ts';
import {
  createTable,
  END_OF_BLOCK,
  fail,
  fillTable,
  type Huffman,
  LONGEST_CODE,
} from './huffman.ts';

/** How often a length stands there, at least, and how many bits say how much more often. */
const RUN_BASES = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 11];
const RUN_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7];
/** In which order the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Filled anew for each block that brings codes of its own: nothing here waits. */
const ownTable = createTable(7);
const literalTable = createTable(9);
const distanceTable = createTable(7);
let fixed: readonly [Huffman, Huffman] | undefined;

/** The codes of literals and lengths, and of distances, as they stand before a block. */
export function readTables(input: Input): readonly [Huffman, Huffman] {
  const literals = take(input, 5) + 257;
  const distances = take(input, 5) + 1;
  const written = take(input, 4) + 4;
  if (literals > 286 || distances > 30) fail();
  const own = new Uint8Array(ORDER.length);
  for (let i = 0; i < written; i += 1) own[ORDER[i] ?? 0] = take(input, 3);
  const lengths = readLengths(input, fillTable(ownTable, own, false), literals + distances);
  if (lengths[END_OF_BLOCK] === 0) fail();
  return [
    fillTable(literalTable, lengths.subarray(0, literals), true),
    fillTable(distanceTable, lengths.subarray(literals), true),
  ];
}

function readLengths(input: Input, { fast, fastBits }: Huffman, count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  const { bytes } = input;
  const mask = (1 << fastBits) - 1;
  let { next, held, bits } = input;
  let length = 0;
  while (length < count) {
    if (bits < LONGEST_CODE) {
      held |= twoBytes(bytes, next) << bits;
      next += 2;
      bits += 16;
    }
    // No code for a length is longer than what is looked up at once.
    const known = fast[held & mask] as number;
    held >>>= known & 15;
    const symbol = known >> 4;
    const more = RUN_BITS[symbol] as number;
    const end = length + (RUN_BASES[symbol] as number) + (held & ((1 << more) - 1));
    held >>>= more;
    bits -= (known & 15) + more;
    if (known === 0 || end > count || (symbol === 16 && length === 0)) fail();
    const value = lengthOf(symbol, lengths[length - 1] as number);
    for (; length < end; length += 1) lengths[length] = value;
  }
  input.next = next;
  input.held = held;
  input.bits = bits;
  return lengths;
}

/** 16 repeats the length before it; 17 and 18 stand for noughts. */
function lengthOf(symbol: number, before: number): number {
  if (symbol === 16) return before;
  return symbol > 16 ? 0 : symbol;
}

export function fixedTables(): readonly [Huffman, Huffman] {
  fixed ??= [
    fillTable(
      createTable(9),
      Uint8Array.from({ length: 288 }, (_, i) => fixedLength(i)),
      false,
    ),
    fillTable(createTable(7), new Uint8Array(32).fill(5), false),
  ];
  return fixed;
}

function fixedLength(symbol: number): number {
  if (symbol < 144) return 8;
  if (symbol < 256) return 9;
  return symbol < 280 ? 7 : 8;
}
