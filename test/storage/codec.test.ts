import { deflateRawSync } from 'node:zlib';
import { encode } from 'base32768';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackEntries } from '../../src/storage/codec.ts';
import { packEntries } from '../../src/storage/pack.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { cardEntryJson } from '../support/entry-arbitraries.ts';

const SETTINGS = { seed: 20_261_120, numRuns: 200 };
const refused = { ok: false, error: { type: 'Undecodable' } };
const folded = (text: string | Uint8Array) => encode(deflateRawSync(text));
const unpack = (packed: object) => unpackEntries(packed as Record<string, unknown>, unfold);

/** A list whose JSON has exactly this many characters. */
const listOfChars = (chars: number) => ['x'.repeat(chars - 4)];

it('leaves a journal of 3000 characters in plain JSON and folds a longer one', async () => {
  const plain = listOfChars(3000);
  expect(await packEntries(plain)).toEqual({ entries: plain });
  expect(await packEntries(listOfChars(3001))).toEqual({ z: expect.any(String) });
});

it('gives back what it was given, on either side of the threshold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cardEntryJson, { maxLength: 40 }), async (entries) => {
      const packed = await packEntries(entries);
      expect(await unpack(packed)).toEqual({ ok: true, value: entries });
    }),
    SETTINGS,
  );
});

it('gives back any JSON, folded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 5 })), async (values) => {
      const entries = [...values, 'x'.repeat(3000)];
      const packed = await packEntries(JSON.parse(JSON.stringify(entries)));
      expect(packed).toHaveProperty('z');
      expect(await unpack(packed)).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify(entries)),
      });
    }),
    SETTINGS,
  );
});

it('counts one unit of a JSON string for each character it writes', async () => {
  const packed = await packEntries(listOfChars(50_000));
  const z = 'z' in packed ? packed.z : '';
  expect(JSON.stringify(z)).toHaveLength(z.length + 2);
});

it('reads what another deflate made', async () => {
  expect(await unpack({ z: folded('[{"n":1}]') })).toEqual({ ok: true, value: [{ n: 1 }] });
});

describe('refuses, and does not throw for', () => {
  const whole = folded(
    JSON.stringify(Array.from({ length: 200 }, (_, n) => ({ n, words: `w${n}` }))),
  );
  it.each([
    ['nothing', {}],
    ['entries that are no list', { entries: { 0: 'x' } }],
    ['text that is no base32768', { z: 'hello' }],
    ['no text at all', { z: '' }],
    ['a number', { z: 7 }],
    ['a list', { z: ['x'] }],
    ['half of a journal', { z: whole.slice(0, whole.length / 2) }],
    ['a journal with its middle changed', { z: `${whole.slice(0, 40)}${whole.slice(60)}` }],
    ['JSON that is no list', { z: folded('{"n":1}') }],
    ['what is no JSON', { z: folded('[1,2') }],
    ['what is no UTF-8', { z: folded(new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d])) }],
    [
      'lists nested a thousand deep',
      { entries: JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`) },
    ],
    ['lists nested 200,000 deep', { z: folded(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) }],
  ])('%s', async (_what, packed) => {
    expect(await unpack(packed)).toEqual(refused);
  });

  it('a bomb: 1 KB that unfolds to 100 MB', async () => {
    const bomb = folded(`[${' '.repeat(100 * 1024 * 1024)}]`);
    expect(await unpack({ z: bomb })).toEqual(refused);
  });

  it('text just over 512 KiB, while text just under it reads', async () => {
    const spaced = (bytes: number) => folded(`[${' '.repeat(bytes - 2)}]`);
    expect(await unpack({ z: spaced(512 * 1024) })).toEqual({ ok: true, value: [] });
    expect(await unpack({ z: spaced(512 * 1024 + 1) })).toEqual(refused);
  });

  it('any garbage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const result = await unpack({ z: encode(bytes) });
        if (!result.ok) expect(result).toEqual(refused);
      }),
      SETTINGS,
    );
  });
});
