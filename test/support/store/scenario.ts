/** Over two hundred short entries by four people on one card, while everything goes wrong that may. Told once for
 *  the outbox and once each for the ways to write that it replaces: those must lose. */
import { moscow } from '../calendars.ts';
import {
  createLedger,
  type Judged,
  keptBy,
  type Ledger,
  numbersIn,
  pressOf,
  type Write,
} from './ledger.ts';
import { createPerson, type StorageMode } from './person.ts';
import { createRandom } from './random.ts';
import { type BoardWindow, CARD, createWindow, createWorld, type World } from './world.ts';

export interface Told extends Judged {
  /** What each window shows at the end, as text. */
  readonly views: readonly string[];
  /** Writes of the last ten minutes, long after the last press. */
  readonly lateWrites: number;
  /** Entries still kept in browsers, after every window was opened anew and looked at. */
  readonly kept: number;
}

/** As design.md has it; as it was before there was an outbox; and as anybody would write it first. */
export type Writing = 'outbox' | 'believes' | 'naive';

const PRESSES = 220;
const PRESSED_FOR_MS = 400_000;
/** Open in one window: a card, and something over it. */
const MOST_PAGES = 2;
const MINUTE_MS = 60_000;
const MODES: readonly StorageMode[] = ['allowed', 'blocked', 'full', 'allowed'];

export async function tellScenario(seed: number, writing: Writing = 'outbox'): Promise<Told> {
  const random = createRandom(seed);
  const world = createWorld(moscow('2026-11-20 14:00'), random, writing === 'outbox');
  const ledger = createLedger(world);
  const people = MODES.map((mode, index) => createPerson(`person${index}`, mode, world.time));
  // One of them has two tabs.
  const windows = [...people, ...people.slice(0, 1)].map((one) => createWindow(world, one));
  for (const person of people) ledger.hear(person);
  for (const window of windows) window.open();
  const write = writing === 'naive' ? writeNaively : undefined;
  for (let number = 0; number < PRESSES; number += 1) {
    const window = windows[Math.floor(random() * windows.length)];
    if (window !== undefined)
      pressLater(world, window, random() * PRESSED_FOR_MS, ledger, number, write);
  }
  for (const window of windows) planClosings(world, window, windows, ledger);
  await world.time.run(PRESSED_FOR_MS + 20 * MINUTE_MS);
  const writesBefore = world.server.writes();
  await world.time.run(10 * MINUTE_MS);
  const lateWrites = world.server.writes() - writesBefore;
  const views = windows.map((window) => JSON.stringify(numbersIn(window.show(CARD))));
  await reopenAll(world, windows);
  return { ...ledger.judge(), views, lateWrites, kept: keptBy(people) };
}

function pressLater(
  world: World,
  window: BoardWindow,
  ms: number,
  ledger: Ledger,
  number: number,
  write: Write | undefined,
): void {
  const { time, random } = world;
  time.later(() => {
    if (!window.isOpen) return pressLater(world, window, 5000, ledger, number, write);
    const page = window.pages[Math.floor(random() * (MOST_PAGES + 1))] ?? window.openPage();
    const [oldest] = window.pages;
    if (window.pages.length > MOST_PAGES && oldest) window.closePage(oldest);
    ledger.press(window, page, number, write);
    if (random() < 0.6) time.later(() => window.closePage(page), random() * 8000);
  }, ms);
}

/** Reads, adds, sets. */
const writeNaively: Write = async (window, _page, number) => {
  const t = window.client();
  try {
    const { journal } = await t.get<{ journal?: { entries: unknown[] } }>(CARD, 'shared');
    const entries = [...(journal?.entries ?? []), { n: 1, ...pressOf(number) }];
    await t.set(CARD, 'shared', 'journal', { v: 1, card: CARD, board: 'board1', entries });
    return true;
  } catch {
    return false;
  }
};

/** Every window is closed in the middle of everything now and then, and opened anew. */
function planClosings(
  { time, random }: World,
  window: BoardWindow,
  windows: readonly BoardWindow[],
  ledger: Ledger,
): void {
  const { person } = window;
  const often = person.mode === 'allowed' ? 4 : 1;
  for (let n = 0; n < often; n += 1) {
    time.later(() => {
      if (!window.isOpen) return;
      window.close();
      const isLast = !windows.some((one) => one.person === person && one.isOpen);
      if (isLast && person.mode !== 'allowed') ledger.excuse(person);
      time.later(() => window.isOpen || window.open(), 1000 + random() * 20_000);
    }, random() * PRESSED_FOR_MS);
  }
}

async function reopenAll({ time }: World, windows: readonly BoardWindow[]): Promise<void> {
  for (const window of windows) window.close();
  await time.run(MINUTE_MS);
  for (const window of windows) window.open();
  await time.run(12 * MINUTE_MS);
}
