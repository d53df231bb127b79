import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateRaw } from '../../src/storage/inflate.ts';
import { holds } from '../support/arbitraries.ts';

const LIMIT = 512 * 1024;
const { Z_FIXED, Z_HUFFMAN_ONLY, Z_DEFAULT_STRATEGY, Z_RLE } = constants;
const WAYS = [
  { level: 0 },
  { level: 1 },
  { level: 9 },
  { strategy: Z_FIXED },
  { strategy: Z_HUFFMAN_ONLY },
  { strategy: Z_RLE },
  { strategy: Z_DEFAULT_STRATEGY, memLevel: 1 },
];

/** Bytes as journals have them, and as they never do. */
const contents = fc.oneof(
  fc
    .array(fc.constantFrom('{"id":"', 'правка', ',', '0', '\u{1f600}'), { maxLength: 400 })
    .map(utf8),
  fc.uint8Array({ maxLength: 600 }),
  fc.uint8Array({ max: 3, maxLength: 3000 }),
);

it.each(WAYS)('unfolds what zlib folds with %o', (options) => {
  holds(
    fc.property(contents, (bytes) => {
      expect(inflateRaw(deflateRawSync(bytes, options), LIMIT)).toEqual(new Uint8Array(bytes));
    }),
  );
});

it('takes matches from as far as 32 KiB and as long as 258, in blocks of every kind', () => {
  const far = new Uint8Array(200_000).map((_, i) => (i * i * 31 + (i >> 9)) & 255);
  far.copyWithin(150_000, 118_000, 140_000);
  for (const options of WAYS) {
    expect(Buffer.compare(inflateRaw(deflateRawSync(far, options), LIMIT), far)).toBe(0);
  }
});

it('reads no more and no less than zlib, whatever the bytes', () => {
  const mutated = fc
    .tuple(contents, fc.constantFrom(...WAYS), fc.nat(), fc.nat(255))
    .map(([bytes, options, place, value]) => {
      const folded = new Uint8Array(deflateRawSync(bytes, options));
      folded[place % folded.length] = value;
      return folded;
    });
  holds(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 40 })), (folded) => {
      expect(outcome(() => inflateRaw(folded, LIMIT))).toEqual(outcome(() => byZlib(folded)));
    }),
    2000,
  );
});

describe('refuses', () => {
  const folded = deflateRawSync(utf8(['Логотип: чёрный, не белый']));

  it('a stream that is cut anywhere', () => {
    for (let length = 0; length < folded.length; length += 1) {
      expect(() => inflateRaw(folded.subarray(0, length), LIMIT), `${length}`).toThrow(RangeError);
    }
  });

  it('bytes after the end', () => {
    expect(() => inflateRaw(Buffer.concat([folded, Buffer.of(0)]), LIMIT)).toThrow(RangeError);
  });

  it('more than the limit, before it is unfolded', () => {
    const bomb = deflateRawSync(Buffer.alloc(100_000_000));
    expect(() => inflateRaw(bomb, LIMIT)).toThrow(RangeError);
    expect(inflateRaw(deflateRawSync(Buffer.alloc(LIMIT)), LIMIT)).toHaveLength(LIMIT);
    expect(() => inflateRaw(deflateRawSync(Buffer.alloc(LIMIT + 1)), LIMIT)).toThrow(RangeError);
  });
});

function byZlib(folded: Uint8Array): Uint8Array {
  const { buffer, engine } = inflateRawSync(folded, {
    info: true,
    maxOutputLength: LIMIT,
  }) as unknown as {
    buffer: Buffer;
    engine: { bytesWritten: number };
  };
  // Node reads past what follows the end; browsers refuse it.
  if (engine.bytesWritten !== folded.length) throw new RangeError('More after the end');
  return new Uint8Array(buffer);
}

function outcome(read: () => Uint8Array): Uint8Array | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function utf8(parts: readonly string[]): Uint8Array {
  return new TextEncoder().encode(parts.join(''));
}
