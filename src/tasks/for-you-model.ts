/** *For you* as the page lives with it: the list, read when it is looked at, and the cards gone through one
 *  after another. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ForYouPorts, Survey } from './for-you-ports.ts';
import { readWaiting } from './for-you-reading.ts';
import { createRun, type Run } from './for-you-run.ts';
import { inOrder, isOnlyView, nearestDay, type WaitingCard } from './for-you-waiting.ts';

export interface WaitingList {
  /** Theirs first, then those where a view is welcome; each the oldest first. */
  readonly cards: readonly WaitingCard[];
  readonly failed: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ForYouModel {
  /** Undefined until it was read once. It stays while it is read anew. */
  readonly list: ReadonlySignal<WaitingList | undefined>;
  /** While the cards are being read. */
  readonly progress: ReadonlySignal<Progress | undefined>;
  /** Trello does not answer. */
  readonly isGone: ReadonlySignal<boolean>;
  readonly run: Run;
  /** Reads the list, or goes on with the card that was open when Trello built the frame anew. */
  enter(): Promise<void>;
  read(): Promise<void>;
  /** Opens a card of the list; the others follow it. */
  open(card: string): void;
  /** Nobody looks any more. */
  leave(): void;
  /** Something on the board changed: the card that is open is read again. */
  refresh(): void;
}

interface ListState {
  readonly list: Signal<WaitingList | undefined>;
  readonly progress: Signal<Progress | undefined>;
  readonly isGone: Signal<boolean>;
}

export function createForYouModel(ports: ForYouPorts): ForYouModel {
  const state: ListState = {
    list: signal(undefined),
    progress: signal(undefined),
    isGone: signal(false),
  };
  const { read, stop } = createRead(state, ports);
  const run = createRun(ports, {
    onList: () => void read(),
    // Gone from the list at once, not only when it was read anew.
    onDone: (id) => without(state, id),
  });
  return {
    ...state,
    run,
    read,
    enter: async () => {
      // Both begin at once: mostly there is nothing to go on with.
      const reading = read();
      if (await run.restore()) stop();
      await reading;
    },
    open: (card) => {
      const cards = state.list.peek()?.cards ?? [];
      stop();
      run.start(cards, card);
    },
    leave: () => {
      stop();
      run.stop();
    },
    refresh: () => run.refresh(),
  };
}

function without({ list }: ListState, id: string): void {
  const known = list.peek();
  if (known === undefined) return;
  list.value = { ...known, cards: known.cards.filter((card) => card.id !== id) };
}

function createRead({ list, progress, isGone }: ListState, ports: ForYouPorts) {
  let latest = 0;

  function stop(): void {
    latest += 1;
    progress.value = undefined;
  }

  /** Of two readings only the later one is shown; the earlier one ends with its next card. */
  async function read(): Promise<void> {
    latest += 1;
    const mine = latest;
    const isStopped = () => mine !== latest;
    const survey = await ports.survey();
    if (isStopped()) return;
    isGone.value = !survey.ok;
    if (survey.ok) await readCards(survey.value, isStopped);
  }

  async function readCards(survey: Survey, isStopped: () => boolean): Promise<void> {
    const total = survey.cards.length;
    progress.value = { done: 0, total };
    const onProgress = (done: number) => {
      if (!isStopped()) progress.value = { done, total };
    };
    const found = await readWaiting(survey, onProgress, isStopped);
    if (found === undefined) return;
    const cards = inOrder(found.waiting);
    batch(() => {
      progress.value = undefined;
      list.value = { cards, failed: found.failed };
    });
    if (found.failed === 0) await keepNote(ports, cards);
  }

  return { read, stop };
}

/** What other boards will show of this one. A list with gaps says too little to be remembered. */
async function keepNote(ports: ForYouPorts, cards: readonly WaitingCard[]): Promise<void> {
  const { notes, board, clock } = ports;
  if (notes === undefined || !ports.viewer.mayWrite) return;
  const own = cards.filter((card) => !isOnlyView(card));
  const next = nearestDay(own);
  const link = await ports.link();
  notes.keep({ board, link, count: own.length, ...(next && { next }), seen: clock() });
}
