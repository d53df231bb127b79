/** Unfolds deflate-raw in one go. The browser's own `DecompressionStream` answers through a dozen promises and
 *  buffers: for 500 short journals at once that cost as much again as all the rest of their badges. Source: RFC 1951. */
import { type Input, take, twoBytes } from './bits.ts';
import { fixedTables, readTables } from './block-tables.ts';
import { END_OF_BLOCK, fail, type Huffman, LONGEST_CODE } from './huffman.ts';

interface Output {
  bytes: Uint8Array;
  length: number;
  readonly limit: number;
}

const NOUGHTS = 4;
const [LENGTH_BASES, LENGTH_BITS] = ranges(3, 28, 4);
const [DISTANCE_BASES, DISTANCE_BITS] = ranges(1, 30, 2);
// The longest match has a code of its own.
LENGTH_BASES.push(258);
LENGTH_BITS.push(0);

/** @throws RangeError where the bytes are no such stream, go on after its end, or unfold to more than `limit`. */
export function inflateRaw(bytes: Uint8Array, limit: number): Uint8Array {
  const input: Input = { bytes: withNoughts(bytes), next: 0, held: 0, bits: 0 };
  const output: Output = {
    bytes: new Uint8Array(Math.min(bytes.length * 4 + 64, limit)),
    length: 0,
    limit,
  };
  let isLast = false;
  while (!isLast) {
    isLast = take(input, 1) === 1;
    inflateBlock(input, output, take(input, 2));
  }
  // Whole bytes that were looked at ahead are given back.
  if (input.next - (input.bits >> 3) !== bytes.length) fail();
  return output.bytes.subarray(0, output.length);
}

/** So that two bytes may be read at once, and none is asked whether it is there: what was read of the noughts is found
 *  at the end. */
function withNoughts(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + NOUGHTS);
  longer.set(bytes);
  return longer;
}

function inflateBlock(input: Input, output: Output, type: number): void {
  if (type === 0) {
    copyStored(input, output);
    return;
  }
  if (type === 3) fail();
  const [literals, distances] = type === 1 ? fixedTables() : readTables(input);
  for (;;) {
    const symbol = copyLiterals(input, output, literals);
    if (symbol === END_OF_BLOCK) return;
    if (input.next > input.bytes.length) fail();
    copyMatch(input, output, symbol - 257, distances);
  }
}

/** Copies single bytes up to a symbol that is none, and answers that: most of a text, in one loop that keeps what it
 *  holds at hand. */
function copyLiterals(input: Input, output: Output, table: Huffman): number {
  const { bytes } = input;
  const { fast, fastBits } = table;
  const mask = (1 << fastBits) - 1;
  let { next, held, bits } = input;
  let { bytes: out, length } = output;
  for (;;) {
    if (bits < LONGEST_CODE) {
      held |= twoBytes(bytes, next) << bits;
      next += 2;
      bits += 16;
    }
    let known = fast[held & mask] as number;
    if (known === 0) known = longCode(table, held);
    held >>>= known & 15;
    bits -= known & 15;
    const symbol = known >> 4;
    if (symbol >= END_OF_BLOCK) {
      input.next = next;
      input.held = held;
      input.bits = bits;
      output.length = length;
      return symbol;
    }
    if (length === out.length) {
      if (next > bytes.length) fail();
      output.length = length;
      out = grow(output, 1);
    }
    out[length] = symbol;
    length += 1;
  }
}

/** Copies what came before, and keeps what it holds at hand as `copyLiterals` does: that is why the refill stands here
 *  three times. A function for it would have to keep the bits in an object, and that was the slow part. */
function copyMatch(input: Input, output: Output, code: number, table: Huffman): void {
  const { bytes } = input;
  const { fast, fastBits } = table;
  let { next, held, bits } = input;
  if (code >= LENGTH_BASES.length) fail();
  if (bits < LONGEST_CODE) {
    held |= twoBytes(bytes, next) << bits;
    next += 2;
    bits += 16;
  }
  let more = LENGTH_BITS[code] as number;
  const count = (LENGTH_BASES[code] as number) + (held & ((1 << more) - 1));
  held >>>= more;
  bits -= more;
  if (bits < LONGEST_CODE) {
    held |= twoBytes(bytes, next) << bits;
    next += 2;
    bits += 16;
  }
  let known = fast[held & ((1 << fastBits) - 1)] as number;
  if (known === 0) known = longCode(table, held);
  held >>>= known & 15;
  bits -= known & 15;
  if (bits < LONGEST_CODE) {
    held |= twoBytes(bytes, next) << bits;
    next += 2;
    bits += 16;
  }
  const symbol = known >> 4;
  if (symbol >= DISTANCE_BASES.length) fail();
  more = DISTANCE_BITS[symbol] as number;
  input.next = next;
  input.held = held >>> more;
  input.bits = bits - more;
  copyBack(output, (DISTANCE_BASES[symbol] as number) + (held & ((1 << more) - 1)), count);
}

function copyBack(output: Output, distance: number, count: number): void {
  if (distance > output.length) fail();
  const end = output.length + count;
  const bytes = end > output.bytes.length ? grow(output, count) : output.bytes;
  for (let to = output.length, from = to - distance; to < end; to += 1, from += 1) {
    bytes[to] = bytes[from] as number;
  }
  output.length = end;
}

function copyStored(input: Input, output: Output): void {
  take(input, input.bits & 7);
  const length = take(input, 16);
  if ((take(input, 16) ^ 0xffff) !== length) fail();
  if (output.length + length > output.bytes.length) grow(output, length);
  for (let i = 0; i < length; i += 1) output.bytes[output.length + i] = take(input, 8);
  output.length += length;
}

/** Of a code that is longer than what is looked up at once: its symbol and length, as in the table. */
function longCode({ counts, symbols }: Huffman, held: number): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code |= (held >> (length - 1)) & 1;
    const count = counts[length] as number;
    if (code - count < first) return ((symbols[index + code - first] as number) << 4) | length;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return fail();
}

function grow(output: Output, more: number): Uint8Array {
  if (output.length + more > output.limit) fail();
  const wanted = Math.max(output.bytes.length * 2, output.length + more);
  const bytes = new Uint8Array(Math.min(wanted, output.limit));
  bytes.set(output.bytes);
  output.bytes = bytes;
  return bytes;
}

/** `count` bases from `first` on; those after the first `2 * step` ones take one bit more every `step`. */
function ranges(first: number, count: number, step: number): [number[], number[]] {
  const bases: number[] = [];
  const sizes: number[] = [];
  for (let base = first, i = 0; i < count; i += 1) {
    const size = Math.max(0, Math.floor(i / step) - 1);
    bases.push(base);
    sizes.push(size);
    base += 1 << size;
  }
  return [bases, sizes];
}
