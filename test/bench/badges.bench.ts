/**
 * How much longer a board of 500 cards takes to draw its badges with our connector than with one that only reads.
 * Ratios, since they hold on any machine: seven rounds in turns, the best of ours over the best of the other.
 * Production build, our host without delay, no virtual clock, each site in its own process as in desktop Chrome.
 * Alone on the machine, or the figures mean little.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../e2e/browser.ts';
import type { LibraryChoice } from '../support/board/harness-options.ts';
import { largeBoard, type Packing } from './large-board.ts';
import { timeToDraw } from './time-to-draw.ts';

const ROUNDS = 7;
const LIBRARIES: readonly LibraryChoice[] = ['stand-in', 'trello'];
const LIMITS: readonly (readonly [Packing, number])[] = [
  ['plain', 1.25],
  ['compressed', 1.5],
];
const OURS = fileURLToPath(new URL('../../dist/', import.meta.url));
const BARE = fileURLToPath(new URL('./bare/', import.meta.url));

let browser: LaunchedBrowser;

beforeAll(async () => {
  browser = await launchBrowser({ isolateSites: true });
});

afterAll(() => browser.close());

describe.each(LIBRARIES)('on the library %s', (library) => {
  it.skipIf(library === 'trello' && !process.env['POWER_UP_JS']).each(LIMITS)(
    'draws the badges of %s journals within %d of what a bare connector takes',
    async (packing, limit) => {
      const { ours, bare } = await alternate(library, packing);
      const ratio = Math.min(...ours) / Math.min(...bare);
      console.log(
        `${library}, ${packing}: ${ratio.toFixed(2)} of bare (limit ${limit}); ` +
          `ours ${inMs(ours)}, bare ${inMs(bare)}`,
      );
      expect(ratio).toBeLessThanOrEqual(limit);
    },
  );
});

async function alternate(library: LibraryChoice, packing: Packing) {
  const seed = largeBoard(packing, Date.now() - 60_000);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await timeToDraw(browser, { seed, library, powerUp: BARE }));
    ours.push(await timeToDraw(browser, { seed, library, powerUp: OURS }));
  }
  return { ours, bare };
}

function inMs(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted.map((time) => time.toFixed(0)).join(' ')} ms`;
}
