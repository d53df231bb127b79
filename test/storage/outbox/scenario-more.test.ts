import { beforeEach, test, vi } from 'vitest';
import { expectNothingLost } from '../../support/store/expect-nothing-lost.ts';
import { SyncCompressionStream } from '../../support/store/sync-compression.ts';

beforeEach(() => {
  vi.stubGlobal('CompressionStream', SyncCompressionStream);
});

const SEEDS = Array.from({ length: 10 }, (_, index) => index + 11);

test.each(SEEDS)(
  'nothing that was said to be saved is lost or doubled; seed %i',
  expectNothingLost,
);
