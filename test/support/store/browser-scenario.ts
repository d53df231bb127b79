/** The scenario once more, in Chromium: the production build of the connector, pages that write as ours do, the local
 *  board's faults. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import { createBoardServerState } from '../../../src/host/server/board-server.ts';
import type { LaunchedBrowser } from '../../e2e/browser.ts';
import { CASTS, idsOf } from '../board/cast.ts';
import type { LibraryChoice } from '../board/harness-options.ts';
import { cardKey } from '../board/stored.ts';
import { type BrowserPerson, openPerson, START } from './browser-person.ts';
import { numbersIn } from './ledger.ts';
import type { StorageMode } from './person.ts';
import { createRandom, type Random } from './random.ts';

export interface ToldInBrowsers {
  readonly promised: number;
  readonly lost: readonly number[];
  readonly doubled: readonly number[];
  readonly stored: number;
  /** What each window shows at the end. */
  readonly views: readonly string[];
  readonly writes: number;
  readonly lateWrites: number;
  /** Requests that nothing answers. */
  readonly requests: readonly string[];
  /** Whose presses were lost, and which windows show them all the same. */
  readonly traces: readonly string[];
}

interface Tab {
  readonly person: BrowserPerson;
  page: Page;
}

interface Bench {
  readonly tabs: readonly Tab[];
  readonly random: Random;
  /** Where each press was made, and what came right after it. */
  readonly pressed: Map<number, string>;
  readonly seed: number;
  readonly advance: (ms: number, steps?: number) => Promise<void>;
}

const CAST = CASTS.en;
const MODES: readonly StorageMode[] = ['allowed', 'blocked', 'full', 'allowed'];
const MEMBERS = [CAST.specialist, CAST.client, CAST.colleague, CAST.manager];
const PRESSES = 220;
/** Between two presses, on the virtual clock. */
const BETWEEN_MS = 800;
const MINUTE_MS = 60_000;

export async function tellInBrowsers(
  browser: LaunchedBrowser,
  folder: string,
  seed: number,
  library: LibraryChoice = 'stand-in',
): Promise<ToldInBrowsers> {
  let now = () => Date.parse(START);
  const opening = { ...sampleSeed('en'), blobs: {}, opensAt: null };
  const state = createBoardServerState({ test: opening }, () => now());
  const promised = new Set<number>();
  const requests: string[] = [];
  const manifest = JSON.parse(readFileSync(join(folder, 'power-up.json'), 'utf8'));
  const people = await Promise.all(
    MEMBERS.map((name, index) =>
      openPerson(browser, {
        member: idsOf(CAST).member(name),
        mode: MODES[index] ?? 'allowed',
        folder,
        library,
        manifest,
        state,
        requests,
        told: (number) => void promised.add(number),
      }),
    ),
  );
  now = people[0]?.clock.now ?? now;
  // One of them has two tabs.
  const tabs = await Promise.all(
    [...people, ...people.slice(0, 1)].map(async (person, index) => ({
      person,
      page: await person.open(faultsOf(seed * 10 + index)),
    })),
  );
  const advance = async (ms: number, steps = 1) => {
    for (let step = 0; step < steps; step += 1) {
      await Promise.all(people.map(({ clock }) => clock.advance(ms)));
    }
  };
  const bench = {
    tabs,
    pressed: new Map<number, string>(),
    random: createRandom(seed),
    seed,
    advance,
  };
  await pressAll(bench);
  const settle = async (ms: number, steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      await advance(ms);
      await Promise.all(people.map((person) => person.answered()));
    }
  };
  await settle(1000, 30);
  await settle(5000, 12 * 5);
  const server = state.boards.get('test');
  const writes = () => server?.changes.filter(({ kind }) => kind === 'data').length ?? 0;
  const before = writes();
  await settle(10_000, 6 * 5);
  const key = cardKey(CAST, CAST.card);
  const views = await Promise.all(
    tabs.map(({ page }) => page.evaluate((blob) => window.__board?.rawBlob(blob) ?? '', key)),
  );
  await Promise.all(people.map((person) => person.close()));
  const stored = numbersIn(JSON.parse(server?.blobs[key] ?? '{}'));
  const traceOf = (number: number) =>
    `${number}, ${bench.pressed.get(number)}, shown by ${views
      .map((view) => numbersIn(JSON.parse(view || '{}')).includes(number))
      .join(' ')}`;
  return {
    traces: [...promised].filter((number) => !stored.includes(number)).map(traceOf),
    promised: promised.size,
    lost: [...promised].filter((number) => !stored.includes(number)),
    doubled: stored.filter((number, place) => stored.indexOf(number) !== place),
    stored: stored.length,
    views,
    writes: writes(),
    lateWrites: writes() - before,
    requests,
  };
}

function faultsOf(seed: number) {
  return {
    seed,
    refuseWriteOneIn: 4,
    loseWriteOneIn: 8,
    newsLateMs: 5000,
    replyLateMs: 5000,
    outOfOrder: true,
    hangMs: MINUTE_MS,
  };
}

async function pressAll({ tabs, random, pressed, seed, advance }: Bench): Promise<void> {
  for (let number = 0; number < PRESSES; number += 1) {
    const place = Math.floor(random() * tabs.length);
    const tab = tabs[place];
    if (tab === undefined) continue;
    const frame = await openSection(tab);
    await frame.evaluate((one) => window.pressInBench?.(one), number).catch(() => undefined);
    await advance(BETWEEN_MS / 4, 4);
    // Mostly in the middle of the write.
    const after = await leave(tab, random, seed + number);
    pressed.set(number, `tab ${place} (${tab.person.mode}), ${after}`);
  }
}

/** Closes the card, the tab, or neither. */
async function leave(tab: Tab, random: () => number, seed: number): Promise<string> {
  const isClosed = random() < 0.2;
  const isLeft = random() < 0.02 && tab.person.mode === 'allowed';
  if (isClosed) await tab.page.locator('.card-dialog > header button').click();
  if (isLeft) await reload(tab, seed);
  if (isLeft) return 'tab closed';
  return isClosed ? 'card closed' : 'left open';
}

/** The tab is closed in the middle of everything, and another one opened. */
async function reload(tab: Tab, seed: number): Promise<void> {
  await tab.page.close();
  tab.page = await tab.person.open(faultsOf(seed));
}

async function openSection({ page }: Tab): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes('/pages/card-section/'));
  if ((await page.locator('.card-dialog').count()) === 0) {
    await page.getByRole('button', { name: CAST.card, exact: true }).first().click();
  }
  const element = page.locator('iframe.frame-section').last();
  await element.waitFor();
  const frame = await (await element.elementHandle())?.contentFrame();
  const ready = frame ?? find();
  if (!ready) throw new Error('The section did not open');
  await ready.waitForFunction(() => window.pressInBench !== undefined, undefined, { polling: 20 });
  return ready;
}
