/** Unfolds deflate-raw in one go. The browser's own `DecompressionStream` answers through a dozen promises and
 *  buffers: for 500 short journals at once that cost as much again as all the rest of their badges.
 *  A board's journals are unfolded before the browser has compiled this well: few steps, and nothing made anew for
 *  each, count for more than a clever loop. Source: RFC 1951. */
import { bitsAt, type Input, take } from './bits.ts';
import { fixedTables, readTables, type Tables } from './block-tables.ts';
import { END_OF_BLOCK, fail, type Huffman, lookUp } from './huffman.ts';

interface Output {
  bytes: Uint8Array;
  length: number;
  limit: number;
}

/** The longest journal that a card can hold fits, but for some that repeat themselves much. */
const FIRST_ROOM = 16_384;
const FIRST_LENGTH = END_OF_BLOCK + 1;
const MOST_RANGES = 32;
const [LENGTH_BASES, LENGTH_BITS] = ranges(3, 28, 4);
const [DISTANCE_BASES, DISTANCE_BITS] = ranges(1, 30, 2);
// The longest match has a code of its own.
LENGTH_BASES[28] = 258;

/** Filled anew by each call: nothing waits in between. */
const output: Output = { bytes: new Uint8Array(FIRST_ROOM), length: 0, limit: 0 };

/** What it answers is overwritten by the next call.
 *  @throws RangeError where the bytes are no such stream, go on after its end, or unfold to more than `limit`. */
export function inflateRaw(bytes: Uint8Array, limit: number): Uint8Array {
  const input: Input = { bytes, at: 0 };
  output.length = 0;
  output.limit = limit;
  let isLast = false;
  while (!isLast) {
    isLast = take(input, 1) === 1;
    inflateBlock(input, take(input, 2));
  }
  if (Math.ceil(input.at / 8) !== bytes.length || output.length > limit) fail();
  return output.bytes.subarray(0, output.length);
}

function inflateBlock(input: Input, type: number): void {
  if (type === 0) copyStored(input);
  else if (type === 3) fail();
  else copySymbols(input, type === 1 ? fixedTables() : readTables(input));
}

/** What is read after the end are noughts: those come to the end of the block or to the limit. */
function copySymbols(input: Input, [literals, distances]: Tables): void {
  for (;;) {
    const symbol = copyLiterals(input, literals);
    if (symbol === END_OF_BLOCK) return;
    copyMatch(input, symbol - FIRST_LENGTH, distances);
  }
}

/** Copies single bytes up to a symbol that is none, and answers that: most of a text, in one loop that keeps what it
 *  holds at hand. */
function copyLiterals(input: Input, table: Huffman): number {
  const { bytes } = input;
  const { fast, fastBits } = table;
  const mask = (1 << fastBits) - 1;
  let { at } = input;
  let { bytes: out, length } = output;
  for (;;) {
    // As `bitsAt` and `lookUp`: here their calls would cost more than what they do.
    const next = at >> 3;
    const ahead =
      ((bytes[next] as number) |
        ((bytes[next + 1] as number) << 8) |
        ((bytes[next + 2] as number) << 16)) >>
      (at & 7);
    let known = fast[ahead & mask] as number;
    if (known === 0) known = lookUp(table, ahead);
    at += known & 15;
    const symbol = known >> 4;
    if (symbol >= END_OF_BLOCK) {
      input.at = at;
      output.length = length;
      return symbol;
    }
    if (length === out.length) out = withRoom(length, 1);
    out[length] = symbol;
    length += 1;
  }
}

/** Copies what came before. A code without a range of its own has no length or no distance. */
function copyMatch(input: Input, code: number, table: Huffman): void {
  const count = (LENGTH_BASES[code] as number) + take(input, LENGTH_BITS[code] as number);
  const known = lookUp(table, bitsAt(input.bytes, input.at));
  input.at += known & 15;
  const range = known >> 4;
  const distance = (DISTANCE_BASES[range] as number) + take(input, DISTANCE_BITS[range] as number);
  const { length } = output;
  if (count === 0 || distance === 0 || distance > length) fail();
  const bytes = withRoom(length, count);
  const end = length + count;
  for (let to = length; to < end; to += 1) bytes[to] = bytes[to - distance] as number;
  output.length = end;
}

function copyStored(input: Input): void {
  input.at = Math.ceil(input.at / 8) * 8;
  const count = take(input, 16);
  if ((take(input, 16) ^ 0xffff) !== count) fail();
  const from = input.at / 8;
  const { length } = output;
  const bytes = withRoom(length, count);
  bytes.set(input.bytes.subarray(from, from + count), length);
  input.at += count * 8;
  output.length = length + count;
}

/** Where to write `more` after `length` bytes. */
function withRoom(length: number, more: number): Uint8Array {
  const { bytes, limit } = output;
  if (length + more <= bytes.length) return bytes;
  if (length + more > limit) fail();
  output.bytes = new Uint8Array(Math.max(bytes.length * 2, length + more));
  output.bytes.set(bytes);
  return output.bytes;
}

/** `count` bases from `first` on; those after the first `2 * step` ones take one bit more every `step`. */
function ranges(first: number, count: number, step: number): [Uint16Array, Uint8Array] {
  const bases = new Uint16Array(MOST_RANGES);
  const sizes = new Uint8Array(MOST_RANGES);
  for (let base = first, i = 0; i < count; i += 1) {
    const size = Math.max(0, Math.floor(i / step) - 1);
    bases[i] = base;
    sizes[i] = size;
    base += 1 << size;
  }
  return [bases, sizes];
}
