import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { type BenchPowerUp, buildBenchPowerUp } from '../support/store/browser-page.ts';
import { tellInBrowsers } from '../support/store/browser-scenario.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// `test/storage/outbox/scenario.test.ts` tells it for twenty seeds without a browser, `npm run bench:store` in browsers.

let browser: LaunchedBrowser;
let powerUp: BenchPowerUp;
beforeAll(async () => {
  [browser, powerUp] = await Promise.all([launchBrowser(), buildBenchPowerUp()]);
});
afterAll(async () => {
  await browser.close();
  powerUp.remove();
});

/** A minute where nothing else runs. */
const LONGEST_MS = 240_000;

onEachLibrary((library) => {
  test.each([1, 2, 3])(
    'four people press at once and nothing is lost; seed %i',
    { timeout: LONGEST_MS },
    async (seed) => {
      const told = await tellInBrowsers(browser, powerUp.folder, seed, library);
      expect(told).toMatchObject({ lost: [], doubled: [], lateWrites: 0, requests: [] });
      expect(told.promised).toBeGreaterThan(150);
      expect(new Set(told.views).size).toBe(1);
    },
  );
});
