import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from '../e2e/browser.ts';
import { type BenchPowerUp, buildBenchPowerUp } from '../support/store/browser-page.ts';
import { type ToldInBrowsers, tellInBrowsers } from '../support/store/browser-scenario.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

let browser: LaunchedBrowser;
let powerUp: BenchPowerUp;
const all: ToldInBrowsers[] = [];

beforeAll(async () => {
  [browser, powerUp] = await Promise.all([launchBrowser(), buildBenchPowerUp()]);
});

afterAll(async () => {
  await browser.close();
  powerUp.remove();
  const sum = (of: (told: ToldInBrowsers) => number) =>
    all.reduce((total, told) => total + of(told), 0);
  console.log(
    `${all.length} seeds: ${sum(({ promised }) => promised)} entries said to be saved, ` +
      `${sum(({ lost }) => lost.length)} lost, ${sum(({ doubled }) => doubled.length)} doubled, ` +
      `${sum(({ writes }) => writes)} writes, ${sum(({ lateWrites }) => lateWrites)} of them late`,
  );
});

test.each(SEEDS)('seed %i', async (seed) => {
  const told = await tellInBrowsers(browser, powerUp.folder, seed);
  all.push(told);
  const { views, requests, ...figures } = told;
  console.log(`seed ${seed}: ${JSON.stringify(figures)}`);
  expect(figures).toMatchObject({ lost: [], doubled: [], lateWrites: 0 });
  expect(requests).toEqual([]);
  expect(new Set(views).size).toBe(1);
});
