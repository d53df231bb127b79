/** One person of the bench in a browser of his own: his windows, his storage, his clock. */
import type { BrowserContext, Page, Request } from 'playwright-core';
import type { Faults } from '../../../src/host/board/faults.ts';
import type { BoardServerState } from '../../../src/host/server/board-server.ts';
import type { LaunchedBrowser } from '../../e2e/browser.ts';
import { refuseThirdPartyStorage } from '../../e2e/third-party-storage.ts';
import type { LibraryChoice } from '../board/harness-options.ts';
import { HOST_ORIGIN, routeBoard } from '../board/routes.ts';
import { installClock, type VirtualClock } from '../board/virtual-clock.ts';
import type { StorageMode } from './person.ts';

export interface BrowserPerson {
  readonly member: string;
  readonly mode: StorageMode;
  readonly clock: VirtualClock;
  /** Loads the board with these faults. */
  open(faults: Partial<Faults>): Promise<Page>;
  /** Until no request waits for its answer: the virtual clock does not wait for the real network. */
  answered(): Promise<void>;
  close(): Promise<void>;
}

export interface PersonOptions {
  readonly member: string;
  readonly mode: StorageMode;
  readonly folder: string;
  readonly library: LibraryChoice;
  readonly manifest: Parameters<typeof routeBoard>[0]['manifest'];
  readonly state: BoardServerState;
  /** The person is told that a press is kept. */
  readonly told: (number: number) => void;
  readonly requests: string[];
}

export const START = '2026-11-20T11:00:00Z';

export async function openPerson(
  browser: LaunchedBrowser,
  options: PersonOptions,
): Promise<BrowserPerson> {
  const { member, mode, told, library, ...routing } = options;
  const context: BrowserContext = await browser.newContext({ locale: 'en-US' });
  const clock = await installClock(context, START);
  if (mode === 'blocked') await context.addInitScript(refuseThirdPartyStorage);
  if (mode === 'full') await context.addInitScript(fillStorage);
  const answered = watchRequests(context);
  await context.exposeFunction('toldInBench', told);
  await routeBoard({
    ...routing,
    context,
    clock,
    library,
    window: { board: 'test', language: 'en', locale: 'en-US', pollMs: 1000 },
  });
  return {
    member,
    mode,
    clock,
    answered,
    open: async (faults) => {
      const page = await context.newPage();
      await page.goto(`${HOST_ORIGIN}/?member=${member}`);
      await page.locator('[data-power-up="ready"]').waitFor({ state: 'attached' });
      await page.evaluate((given) => {
        if (window.__board) Object.assign(window.__board.faults, given);
      }, faults);
      return page;
    },
    close: () => context.close(),
  };
}

function watchRequests(context: BrowserContext): () => Promise<void> {
  const open = new Set<Request>();
  let tell: () => void = () => undefined;
  const end = (request: Request) => {
    open.delete(request);
    tell();
  };
  context.on('request', (request) => void open.add(request));
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  // What a closed window asked for is never answered.
  context.on('page', (page) => {
    page.on('close', () => [...open].filter((one) => pageOf(one) === page).forEach(end));
  });
  return async () => {
    while (open.size > 0) {
      await new Promise<void>((resolve) => {
        tell = resolve;
      });
    }
  };
}

/** A request may come before its frame is there. */
function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

/** Runs inside the browser. */
function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
}
