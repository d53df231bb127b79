/** Goes through the cards of a board. Whoever looks sees how far it is, and may stop it. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface DataRun {
  /** While it runs. */
  readonly progress: ReadonlySignal<Progress | undefined>;
  /** Does `work` for each, in any order.
   *  @returns false where it was stopped before the last one was begun. */
  each<T>(
    items: readonly T[],
    atATime: number,
    work: (item: T, index: number) => Promise<void>,
  ): Promise<boolean>;
  /** What is on its way is waited for. */
  stop(): void;
}

/** Trello answers six requests of a frame side by side as fast as one. */
export const READ_AT_A_TIME = 6;

export function createDataRun(): DataRun {
  const progress = signal<Progress | undefined>(undefined);
  let isStopped = false;

  async function each<T>(
    items: readonly T[],
    atATime: number,
    work: (item: T, index: number) => Promise<void>,
  ): Promise<boolean> {
    isStopped = false;
    const total = items.length;
    progress.value = { done: 0, total };
    let done = 0;
    // The workers share one list: each takes the next that nobody took.
    const left = items.entries();
    let begun = 0;
    async function worker(): Promise<void> {
      while (!isStopped) {
        const next = left.next();
        if (next.done) return;
        begun += 1;
        await work(next.value[1], next.value[0]);
        done += 1;
        progress.value = { done, total };
      }
    }
    await Promise.all(Array.from({ length: atATime }, worker));
    progress.value = undefined;
    return begun === total;
  }

  return {
    progress,
    each,
    stop: () => {
      isStopped = true;
    },
  };
}
