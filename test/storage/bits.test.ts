import { expect, it } from 'vitest';
import { bitsAt, type Input, take } from '../../src/storage/bits.ts';

const reading = (...bytes: number[]): Input => ({ bytes: Uint8Array.from(bytes), at: 0 });

it('takes the lowest bits first, across bytes', () => {
  const input = reading(0b1010_0101, 0b0000_1111);
  expect([take(input, 3), take(input, 7), take(input, 6)]).toEqual([0b101, 0b111_0100, 0b11]);
});

it('takes nothing of nothing', () => {
  expect(take(reading(), 0)).toBe(0);
});

it('takes as many as 17 at once, from any place within a byte', () => {
  for (let at = 0; at < 8; at += 1) {
    const { bytes } = reading(0xff, 0xff, 0xff);
    expect(take({ bytes, at }, 17), `${at}`).toBe(0x1ffff);
  }
});

it('finds noughts after the last byte, and tells by its place that it came too far', () => {
  const input = reading(0xff);
  expect(bitsAt(input.bytes, 4) & 0xff).toBe(0x0f);
  expect([take(input, 9), input.at]).toEqual([0xff, 9]);
});
