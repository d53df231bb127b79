import { beforeEach, describe, expect, test, vi } from 'vitest';
import { expectNothingLost } from '../../support/store/expect-nothing-lost.ts';
import { tellScenario } from '../../support/store/scenario.ts';
import { SyncCompressionStream } from '../../support/store/sync-compression.ts';

// Four people, five windows, 220 presses on one card; `npm run bench:store` tells it in real browsers.

beforeEach(() => {
  vi.stubGlobal('CompressionStream', SyncCompressionStream);
});

// The other half is beside this one: two files are told at once.
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

test.each(SEEDS)(
  'nothing that was said to be saved is lost or doubled; seed %i',
  expectNothingLost,
);

describe('the same loses', () => {
  test.each([1, 2, 3])('with a store that believes its read-back; seed %i', async (seed) => {
    const { lost, promised } = await tellScenario(seed, 'believes');
    expect(promised).toBeGreaterThan(100);
    expect(lost.length).toBeGreaterThan(10);
  });

  test.each([1, 2, 3])('with one that reads, adds and sets; seed %i', async (seed) => {
    const { lost, promised } = await tellScenario(seed, 'naive');
    expect(promised).toBeGreaterThan(50);
    expect(lost.length).toBeGreaterThan(10);
  });
});
