import { expect, it } from 'vitest';
import { type Input, take } from '../../src/storage/bits.ts';

const reading = (...bytes: number[]): Input => ({
  bytes: Uint8Array.from(bytes),
  next: 0,
  held: 0,
  bits: 0,
});

it('takes the lowest bits first, across bytes', () => {
  const input = reading(0b1010_0101, 0b0000_1111);
  expect([take(input, 3), take(input, 7), take(input, 6)]).toEqual([0b101, 0b111_0100, 0b11]);
});

it('takes nothing of nothing', () => {
  expect(take(reading(), 0)).toBe(0);
});

it('refuses more bits than there are', () => {
  const input = reading(0xff);
  expect(take(input, 8)).toBe(255);
  expect(() => take(input, 1)).toThrow(RangeError);
});
