import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { type Instant, instant } from '../../src/domain/clock.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { createRefresh, type ReadState } from '../../src/tasks/card-refresh.ts';
import type { CardPorts } from '../../src/tasks/ports.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, createBench, type Setting } from './card-bench.ts';
import { asks } from './for-you-bench.ts';

const NOW = '2026-11-20 14:30';
const TWO_DAYS_MS = 2 * 86_400_000;
const ASKED: Setting['story'] = (story) => void story.add('tom', asks(), '2026-11-20 14:00');

interface Slow {
  readonly state: ReadState;
  readonly refresh: () => Promise<void>;
  readonly checks: () => number;
  /** Journals of the card that were read and judged. */
  readonly judged: () => number;
  readonly offers: () => unknown;
}

/** Priya's computer is off by some time until its clock is compared with the server's. */
function slowComputer(setting: Setting, offMs: number, change: Partial<CardPorts> = {}): Slow {
  const bench = createBench(setting);
  let isRight = false;
  let checks = 0;
  let judged = 0;
  const clock = (): Instant => instant(moscow(NOW) + (isRight ? 0 : offMs));
  const wait = async () => undefined;
  const journals = { pluginData: bench.pluginData, clock, locks: createLocks(undefined), wait };
  const state: ReadState = {
    sight: signal(undefined),
    blocked: signal(undefined),
    clockOff: signal(false),
    form: signal(undefined),
  };
  const store = createCardStore({ card: 'card1', board: 'board1' }, 'priya', journals);
  const { refresh } = createRefresh(state, {
    ...bench.ports,
    card: {
      ...store,
      read: async () => {
        const found = await store.read();
        judged += 1;
        return found;
      },
    },
    board: createBoardStore('board1', 'priya', journals),
    clock,
    checkClock: async () => {
      checks += 1;
      isRight = true;
      return offMs !== 0;
    },
    ...change,
  });
  const offers = () => state.sight.peek()?.offers.primary;
  return { state, refresh, checks: () => checks, judged: () => judged, offers };
}

/** Opened by the test, each in its turn. */
function gates() {
  const waiting: (() => void)[] = [];
  const pass = () => new Promise<void>((resolve) => waiting.push(resolve));
  return { pass, open: (index: number) => waiting[index]?.() };
}

test('a card asked about is read again by the right clock on a computer two days slow', async () => {
  const { refresh, state, offers } = slowComputer({ story: ASKED }, -TWO_DAYS_MS);
  await refresh();
  expect(offers()).toBe('approve');
  expect(state.clockOff.value).toBe(true);
});

test('a reading that was under way while another one corrected the clock is not shown as it was judged', async () => {
  const bench = createBench({ story: ASKED });
  const { pass, open } = gates();
  let asked = 0;
  const { refresh, judged, offers } = slowComputer({ story: ASKED }, -TWO_DAYS_MS, {
    surroundings: async () => {
      asked += 1;
      if (asked <= 2) await pass();
      return bench.ports.surroundings();
    },
  });
  const first = refresh();
  const second = refresh();
  await expect.poll(judged).toBe(2);
  // The entries of both are judged by the slow clock; the first one corrects it, then the second one adds up.
  open(0);
  await expect.poll(judged).toBe(3);
  open(1);
  await Promise.all([first, second]);
  expect(offers()).toBe('approve');
});

test('a role that was given in the hours that a slow computer lacks is held', async () => {
  const board = namedAt('2026-11-20 12:00');
  const { refresh, state, offers } = slowComputer({ story: ASKED, board }, -5 * 3_600_000);
  await refresh();
  expect(offers()).toBe('approve');
  expect(state.sight.peek()?.decider).toBe('priya');
});

test('the board’s entries from ahead tell of the wrong clock as the card’s do', async () => {
  const early: Setting['story'] = (story) =>
    void story.add('tom', press.take(), '2026-11-10 10:00');
  const board = namedAt('2026-11-20 12:00');
  const { refresh, state } = slowComputer({ story: early, board }, -TWO_DAYS_MS);
  await refresh();
  expect(state.sight.peek()?.decider).toBe('priya');
});

test('the clock of a computer that agrees with its card is not compared', async () => {
  const { refresh, checks } = slowComputer({ story: ASKED }, 0);
  await refresh();
  expect(checks()).toBe(0);
});

test('an entry a minute ahead is another computer’s, and nothing to ask about', async () => {
  const { refresh, checks } = slowComputer({ story: ASKED }, -31 * 60_000);
  await refresh();
  expect(checks()).toBe(0);
});

/** Priya was named only then. */
function namedAt(moment: string): readonly BoardEntry[] {
  const before = BOARD_ENTRIES.filter(
    (entry) => entry.kind !== 'named' || entry.role !== 'representative',
  );
  const at = moscow(moment);
  const n = BOARD_ENTRIES.length + 1;
  const naming = boardPress.name('priya', 'representative', moment);
  return [...before, sealBoard(naming, { n, at, by: 'ellen' })];
}
