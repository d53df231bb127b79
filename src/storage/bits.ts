/** Reads bytes bit by bit, the lowest first, as deflate is written. Source: RFC 1951, 3.1.1. */
import { fail } from './huffman.ts';

export interface Input {
  readonly bytes: Uint8Array;
  /** The next byte to read. */
  next: number;
  /** Bits read ahead, and how many they are. */
  held: number;
  bits: number;
}

/** The next bits as a number, the first of them the lowest.
 *  @throws RangeError where there are not as many. */
export function take(input: Input, count: number): number {
  fill(input);
  const value = input.held & ((1 << count) - 1);
  drop(input, count);
  return value;
}

/** At least 16 bits where there are as many. */
function fill(input: Input): void {
  while (input.bits < 16 && input.next < input.bytes.length) {
    input.held |= (input.bytes[input.next] as number) << input.bits;
    input.next += 1;
    input.bits += 8;
  }
}

function drop(input: Input, count: number): void {
  if (count > input.bits) fail();
  input.held >>>= count;
  input.bits -= count;
}

/** The next two, the lower one first, for loops that hold their bits themselves. */
export function twoBytes(bytes: Uint8Array, next: number): number {
  return (bytes[next] as number) | ((bytes[next + 1] as number) << 8);
}
