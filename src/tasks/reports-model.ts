/** The index as the page lives with it: read when it is looked at, card by card. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { BoardCardsPort } from './reports-ports.ts';
import { type BoardReading, type InTime, readBoard } from './reports-reading.ts';

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReportsModel {
  /** Undefined until it was read once. It stays while it is read anew. */
  readonly reading: ReadonlySignal<BoardReading | undefined>;
  /** While somebody waits for the cards to be read. */
  readonly progress: ReadonlySignal<ReadProgress | undefined>;
  /** Trello does not answer. */
  readonly isGone: ReadonlySignal<boolean>;
  read(): Promise<void>;
  /** Something on the board or on a card changed: all is read anew, without a word of it. */
  hear(): void;
  /** Nobody looks any more. */
  leave(): void;
}

export type Later = (task: () => void, ms: number) => unknown;

/** Each press of anybody on the board is news, and the cards of a large one are many requests. */
const REST_MS = 2000;
/** Trello answers within a second or two; a request that was lost is never answered. */
const ANSWER_MS = 10_000;

export function createReportsModel(port: BoardCardsPort, later: Later = setTimeout): ReportsModel {
  const reading: Signal<BoardReading | undefined> = signal(undefined);
  const progress: Signal<ReadProgress | undefined> = signal(undefined);
  const isGone = signal(false);
  const run = createRun({ reading, progress, isGone }, port, (asked) => inTime(asked, later));
  const news = createNews(() => run.start({ isTold: false }), later);
  return {
    ...{ reading, progress, isGone },
    read: () => news.busyWith(() => run.start({ isTold: true })),
    hear: news.hear,
    leave: () => {
      news.stop();
      run.stop();
    },
  };
}

interface Shown {
  readonly reading: Signal<BoardReading | undefined>;
  readonly progress: Signal<ReadProgress | undefined>;
  readonly isGone: Signal<boolean>;
}

/** Of two readings only the later one is shown; the earlier one ends with its next card. */
function createRun({ reading, progress, isGone }: Shown, port: BoardCardsPort, within: InTime) {
  let latest = 0;

  async function start({ isTold }: { readonly isTold: boolean }): Promise<void> {
    latest += 1;
    const mine = latest;
    const isStopped = () => mine !== latest;
    const board = await within(port.look());
    if (isStopped()) return;
    isGone.value = board?.ok !== true;
    if (board?.ok !== true) return;
    const onProgress = (done: number, total: number) => {
      if (isTold && !isStopped()) progress.value = { done, total };
    };
    onProgress(0, board.value.cards.length);
    const found = await readBoard(port, board.value, { onProgress, isStopped, within });
    if (found === undefined) return;
    batch(() => {
      progress.value = undefined;
      reading.value = found;
    });
  }

  return {
    start,
    stop: () => {
      latest += 1;
      progress.value = undefined;
    },
  };
}

/** Undefined where the answer does not come. */
function inTime<T>(asked: Promise<T>, later: Later): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    later(() => resolve(undefined), ANSWER_MS);
    asked.then(resolve, reject);
  });
}

/** News that come while the cards are read, or just after, are one reading more, and not one each. */
function createNews(read: () => Promise<void>, later: Later) {
  let isBusy = false;
  let isAsked = false;
  let hasLeft = false;

  function next(): void {
    isBusy = false;
    if (isAsked) hear();
  }

  function hear(): void {
    if (hasLeft) return;
    isAsked = isBusy;
    if (isBusy) return;
    isBusy = true;
    const rest = () => later(next, REST_MS);
    // The reading shows by itself what it could not read; whatever came of it, the next one may.
    read().then(rest, rest);
  }

  return {
    hear,
    busyWith: async (reading: () => Promise<void>): Promise<void> => {
      isBusy = true;
      await reading();
      next();
    },
    stop: () => {
      hasLeft = true;
    },
  };
}
