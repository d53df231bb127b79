import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// `npm start` as a person meets it: the built server, the built Power-Up, the stand-in library.

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// Away from the usual port, so that a board that somebody has open is left alone.
const PORT = '47310';

let browser: LaunchedBrowser;
let server: ChildProcess;
let printed = '';
let address = '';

beforeAll(async () => {
  browser = await launchBrowser();
  server = spawn(process.execPath, ['.local-board/server.js'], {
    cwd: ROOT,
    env: { ...process.env, PORT },
  });
  address = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
  });
});

afterAll(async () => {
  server.kill();
  await browser.close();
});

test('prints one address', () => {
  expect(printed.match(/http:/g)).toHaveLength(1);
  expect(printed.trim().split('\n')).toHaveLength(1);
});

test('runs the built Power-Up on another site, on the board’s date, without a word on the console', async () => {
  await onPage('?lang=en', async (page, errors) => {
    const connector = connectorOf(page);
    expect(new URL(connector.url()).hostname).toBe('127.0.0.1');
    expect(new URL(page.url()).hostname).toBe('localhost');
    const [host, inside, header] = [
      await page.evaluate(() => Date.now()),
      await connector.evaluate(() => Date.now()),
      await connector.evaluate(async () => (await fetch('./index.html')).headers.get('date')),
    ];
    for (const told of [host, inside, Date.parse(header ?? '')]) {
      expect(new Date(told).toISOString()).toMatch(/^2026-11-19T11:0/);
    }
    expect(errors).toEqual([]);
  });
});

test('opens each board at eleven in its agency’s zone', async () => {
  for (const [lang, hour] of [
    ['ru', '08'],
    ['es', '10'],
  ]) {
    await onPage(`?lang=${lang}`, async (page) => {
      const iso = await page.evaluate(() => new Date().toISOString());
      expect(iso).toMatch(new RegExp(`^2026-11-19T${hour}:0`));
    });
  }
});

test('moves the date of every window at the switch', async () => {
  await onPage('?lang=en', async (page) => {
    const other = await page.context().newPage();
    await other.goto(`${address}/?lang=en`);
    await page.getByRole('button', { name: 'One day later' }).click();
    for (const window of [page, other]) {
      await expect
        .poll(() => window.evaluate(() => new Date().toISOString()).catch(() => ''))
        .toMatch(/^2026-11-20T11:0/);
    }
  });
});

test('keeps the two sites’ storage apart, and the policy of the product in force', async () => {
  await onPage('?lang=en', async (page) => {
    const connector = connectorOf(page);
    const answer = await connector.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'went out',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
    await page.evaluate(() => localStorage.setItem('whose', 'host'));
    expect(await connector.evaluate(() => localStorage.getItem('whose'))).toBeNull();
  });
});

async function onPage(
  search: string,
  run: (page: Page, errors: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  try {
    await page.goto(`${address}/${search}`);
    await page.locator('[data-power-up="ready"]').waitFor({ state: 'attached' });
    await run(page, errors);
  } finally {
    await context.close();
  }
}

function connectorOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/connector/'));
  if (!frame) throw new Error('There is no connector');
  return frame;
}
