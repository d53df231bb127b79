import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { moscow } from '../../support/calendars.ts';
import { createLedger, keptBy, numbersIn } from '../../support/store/ledger.ts';
import { createPerson, type StorageMode } from '../../support/store/person.ts';
import { createRandom } from '../../support/store/random.ts';
import { SyncCompressionStream } from '../../support/store/sync-compression.ts';
import { CARD, createWindow, createWorld } from '../../support/store/world.ts';

beforeEach(() => {
  vi.stubGlobal('CompressionStream', SyncCompressionStream);
});

/** By two people; the first has two tabs. */
type Step = readonly ['press' | 'pressAndClose' | 'closePages' | 'crash', 0 | 1 | 2, number];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('press', 'press', 'pressAndClose', 'closePages', 'crash'),
  fc.constantFrom(0, 1, 2),
  fc.integer({ min: 0, max: 6000 }),
);

const MINUTE_MS = 60_000;

function openWorld(mode: StorageMode, seed: number) {
  const world = createWorld(moscow('2026-11-20 14:00'), createRandom(seed));
  const ledger = createLedger(world);
  const first = createPerson('ellen', mode, world.time);
  const people = [first, createPerson('tom', 'allowed', world.time)];
  const windows = [first, ...people].map((one) => createWindow(world, one));
  for (const person of people) ledger.hear(person);
  for (const window of windows) window.open();
  return { ...world, ledger, people, windows };
}

type Bench = ReturnType<typeof openWorld>;

async function take(
  { time, ledger, windows }: Bench,
  [what, which, waitMs]: Step,
  number: number,
): Promise<void> {
  const window = windows[which];
  // Where the browser keeps nothing, people were asked to leave the tab open.
  const mayCrash = window?.person.mode === 'allowed';
  if (window === undefined || (what === 'crash' && !mayCrash)) return;
  if (what === 'crash') {
    window.close();
    await time.run(waitMs);
    window.open();
  } else if (what === 'closePages') {
    for (const page of window.pages) window.closePage(page);
  } else {
    const page = window.pages[0] ?? window.openPage();
    ledger.press(window, page, number);
    if (what === 'pressAndClose') time.later(() => window.closePage(page), waitMs / 4);
  }
  await time.run(waitMs);
}

/** What came of the steps before any window was opened anew, and after. */
async function walk(steps: readonly Step[], mode: StorageMode, seed: number) {
  const bench = openWorld(mode, seed);
  const { time, ledger, windows, people } = bench;
  for (const [number, step] of steps.entries()) await take(bench, step, number);
  await time.run(15 * MINUTE_MS);
  const open = ledger.judge();
  const views = windows.map((window) => JSON.stringify(numbersIn(window.show(CARD))));
  for (const window of windows) window.close();
  for (const window of windows) window.open();
  await time.run(15 * MINUTE_MS);
  return { open, views, after: ledger.judge(), kept: keptBy(people) };
}

test('any interleaving of presses, merges, closings and crashes ends in the union', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('allowed', 'blocked', 'full'),
      fc.integer({ min: 0, max: 1_000_000 }),
      async (steps, mode, seed) => {
        const { open, views, after, kept } = await walk(steps, mode, seed);
        expect(open).toMatchObject({ lost: [], doubled: [] });
        expect(new Set(views).size).toBe(1);
        expect(after).toMatchObject({ lost: [], doubled: [], stored: open.stored });
        expect(after.writes).toBe(open.writes);
        expect(kept).toBe(0);
      },
    ),
    { seed: 4, numRuns: 500 },
  );
});
