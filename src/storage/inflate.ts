/** Unfolds deflate-raw in one go. The browser's own `DecompressionStream` answers through a dozen promises and
 *  buffers: for 500 short journals at once that cost as much again as all the rest of their badges. Source: RFC 1951. */
import { drop, fill, type Input, take } from './bits.ts';
import { createTable, fail, fillTable, type Huffman, LONGEST_CODE } from './huffman.ts';

interface Output {
  bytes: Uint8Array;
  length: number;
  readonly limit: number;
}

const END_OF_BLOCK = 256;
const [LENGTH_BASES, LENGTH_BITS] = ranges(3, 28, 4);
const [DISTANCE_BASES, DISTANCE_BITS] = ranges(1, 30, 2);
// The longest match has a code of its own.
LENGTH_BASES.push(258);
LENGTH_BITS.push(0);
/** In which order the lengths of the codes for lengths are written. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Filled anew for each block that brings codes of its own: nothing here waits. */
const ownTable = createTable(7);
const literalTable = createTable(9);
const distanceTable = createTable(7);
let fixed: readonly [Huffman, Huffman] | undefined;

/** @throws RangeError where the bytes are no such stream, go on after its end, or unfold to more than `limit`. */
export function inflateRaw(bytes: Uint8Array, limit: number): Uint8Array {
  const input: Input = { bytes, next: 0, held: 0, bits: 0 };
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

function inflateBlock(input: Input, output: Output, type: number): void {
  if (type === 0) {
    copyStored(input, output);
    return;
  }
  if (type === 3) fail();
  const [literals, distances] = type === 1 ? fixedTables() : readTables(input);
  for (;;) {
    copyLiterals(input, output, literals);
    const symbol = decode(input, literals);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) {
      if (output.length === output.bytes.length) grow(output, 1);
      output.bytes[output.length] = symbol;
      output.length += 1;
    } else copyMatch(input, output, symbol - 257, distances);
  }
}

/** Copies single bytes as long as their codes are short and there is room: most of a text, in one loop that keeps
 *  what it holds at hand. Stops before anything else. */
function copyLiterals(input: Input, output: Output, { fast, fastBits }: Huffman): void {
  const mask = (1 << fastBits) - 1;
  const { bytes } = input;
  const out = output.bytes;
  let { next, held, bits } = input;
  let { length } = output;
  for (;;) {
    while (bits < 16 && next < bytes.length) {
      held |= (bytes[next] as number) << bits;
      next += 1;
      bits += 8;
    }
    const known = fast[held & mask] as number;
    const size = known & 15;
    // A literal's symbol is below 256; an entry of the table is never 0 where it stands for a code.
    if (known === 0 || known >= END_OF_BLOCK << 4 || size > bits || length === out.length) break;
    held >>>= size;
    bits -= size;
    out[length] = known >> 4;
    length += 1;
  }
  input.next = next;
  input.held = held;
  input.bits = bits;
  output.length = length;
}

function copyMatch(input: Input, output: Output, code: number, distances: Huffman): void {
  const length = extended(input, LENGTH_BASES, LENGTH_BITS, code);
  const distance = extended(input, DISTANCE_BASES, DISTANCE_BITS, decode(input, distances));
  if (distance > output.length) fail();
  if (output.length + length > output.bytes.length) grow(output, length);
  const { bytes } = output;
  const end = output.length + length;
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

function readTables(input: Input): readonly [Huffman, Huffman] {
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

function readLengths(input: Input, table: Huffman, count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  let length = 0;
  while (length < count) {
    const symbol = decode(input, table);
    if (symbol === 16 && length === 0) fail();
    const end = length + runOf(input, symbol);
    if (end > count) fail();
    const value = lengthOf(symbol, lengths[length - 1] as number);
    for (; length < end; length += 1) lengths[length] = value;
  }
  return lengths;
}

/** 16 repeats the length before it; 17 and 18 stand for noughts. */
function lengthOf(symbol: number, before: number): number {
  if (symbol === 16) return before;
  return symbol > 16 ? 0 : symbol;
}

function runOf(input: Input, symbol: number): number {
  if (symbol < 16) return 1;
  if (symbol === 16) return 3 + take(input, 2);
  return symbol === 17 ? 3 + take(input, 3) : 11 + take(input, 7);
}

function fixedTables(): readonly [Huffman, Huffman] {
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

function decode(input: Input, { fast, fastBits, counts, symbols }: Huffman): number {
  fill(input);
  const known = fast[input.held & ((1 << fastBits) - 1)] as number;
  if (known !== 0) {
    drop(input, known & 15);
    return known >> 4;
  }
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST_CODE; length += 1) {
    code |= (input.held >> (length - 1)) & 1;
    const count = counts[length] as number;
    if (code - count < first) {
      drop(input, length);
      return symbols[index + code - first] as number;
    }
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return fail();
}

function extended(
  input: Input,
  bases: readonly number[],
  sizes: readonly number[],
  code: number,
): number {
  const base = bases[code];
  return base === undefined ? fail() : base + take(input, sizes[code] ?? 0);
}

function grow(output: Output, more: number): void {
  if (output.length + more > output.limit) fail();
  const wanted = Math.max(output.bytes.length * 2, output.length + more);
  const bytes = new Uint8Array(Math.min(wanted, output.limit));
  bytes.set(output.bytes);
  output.bytes = bytes;
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
