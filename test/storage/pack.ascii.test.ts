import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpackEntries } from '../../src/storage/codec.ts';
import { packEntries } from '../../src/storage/pack.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { cardEntryJson } from '../support/entry-arbitraries.ts';

const unpack = (packed: object) => unpackEntries(packed as Record<string, unknown>, unfold);

it('gives back in ASCII what it was given, and writes nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cardEntryJson, { maxLength: 40 }), async (entries) => {
      const packed = await packEntries(entries, 'ascii');
      expect(JSON.stringify(packed)).toMatch(/^[ -~]*$/);
      expect(unpack(packed)).toEqual({ ok: true, value: entries });
    }),
    { seed: 20_261_120, numRuns: 100 },
  );
});

it('leaves a short journal plain where it is ASCII, and folds one that is not', async () => {
  expect(await packEntries(['Logo'], 'ascii')).toEqual({ entries: ['Logo'] });
  expect(await packEntries(['Логотип'], 'ascii')).toEqual({ b: expect.any(String) });
  expect(await packEntries(['x'.repeat(3000)], 'ascii')).toEqual({ b: expect.any(String) });
});

it.each(['', '!', 'AAAA', 'жжж', 'q1bKzy9XslIqSy0qzszPU7IyqgUA', 7, null])(
  'refuses %j as base64 without throwing',
  (b) => {
    expect(unpack({ b })).toEqual({ ok: false, error: { type: 'Undecodable' } });
  },
);
