/** Reads the cards of a board, six at a time. What one card does wrong does not cost the others. */
import type { Survey } from './for-you-ports.ts';
import { type WaitingCard, waitOf } from './for-you-waiting.ts';

/** Trello answers six requests of a frame side by side as fast as one. */
const AT_A_TIME = 6;

export interface Reading {
  readonly waiting: readonly WaitingCard[];
  /** Cards that could not be read. */
  readonly failed: number;
}

/** Reads until `isStopped` says so: then nobody looks at the answer any more, and it is undefined. */
export async function readWaiting(
  survey: Survey,
  onProgress: (done: number) => void,
  isStopped: () => boolean,
): Promise<Reading | undefined> {
  const waiting: WaitingCard[] = [];
  const left = survey.cards.values();
  let failed = 0;
  let done = 0;
  async function work(): Promise<void> {
    // The workers share one list: each takes the next card that nobody took.
    for (const card of left) {
      if (isStopped()) return;
      const found = await lookAt(survey, card);
      if (found === 'failed') failed += 1;
      else if (found !== undefined) waiting.push(found);
      done += 1;
      onProgress(done);
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return isStopped() ? undefined : { waiting, failed };
}

async function lookAt(
  survey: Survey,
  { id, title }: Survey['cards'][number],
): Promise<WaitingCard | 'failed' | undefined> {
  try {
    const found = await survey.sightOf(id);
    if (found === undefined) return undefined;
    if (found.kind === 'blocked') return 'failed';
    const wait = waitOf(found.sight);
    return wait && { id, title, wait, sight: found.sight };
  } catch {
    // Counted and said; the list goes on with the next one.
    return 'failed';
  }
}
