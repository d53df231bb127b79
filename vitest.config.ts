import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** With nasty histories: midnight that does not exist, a skipped day, half hours, far ends. */
const ZONES = ['UTC', 'America/Sao_Paulo', 'Asia/Kolkata', 'Europe/Moscow', 'Pacific/Apia'];

/** What takes longest begins first, so that no worker is left alone with it at the end. A bare machine remembers no
 *  durations, and a file's size says little: these few are told by name. */
const LONGEST = [
  'e2e/store.e2e.ts',
  'e2e/accessibility.e2e.ts',
  'outbox/scenario.test.ts',
  'outbox/scenario-more.test.ts',
  'storage/fuzz.test.ts',
  'outbox/interleavings.test.ts',
  'schemas/entry.test.ts',
];

/** The gate tells the domain in its zones, in full in one of them, and need not tell it once more. */
const toldInZones = process.env['DOMAIN_IN_ZONES'] === '1' ? ['test/domain/**'] : [];

/** `unit` runs in Node (a test that needs a document says `@vitest-environment happy-dom`);
 *  `zones: …` is the domain again in each time zone: every example, and but in UTC a fifth of each property's runs;
 *  `e2e` drives Chromium against the production build and is never part of a unit run; `walk` takes pictures there
 *  for somebody to look at; `bench` measures there, alone on the machine; `bench-store` tells the store's scenario
 *  there for 20 seeds. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: createSequencer() },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/bench/**', ...toldInZones],
          setupFiles: ['test/support/all-languages.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      ...ZONES.map(inZone),
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
          name: 'walk',
          environment: 'node',
          include: ['test/walk/*.walk.ts'],
          globalSetup: ['test/e2e/global-setup.ts'],
          maxWorkers: 2,
          hookTimeout: 90_000,
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

/** The domain keeps nothing between two files, so they may share a worker: loading it anew for each took half the time. */
function inZone(zone: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: `zones: ${zone}`,
      environment: 'node',
      env: { TZ: zone, EXPECTED_ZONE: zone, PROPERTY_SHARE: zone === 'UTC' ? '1' : '0.2' },
      include: ['test/domain/**/*.test.ts', 'test/arch/in-force.zones.ts'],
      setupFiles: ['test/support/zone-in-force.ts'],
      isolate: false,
      maxWorkers: 2,
      testTimeout: 60_000,
    },
  };
}

function createSequencer() {
  const place = ({ moduleId }: TestSpecification) => {
    const long = LONGEST.findIndex((file) => moduleId.endsWith(file));
    return long < 0 ? LONGEST.length : long;
  };
  return class LongestFirst extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const sorted = await super.sort(files);
      const projects = [...new Set(sorted.map(({ project }) => project.name))];
      return sorted
        .map((file) => ({ file, project: projects.indexOf(file.project.name), at: place(file) }))
        .sort((one, other) => one.project - other.project || one.at - other.at)
        .map(({ file }) => file);
    }
  };
}
