import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
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

/** The order in which lengths of codes for lengths are written. Source: RFC 1951, 3.2.7. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

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

it.each([
  ['single bytes', { strategy: Z_HUFFMAN_ONLY }],
  ['matches', { strategy: Z_RLE }],
  ['stored bytes', { level: 0 }],
])('makes room for %s beyond what most texts take', async (_what, options) => {
  vi.resetModules();
  const fresh = await import('../../src/storage/inflate.ts');
  const long = new Uint8Array(60_000).map((_, i) => (i < 30_000 ? (i * i) >> 3 : 7));
  const unfolded = fresh.inflateRaw(deflateRawSync(long, options), LIMIT);
  expect(Buffer.compare(unfolded, long)).toBe(0);
});

/** A block with codes of its own and nothing in it: a run of noughts is written as 1, the length 1 as 0. */
const run = (count: number, code = '1') => code + lowestFirst(count - 11, 7);
const NO_LITERAL = run(138) + run(118);
const EMPTY = ownBlock({ lengths: `${NO_LITERAL}00` });

describe('refuses', () => {
  const folded = deflateRawSync(utf8(['Логотип: чёрный, не белый']));

  it('a stream that is cut anywhere', () => {
    for (let length = 0; length < folded.length; length += 1) {
      expect(() => inflateRaw(folded.subarray(0, length), LIMIT), `${length}`).toThrow(RangeError);
    }
  });

  it.each([
    ['a length that has no meaning', `110${literal('a')}11000110000000000000`],
    ['a distance that has no meaning', `110${literal('a')}0000001111100000000`],
    ['no code for the end', ownBlock({ lengths: `${run(138)}${run(119)}0` })],
    ['more lengths than there are codes', ownBlock({ lengths: `${NO_LITERAL}0${run(11)}` })],
    [
      'a length repeated before there is one',
      // Here a run of noughts is 0, the length 1 is 10, and what repeats is 11.
      ownBlock({
        codes: { 18: 1, 1: 2, 16: 2 },
        lengths: `1100${run(138, '0')}${run(115, '0')}1010`,
      }),
    ],
    [
      'more literals than there are',
      ownBlock({ literals: 287, lengths: `${NO_LITERAL}0${run(30)}0` }),
    ],
    [
      'more distances than there are',
      ownBlock({ distances: 31, lengths: `${NO_LITERAL}00${run(30)}` }),
    ],
  ])('%s, as zlib does', (_what, bits) => {
    expect(outcome(() => inflateRaw(fromBits(EMPTY), LIMIT))).toEqual(new Uint8Array());
    expect(outcome(() => byZlib(fromBits(EMPTY)))).toEqual(new Uint8Array());
    expect(outcome(() => byZlib(fromBits(bits)))).toBeUndefined();
    expect(outcome(() => inflateRaw(fromBits(bits), LIMIT))).toBeUndefined();
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

/** The last block of a stream, whose codes stand before it; then the code of the end. */
function ownBlock({
  literals = 257,
  distances = 1,
  codes = { 18: 1, 1: 1 },
  lengths,
}: {
  readonly literals?: number;
  readonly distances?: number;
  readonly codes?: Readonly<Record<number, number>>;
  readonly lengths: string;
}): string {
  const head = [lowestFirst(literals - 257, 5), lowestFirst(distances - 1, 5), lowestFirst(15, 4)];
  const own = ORDER.map((symbol) => lowestFirst(codes[symbol] ?? 0, 3));
  return `101${head.join('')}${own.join('')}${lengths}0`;
}

function lowestFirst(number: number, bits: number): string {
  return [...number.toString(2).padStart(bits, '0')].reverse().join('');
}

/** A letter in the fixed codes. */
function literal(letter: string): string {
  return (letter.charCodeAt(0) + 0x30).toString(2).padStart(8, '0');
}

/** Bits as they are read: the first is the lowest of the first byte. */
function fromBits(bits: string): Uint8Array {
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt([...byte].reverse().join(''), 2));
}

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
