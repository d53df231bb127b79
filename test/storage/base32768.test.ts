import { decode, encode } from 'base32768';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase32768, toBase32768 } from '../../src/storage/base32768.ts';
import { holds } from '../support/arbitraries.ts';

const anyBytes = fc.uint8Array({ maxLength: 300 });

/** What a reader makes of a text; the same word for every refusal. */
function outcome(read: (text: string) => Uint8Array, text: string): readonly number[] | 'refused' {
  try {
    return [...read(text)];
  } catch {
    return 'refused';
  }
}

describe('base32768', () => {
  it('writes and reads every length as the package base32768 does', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length * 11) % 256);
      expect(toBase32768(bytes), `${length} bytes`).toBe(encode(bytes));
      expect([...fromBase32768(encode(bytes))], `${length} bytes`).toEqual([...bytes]);
    }
  });

  it('writes any bytes as the package does, and reads them back', () => {
    holds(
      fc.property(anyBytes, (bytes) => {
        const text = toBase32768(bytes);
        expect(text).toBe(encode(bytes));
        expect([...fromBase32768(text)]).toEqual([...bytes]);
      }),
    );
  });

  it('refuses exactly what the package refuses', () => {
    const anyUnit = fc.integer({ min: 0, max: 65_535 }).map((code) => String.fromCharCode(code));
    const altered = fc
      .tuple(anyBytes, fc.nat(), fc.oneof(anyUnit, fc.constantFrom('ƀ', 'ʟ', 'Ҡ', 'ꡟ')))
      .map(([bytes, place, unit]) => {
        const text = encode(bytes);
        const at = place % (text.length + 1);
        return text.slice(0, at) + unit + text.slice(at + 1);
      });
    holds(
      fc.property(fc.oneof(altered, fc.string({ maxLength: 20 })), (text) => {
        expect(outcome(fromBase32768, text)).toEqual(outcome(decode, text));
      }),
    );
  });
});
