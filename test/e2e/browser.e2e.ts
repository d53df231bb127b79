import type { BrowserContext, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

let open: LaunchedBrowser;
let blocked: LaunchedBrowser;

beforeAll(async () => {
  open = await launchBrowser();
  blocked = await launchBrowser({ blockThirdPartyStorage: true });
});

afterAll(async () => {
  await open.close();
  await blocked.close();
});

it('keeps a page out of the document of a frame from another site', async () => {
  const frame = await guestFrame(await open.newContext());
  const read = await frame.page().evaluate(() => {
    return document.querySelector('iframe')?.contentDocument ?? 'nothing';
  });
  expect(read).toBe('nothing');
});

it('lets a frame from another site store things unless told otherwise', async () => {
  const frame = await guestFrame(await open.newContext());
  expect(await storageOf(frame)).toEqual({
    localStorage: 'works',
    sessionStorage: 'works',
    indexedDb: 'works',
    locks: 'works',
    broadcast: 'works',
  });
});

it('refuses a frame from another site everything but BroadcastChannel when told so', async () => {
  const frame = await guestFrame(await blocked.newContext());
  expect(await storageOf(frame)).toEqual({
    localStorage: 'SecurityError',
    sessionStorage: 'SecurityError',
    indexedDb: 'SecurityError',
    locks: 'SecurityError',
    broadcast: 'works',
  });
});

it('leaves the storage of the page itself alone', async () => {
  const frame = await guestFrame(await blocked.newContext());
  expect(await storageOf(frame.page().mainFrame())).toMatchObject({ localStorage: 'works' });
});

it('follows the language and the time zone of a context', async () => {
  const context = await open.newContext({ locale: 'ru-RU', timezoneId: 'Asia/Tbilisi' });
  const frame = await guestFrame(context);
  // Friday in UTC.
  const shown = await frame.evaluate(() => {
    return new Date(Date.UTC(2026, 10, 20, 22)).toLocaleDateString([], { weekday: 'long' });
  });
  expect(shown).toBe('суббота');
});

async function guestFrame(context: BrowserContext): Promise<Frame> {
  await context.route('https://trello.com/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<iframe src="https://guest.test/"></iframe>',
    }),
  );
  await context.route('https://guest.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>guest</p>' }),
  );
  const page = await context.newPage();
  await page.goto('https://trello.com/');
  await page.frameLocator('iframe').getByText('guest').waitFor();
  const frame = page.frames()[1];
  if (!frame) throw new Error('No frame');
  return frame;
}

function storageOf(frame: Frame): Promise<Record<string, string>> {
  return frame.evaluate(async () => {
    const probes: Record<string, () => unknown> = {
      localStorage: () => localStorage.setItem('probe', '1'),
      sessionStorage: () => sessionStorage.setItem('probe', '1'),
      indexedDb: () => indexedDB.open('probe'),
      locks: () => navigator.locks.request('probe', () => undefined),
      broadcast: () => new BroadcastChannel('probe').postMessage(1),
    };
    const found: Record<string, string> = {};
    for (const [name, probe] of Object.entries(probes)) {
      try {
        await probe();
        found[name] = 'works';
      } catch (error) {
        found[name] = error instanceof Error || error instanceof DOMException ? error.name : 'odd';
      }
    }
    return found;
  });
}
