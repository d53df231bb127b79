import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { languageOf, type PowerUpManifest } from '../../../src/host/board/board-options.ts';
import {
  type BoardServerState,
  createBoardServerState,
  type ServerBoard,
} from '../../../src/host/server/board-server.ts';
import type { LaunchedBrowser } from '../../e2e/browser.ts';
import { refuseThirdPartyStorage } from '../../e2e/third-party-storage.ts';
import { type CardChanges, changeCard, changeMembership } from './card-changes.ts';
import {
  DEFAULT_NOW,
  memberId,
  type OpenBoardOptions,
  sandboxOf,
  seedFor,
} from './harness-options.ts';
import { isWantedComplaint, type KeyResource } from './key-resource.ts';
import { HOST_ORIGIN, routeBoard } from './routes.ts';
import { createTestSigner, type TestSigner } from './trello-signer.ts';
import { installClock, type VirtualClock } from './virtual-clock.ts';

/** One board in a browser: what a test does and sees, in the words of the board. */
export interface OpenBoard extends BoardWindow {
  readonly context: BrowserContext;
  readonly clock: VirtualClock;
  /** The server's side: what is really stored. */
  readonly state: BoardServerState;
  /** Page errors and console errors of all windows and frames, as they come. */
  readonly errors: string[];
  /** Requests outside the board's own addresses; none is let through. */
  readonly requests: string[];
  /** Signs what `t.jwt` asks for, truly or not; see `FORGERIES`. */
  readonly signer: TestSigner;
  /** Trello's key resource, as this board's pages meet it. */
  readonly keys: KeyResource;
  /** Changes a card by its name or id from outside any window. */
  changeCard(card: string, changes: CardChanges): void;
  /** Takes a member off the board, or back onto it; whoever looks on goes on reading. */
  setOnBoard(member: string, on: boolean): void;
  /** The page that a frame opens as a window of its own when `press` is done. */
  opened(press: () => Promise<unknown>): Promise<Page>;
  /** Opens the board once more, in a window with a copy of its own, perhaps as somebody else. */
  secondWindow(member?: string): Promise<BoardWindow>;
  close(): Promise<void>;
}

export interface BoardWindow {
  readonly page: Page;
  openCard(name: string): Promise<void>;
  closeCard(): Promise<void>;
  /** The texts on a card's front, once the Power-Up has answered for that card. */
  badges(card: string): Promise<readonly string[]>;
  section(): FrameLocator;
  popup(): FrameLocator;
  modal(): FrameLocator;
  /** Loads the board anew as this member. */
  setMember(member: string): Promise<void>;
  /** Moves the date of all windows and loads this one anew. */
  setDate(now: string): Promise<void>;
}

const ROOT = new URL('../../../', import.meta.url).pathname;

export async function openBoard(
  browser: LaunchedBrowser,
  options: OpenBoardOptions = {},
): Promise<OpenBoard> {
  const seed = seedFor(options);
  const locale = options.locale ?? 'en-US';
  const context = await browser.newContext({
    locale,
    colorScheme: options.theme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    ...(options.timezoneId ? { timezoneId: options.timezoneId } : {}),
  });
  const clock = await installClock(context, options.now ?? DEFAULT_NOW);
  if (options.cookies === 'blocked') await context.addInitScript(refuseThirdPartyStorage);
  const state = createBoardServerState({ test: { ...seed, opensAt: null } }, clock.now);
  const errors: string[] = [];
  const requests: string[] = [];
  const signer = createTestSigner(options.keyBits === undefined ? {} : { bits: options.keyBits });
  // Before anybody can press: on a busy machine a key takes longer to make than a press waits for its signature.
  await signer.publicKeys();
  const keys: KeyResource = { answer: options.keys ?? 'served', asked: 0 };
  const { folder, manifest } = findPowerUp(options);
  await routeBoard({
    context,
    state,
    clock,
    requests,
    folder,
    manifest,
    signer,
    keys,
    library: options.library ?? 'stand-in',
    window: {
      board: 'test',
      language: languageOf(locale),
      locale,
      theme: options.theme ?? 'light',
      framesOnWrite: options.framesOnWrite ?? 'render',
      ...sandboxOf(options),
      ...(options.pollMs === undefined ? {} : { pollMs: options.pollMs }),
    },
  });

  async function openWindow(member: string | undefined): Promise<BoardWindow> {
    const page = await context.newPage();
    collectErrors(page, errors, keys);
    const window = createWindow(page, clock, (name) => memberId(seed, name));
    await load(page, memberId(seed, member));
    return window;
  }

  const first = await openWindow(options.member);
  const onServer = (): ServerBoard => {
    const board = state.boards.get('test');
    if (!board) throw new Error('The server has no board');
    return board;
  };
  return {
    ...first,
    context,
    clock,
    state,
    errors,
    requests,
    signer,
    keys,
    changeCard: (card, changes) => changeCard(onServer(), clock.now(), card, changes),
    setOnBoard: (member, on) => changeMembership(onServer(), clock.now(), member, on),
    async opened(press) {
      const [page] = await Promise.all([context.waitForEvent('page'), press()]);
      collectErrors(page, errors, keys);
      await page.waitForLoadState();
      return page;
    },
    secondWindow: openWindow,
    close: () => context.close(),
  };
}

function createWindow(
  page: Page,
  clock: VirtualClock,
  idOf: (member: string) => string | null,
): BoardWindow {
  const frameOf = (kind: string) => page.frameLocator(`iframe.frame-${kind}`).last();
  return {
    page,
    async openCard(name) {
      await page.getByRole('button', { name, exact: true }).first().click();
      await page.getByRole('dialog', { name, exact: true }).waitFor();
    },
    async closeCard() {
      await page.locator('.card-dialog > header button').click();
    },
    async badges(card) {
      const front = page
        .locator('article.card')
        .filter({ has: page.getByText(card, { exact: true }) });
      await front.locator('.badges:not([data-answers="0"])').waitFor({ state: 'attached' });
      return front.locator('.badge').allInnerTexts();
    },
    section: () => frameOf('section'),
    popup: () => frameOf('popup'),
    modal: () => frameOf('modal'),
    setMember: (member) => load(page, idOf(member)),
    async setDate(now) {
      await clock.set(now);
      await page.reload();
      await ready(page);
    },
  };
}

async function load(page: Page, member: string | null): Promise<void> {
  const query = member === null ? '' : `?member=${member}`;
  await page.goto(`${HOST_ORIGIN}/${query}`);
  await ready(page);
}

/** The connector has answered, or its ten seconds are over. */
async function ready(page: Page): Promise<void> {
  await page
    .locator('[data-power-up="ready"], [data-power-up="dead"]')
    .waitFor({ state: 'attached' });
}

function collectErrors(page: Page, errors: string[], keys: KeyResource): void {
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isWantedComplaint(message, keys))
      errors.push(`console: ${message.text()}`);
  });
}

/** `dist/` with the manifest of the repository, or a test's own folder with its `power-up.json`. */
function findPowerUp(options: OpenBoardOptions): { folder: string; manifest: PowerUpManifest } {
  const folder = options.powerUp ?? join(ROOT, 'dist');
  const own = join(folder, 'power-up.json');
  const path = existsSync(own) ? own : join(ROOT, 'manifest', 'power-up.json');
  return { folder, manifest: JSON.parse(readFileSync(path, 'utf8')) as PowerUpManifest };
}
