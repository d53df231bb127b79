import { defineConfig } from 'vitest/config';

/** `unit` runs in Node (a test that needs a document says `@vitest-environment happy-dom`);
 *  `zones` is the domain again, started by `scripts/test.mjs` once in each time zone;
 *  `e2e` drives Chromium against the production build and is never part of a unit run; `bench`
 *  measures there, alone on the machine; `bench-store` tells the store's scenario there for 20 seeds. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          setupFiles: ['test/support/all-languages.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'zones',
          environment: 'node',
          include: ['test/domain/**/*.test.ts', 'test/arch/in-force.zones.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // A busy machine redraws a board in seconds; a second, the default, would make that a failure.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          environment: 'node',
          include: ['test/bench/badges.bench.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          maxWorkers: 1,
          testTimeout: 600_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench-store',
          environment: 'node',
          include: ['test/bench/store.bench.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          maxWorkers: 1,
          testTimeout: 600_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
