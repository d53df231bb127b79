import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { chromiumPath, type LaunchedBrowser, launchBrowser } from './browser.ts';

/** What `npm start` starts, as a person gets it: the built server in a process of its own. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let browser: LaunchedBrowser;
let server: ChildProcess;
let address: string;
let context: BrowserContext;
/** Whatever goes wrong in any window or frame, a refusal by the Content-Security-Policy included. */
let wrong: string[];

beforeAll(async () => {
  [browser, { server, address }] = await Promise.all([launchBrowser(), startServer()]);
});

afterAll(async () => {
  await browser.close();
  server.kill();
  await once(server, 'exit');
});

beforeEach(async () => {
  wrong = [];
  context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  context.on('weberror', (error) => wrong.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  context.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!['localhost', '127.0.0.1'].includes(hostname)) wrong.push(`asked ${request.url()}`);
  });
});

afterEach(async () => {
  await context.close();
  expect(wrong).toEqual([]);
});

it.each([
  ['en', 'Search ads: winter kitchens', '2 edits: Mon 23 Nov'],
  ['ru', 'Объявления: зимние наборы чая', '2 правки: пн 23 нояб.'],
  ['es', 'Anuncios: bicicletas para el invierno', '2 cambios: lun 23 nov'],
])('opens a board in %s with badges on its cards', async (language, card, badge) => {
  const page = await openBoard(language);
  await expect.poll(() => badgesOf(page, card)).toEqual([badge]);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  await expect.poll(() => page.locator('.badge').count()).toBe(22);
});

it('switches the member, the theme, the date and the language', async () => {
  const page = await openBoard('en');
  const card = 'Search ads: winter kitchens';
  await choose(page, 'Member', 'Tom Barker (agency)');
  await expect.poll(() => badgesOf(page, card)).toEqual(['Your turn: Mon 23 Nov']);

  await page.getByRole('button', { name: card, exact: true }).click();
  const section = page.frameLocator('iframe.frame-section');
  await section.getByText('Logo: black, not white').waitFor();
  await choose(page, 'Theme', 'Dark');
  await section.locator('html[data-color-mode="dark"]').waitFor({ state: 'attached' });

  await page.getByLabel('Date').fill('2026-11-24T10:00');
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await expect.poll(() => badgesOf(page, card)).toEqual(['Late: 1 working day']);
  await section.getByText('Late: 1 working day').first().waitFor();

  await page.goto(address);
  await choose(page, 'Language', 'Español');
  await expect.poll(() => badgesOf(page, 'Boletín de noviembre')).toEqual(['Cliente: jue 19 nov']);
});

it('keeps what the representative asked for, and shows it in a second window', async () => {
  const card = 'Access to the new website statistics';
  const second = await openBoard('en');
  const page = await openBoard('en');
  await page.getByRole('button', { name: 'Reset board', exact: true }).click();
  await expect.poll(() => badgesOf(page, 'November newsletter')).toHaveLength(1);
  await choose(page, 'Member', 'Priya Shah (decides for the client)');
  await page.getByRole('button', { name: card, exact: true }).click();
  const section = page.frameLocator('iframe.frame-section');
  await section.getByRole('button', { name: 'Request edits' }).click();
  await section.getByRole('textbox').first().fill('Invite our new analyst');
  await section.getByText('Send now: ready by Tue 24 Nov, 19:00').waitFor();
  await section.getByRole('button', { name: 'Send 1 edit' }).click();
  await expect.poll(() => badgesOf(page, card)).toEqual(['1 edit: Tue 24 Nov']);
  await expect.poll(() => badgesOf(second, card)).toEqual(['1 edit: Tue 24 Nov']);

  await page.reload();
  await section.getByText('Invite our new analyst').waitFor();
  await expect.poll(() => badgesOf(page, card)).toEqual(['1 edit: Tue 24 Nov']);
});

it('keeps the storage of the Power-Up on the board apart from that of its own site', async () => {
  const usual = await launchAsUsual();
  const [own] = usual.browser.contexts();
  const page = await own?.newPage();
  const alone = await own?.newPage();
  if (!page || !alone) throw new Error('The browser has no context');
  await page.goto(address);
  await page.locator('[data-power-up="ready"]').waitFor({ state: 'attached' });
  const frame = connectorOf(page);
  await frame.evaluate(() => localStorage.setItem('probe', 'in the frame'));
  expect(await frame.evaluate(() => localStorage.getItem('probe'))).toBe('in the frame');
  await alone.goto(new URL('/en/icons/section.svg', frame.url()).href);
  expect(new URL(alone.url()).origin).toBe(new URL(frame.url()).origin);
  expect(await alone.evaluate(() => localStorage.getItem('probe'))).toBeNull();
  await usual.close();
});

it('sends the published headers and the date of the board', async () => {
  const page = await openBoard('en');
  const frame = connectorOf(page);
  const answer = await context.request.get(frame.url());
  const policy = answer.headers()['content-security-policy'];
  expect(policy).toContain(`default-src 'none'; script-src 'self' ${address}; style-src 'self'`);
  expect(policy).toContain(`frame-ancestors ${address}`);
  const boardNow = await page.evaluate(() => Date.now());
  expect(Math.abs(Date.parse(answer.headers()['date'] ?? '') - boardNow)).toBeLessThan(5000);
});

/** Starts the server on a free port and reads the address that it prints. */
async function startServer(): Promise<{ server: ChildProcess; address: string }> {
  const started = spawn(process.execPath, ['.local-board/server.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    server: started,
    address: await printed(started.stdout, /http:\/\/localhost:\d+(?=\s)/),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  await once(probe, 'close');
  if (found === null || typeof found === 'string') throw new Error('No port');
  return found.port;
}

async function openBoard(language: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/?lang=${language}&board=${language}`);
  await page.locator('[data-power-up="ready"]').waitFor({ state: 'attached' });
  return page;
}

function badgesOf(page: Page, card: string): Promise<readonly string[]> {
  const name = page.getByText(card, { exact: true });
  return page.locator('article.card').filter({ has: name }).locator('.badge').allInnerTexts();
}

async function choose(page: Page, field: string, choice: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).selectOption({ label: choice });
}

/** A Chromium with nothing switched off: Playwright's own start gives up the parting of storage by site. */
async function launchAsUsual(): Promise<{ browser: Browser; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'whose-turn-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
  const started = spawn(await chromiumPath(), [...flags, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await printed(started.stderr, /ws:\/\/\S+/);
  const usual = await chromium.connectOverCDP(endpoint);
  return {
    browser: usual,
    close: async () => {
      await usual.close();
      started.kill();
      await once(started, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Waits until a process says something that looks like this. */
async function printed(stream: AsyncIterable<unknown>, wanted: RegExp): Promise<string> {
  let said = '';
  for await (const chunk of stream) {
    said += String(chunk);
    const found = wanted.exec(said)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error(`The process ended and said only: ${said}`);
}

function connectorOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/connector/'));
  if (!frame) throw new Error('The board has no connector');
  return frame;
}
