import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PowerUpManifest } from '../../src/host/board/board-options.ts';
import { type BoardSeed, createBoardServerState } from '../../src/host/server/board-server.ts';
import type { LaunchedBrowser } from '../e2e/browser.ts';
import type { LibraryChoice } from '../support/board/harness-options.ts';
import { HOST_ORIGIN, routeBoard } from '../support/board/routes.ts';
import type { VirtualClock } from '../support/board/virtual-clock.ts';
import { VIEWER } from './large-board.ts';

declare global {
  interface Window {
    __timeToDraw?: number;
  }
}

/** The machine's own clock: a virtual one would measure Playwright's timers. */
const REAL_CLOCK: VirtualClock = {
  now: Date.now,
  advance: async () => {
    throw new Error('The bench runs in real time');
  },
  set: async () => {
    throw new Error('The bench runs in real time');
  },
};

/** Milliseconds from the first call of a capability until every card shows its badge. */
export async function timeToDraw(
  browser: LaunchedBrowser,
  what: { readonly seed: BoardSeed; readonly library: LibraryChoice; readonly powerUp: string },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const wrong: string[] = [];
  context.on('weberror', (error) => wrong.push(error.error().message));
  await routeBoard({
    context,
    state: createBoardServerState({ test: what.seed }, Date.now),
    clock: REAL_CLOCK,
    library: what.library,
    folder: what.powerUp,
    manifest: manifestOf(what.powerUp),
    requests: wrong,
    window: { board: 'test', language: 'ru', locale: 'ru', theme: 'light', pollMs: 600_000 },
  });
  const page = await context.newPage();
  await page.addInitScript(watch, what.seed.content.cards.length);
  await page.goto(`${HOST_ORIGIN}/?member=${VIEWER}`);
  await page.waitForFunction(() => window.__timeToDraw !== undefined, null, { polling: 100 });
  const time = await page.evaluate(() => window.__timeToDraw ?? Number.NaN);
  await context.close();
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return time;
}

/** Runs in the host's page before its own script. The host calls the first capability when the connector says
 *  that it is ready, in the same turn. */
function watch(cards: number): void {
  if (window !== window.top) return;
  let begun: number | undefined;
  window.addEventListener('message', ({ data }) => {
    if (begun === undefined && JSON.stringify(data).includes('"command":"ready"')) {
      begun = performance.now();
    }
  });
  const drawn = document.getElementsByClassName('badge');
  new MutationObserver(() => {
    if (begun === undefined || drawn.length < cards || window.__timeToDraw !== undefined) return;
    window.__timeToDraw = performance.now() - begun;
  }).observe(document, { childList: true, subtree: true });
}

function manifestOf(folder: string): PowerUpManifest {
  const own = join(folder, 'power-up.json');
  const path = existsSync(own) ? own : join(folder, '..', 'manifest', 'power-up.json');
  return JSON.parse(readFileSync(path, 'utf8')) as PowerUpManifest;
}
