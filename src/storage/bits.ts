/** Reads bytes bit by bit, the lowest first, as deflate is written. Source: RFC 1951, 3.1.1. */

/** After the last byte there are noughts: whoever reads looks at the end whether he came too far. */
export interface Input {
  readonly bytes: Uint8Array;
  /** The place of the next bit. */
  at: number;
}

/** 17 bits or more from a place on, the first of them the lowest. */
export function bitsAt(bytes: Uint8Array, at: number): number {
  const next = at >> 3;
  const found =
    (bytes[next] as number) |
    ((bytes[next + 1] as number) << 8) |
    ((bytes[next + 2] as number) << 16);
  return found >> (at & 7);
}

/** The next bits, at most 17, as a number. */
export function take(input: Input, count: number): number {
  const value = bitsAt(input.bytes, input.at) & ((1 << count) - 1);
  input.at += count;
  return value;
}
