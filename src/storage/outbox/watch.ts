/** Looks again and again, for as long as people are asked to keep the tab open: no badge may be drawn of the card, and
 *  an answer that comes late shows what was there before. */
import type { Clock } from '../../domain/clock.ts';

const LOOK_EVERY_MS = 30_000;
const WATCHED_FOR_MS = 600_000;

export interface WatchPorts {
  readonly clock: Clock;
  readonly later: (task: () => void, ms: number) => void;
}

/** @param look answers whether there is anything left to look after.
 *  @returns what begins the time anew. */
export function createWatch({ clock, later }: WatchPorts, look: () => boolean): () => void {
  let until = 0;
  let isWatching = false;
  const next = () =>
    later(() => {
      isWatching = look() && clock() < until;
      if (isWatching) next();
    }, LOOK_EVERY_MS);
  return () => {
    until = clock() + WATCHED_FOR_MS;
    if (!isWatching) next();
    isWatching = true;
  };
}
