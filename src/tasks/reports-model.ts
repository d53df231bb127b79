/** The index as the page lives with it: read when it is looked at, card by card. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { BoardCardsPort } from './reports-ports.ts';
import { type BoardReading, readBoard } from './reports-reading.ts';

export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReportsModel {
  /** Undefined until it was read once. It stays while it is read anew. */
  readonly reading: ReadonlySignal<BoardReading | undefined>;
  /** While the cards are being read. */
  readonly progress: ReadonlySignal<ReadProgress | undefined>;
  /** Trello does not answer. */
  readonly isGone: ReadonlySignal<boolean>;
  read(): Promise<void>;
  /** Nobody looks any more. */
  leave(): void;
}

export function createReportsModel(port: BoardCardsPort): ReportsModel {
  const reading: Signal<BoardReading | undefined> = signal(undefined);
  const progress: Signal<ReadProgress | undefined> = signal(undefined);
  const isGone = signal(false);
  let latest = 0;
  return {
    reading,
    progress,
    isGone,
    leave: () => {
      latest += 1;
      progress.value = undefined;
    },
    /** Of two readings only the later one is shown; the earlier one ends with its next card. */
    read: async () => {
      latest += 1;
      const mine = latest;
      const isStopped = () => mine !== latest;
      const board = await port.look();
      if (isStopped()) return;
      isGone.value = !board.ok;
      if (!board.ok) return;
      progress.value = { done: 0, total: board.value.cards.length };
      const onProgress = (done: number, total: number) => {
        if (!isStopped()) progress.value = { done, total };
      };
      const found = await readBoard(port, board.value, { onProgress, isStopped });
      if (found === undefined) return;
      batch(() => {
        progress.value = undefined;
        reading.value = found;
      });
    },
  };
}
