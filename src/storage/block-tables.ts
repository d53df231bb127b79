/** The tables that a block of deflate is read by: its own, written before it, or the fixed ones. Source: RFC 1951,
 *  3.2.5 to 3.2.7. */
import { bitsAt, type Input, take } from './bits.ts';
import { createTable, END_OF_BLOCK, fail, fillTable, type Huffman, lookUp } from './huffman.ts';

/** The codes of literals and lengths, and of distances. */
export type Tables = readonly [Huffman, Huffman];

/** Codes for lengths from here on stand for a run: of the length before it, then of noughts. */
const FIRST_RUN = 16;
/** How often the length stands there, at least, and how many bits say how much more often. */
const RUN_BASES = [3, 3, 11];
const RUN_BITS = [2, 3, 7];
/** In which order the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_LITERALS = 286;
const MOST_DISTANCES = 30;

/** Filled anew for each block that brings codes of its own: nothing here waits. */
const lengthTable = createTable(7);
const ownTables: Tables = [createTable(9), createTable(7)];
const lengths = new Uint8Array(MOST_LITERALS + MOST_DISTANCES);
let fixed: Tables | undefined;

/** As they stand before a block. The next block's are written over them. */
export function readTables(input: Input): Tables {
  const literals = take(input, 5) + 257;
  const distances = take(input, 5) + 1;
  const written = take(input, 4) + 4;
  if (literals > MOST_LITERALS || distances > MOST_DISTANCES) fail();
  const count = literals + distances;
  lengths.fill(0, 0, ORDER.length);
  for (let i = 0; i < written; i += 1) lengths[ORDER[i] as number] = take(input, 3);
  fillTable(lengthTable, lengths.subarray(0, ORDER.length), false);
  readLengths(input, count);
  if (lengths[END_OF_BLOCK] === 0) fail();
  fillTable(ownTables[0], lengths.subarray(0, literals), true);
  fillTable(ownTables[1], lengths.subarray(literals, count), true);
  return ownTables;
}

function readLengths(input: Input, count: number): void {
  const { bytes } = input;
  let { at } = input;
  let length = 0;
  while (length < count) {
    const known = lookUp(lengthTable, bitsAt(bytes, at));
    at += known & 15;
    const symbol = known >> 4;
    if (symbol < FIRST_RUN) {
      lengths[length] = symbol;
      length += 1;
      continue;
    }
    const run = symbol - FIRST_RUN;
    const more = RUN_BITS[run] as number;
    const end = length + (RUN_BASES[run] as number) + (bitsAt(bytes, at) & ((1 << more) - 1));
    at += more;
    if (end > count || (run === 0 && length === 0)) fail();
    lengths.fill(run === 0 ? (lengths[length - 1] as number) : 0, length, end);
    length = end;
  }
  input.at = at;
}

export function fixedTables(): Tables {
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
