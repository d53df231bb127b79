import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import type { PowerUpManifest, WindowOptions } from '../../../src/host/board/board-options.ts';
import {
  LIBRARY_URL,
  withBoardConfig,
  withLibraryConfig,
} from '../../../src/host/server/board-page.ts';
import type { BoardServerState } from '../../../src/host/server/board-server.ts';
import { contentType } from '../../../src/host/server/content-type.ts';
import { handleServerRequest } from '../../../src/host/server/handle-token-request.ts';
import { headersFor, parseHeadersFile } from '../../../src/host/server/headers-file.ts';
import type { LibraryChoice } from './harness-options.ts';
import { fulfillKeys, KEY_RESOURCE, type KeyResource } from './key-resource.ts';
import { createTestSigner, type TestSigner } from './trello-signer.ts';
import type { VirtualClock } from './virtual-clock.ts';

export const HOST_ORIGIN = 'https://trello.com';
const POWER_UP_ORIGIN = 'https://whose-turn.example';

const LOCAL_BOARD = new URL('../../../.local-board/', import.meta.url).pathname;

export interface RouteOptions {
  readonly context: BrowserContext;
  readonly state: BoardServerState;
  readonly clock: VirtualClock;
  readonly library: LibraryChoice;
  /** Nothing said: an honest one, and its keys served. */
  readonly signer?: TestSigner;
  readonly keys?: KeyResource;
  /** The folder served as the Power-Up. */
  readonly folder: string;
  readonly manifest: PowerUpManifest;
  readonly window: Partial<WindowOptions>;
  /** Addresses that nothing here answers: each one is a fault of the Power-Up. */
  readonly requests: string[];
}

/** Everything that the browser may reach: the host page, the library, the Power-Up. */
export async function routeBoard(given: RouteOptions): Promise<void> {
  const keys: KeyResource = given.keys ?? { answer: 'served', asked: 0 };
  const options = { ...given, signer: given.signer ?? createTestSigner(), keys };
  const rules = parseHeadersFile(readIfThere(join(options.folder, '_headers')) ?? '');
  await options.context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.href === LIBRARY_URL) return fulfillLibrary(route, options);
    if (url.href === KEY_RESOURCE) return fulfillKeys(route, options.keys, options.signer);
    if (url.origin === HOST_ORIGIN) return fulfillHost(route, url, options);
    if (url.origin === POWER_UP_ORIGIN) {
      const body = readFile(options.folder, url.pathname);
      if (body !== undefined) {
        const date = new Date(options.clock.now()).toUTCString();
        const headers = { ...headersFor(rules, url.pathname), date };
        return route.fulfill({ body, contentType: contentType(url.pathname), headers });
      }
    }
    options.requests.push(url.href);
    await route.abort();
  });
}

async function fulfillLibrary(route: Route, { library }: RouteOptions): Promise<void> {
  const own = process.env['POWER_UP_JS'];
  if (library === 'trello' && !own) throw new Error('Trello’s library needs POWER_UP_JS=path');
  const body =
    library === 'trello' && own
      ? readFileSync(own, 'utf8')
      : withLibraryConfig(readBuilt('library/power-up.js'), HOST_ORIGIN, 0);
  await route.fulfill({ body, contentType: contentType('.js') });
}

type Signing = RouteOptions & { readonly signer: TestSigner };

async function fulfillHost(route: Route, url: URL, options: Signing): Promise<void> {
  if (url.pathname.startsWith('/api/')) return fulfillApi(route, url, options);
  if (url.pathname === '/') {
    const page = withBoardConfig(readBuilt('host/index.html'), {
      powerUpBase: `${POWER_UP_ORIGIN}/`,
      powerUp: options.manifest,
      options: options.window,
    });
    return route.fulfill({ body: page, contentType: contentType('.html') });
  }
  const body = readFile(join(LOCAL_BOARD, 'host'), url.pathname);
  if (body !== undefined) return route.fulfill({ body, contentType: contentType(url.pathname) });
  options.requests.push(url.href);
  await route.abort();
}

async function fulfillApi(
  route: Route,
  url: URL,
  { state, clock, signer }: Signing,
): Promise<void> {
  const body = route.request().postData() ?? '';
  // The board's date is the virtual clock here, so a new one moves that instead of an offset.
  if (url.pathname === '/api/date') await clock.set(String(JSON.parse(body).now));
  const answer = await handleServerRequest(state, signer, {
    method: route.request().method(),
    path: `${url.pathname}${url.search}`,
    body,
  });
  await route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: answer.body });
}

function readBuilt(path: string): string {
  const text = readIfThere(join(LOCAL_BOARD, path));
  if (text === undefined) throw new Error(`Build the local board first: there is no ${path}`);
  return text;
}

function readFile(folder: string, path: string): Buffer | undefined {
  const file = join(folder, decodeURIComponent(path));
  return /\.\w+$/.test(file) && existsSync(file) ? readFileSync(file) : undefined;
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
