/** When a model is written again: soon, then ever later, and after many tries no more. */
import type { Instant } from '../../domain/clock.ts';

const FIRST_PAUSE_MS = 300;
/** Well within the ten minutes that a tab is kept open; they are over after so many tries. */
const EAGER_PAUSE_MS = 30_000;
const EAGER_TRIES = 24;
const LONGEST_PAUSE_MS = 300_000;
/** So long without a loss, and the next one is a new matter. */
const CALM_MS = 120_000;
/** Then it is tried again only after a press or a new load: something is wrong that trying does not mend. */
const MOST_TRIES = 40;

export interface PacePorts {
  readonly later: (task: () => void, ms: number) => void;
  /** Between 0 and 1: two that lost at once do not try again at once. */
  readonly random: () => number;
}

export interface Pace {
  /** A write was confirmed, or it failed. */
  wrote(isConfirmed: boolean): void;
  /** What was written is gone again. */
  lost(now: Instant): void;
  /** Runs the task once, however often it is asked for meanwhile.
   *  @param notBefore in ms from now. */
  plan(task: () => void, notBefore: number): void;
}

export function createPace({ later, random }: PacePorts): Pace {
  let tries = 0;
  let rewrites = 0;
  let lostAt = Number.NEGATIVE_INFINITY;
  let isPlanned = false;
  return {
    wrote: (isConfirmed) => {
      tries = isConfirmed ? 0 : tries + 1;
    },
    lost: (now) => {
      if (isPlanned) return;
      rewrites = now - lostAt > CALM_MS ? 0 : rewrites + 1;
      lostAt = now;
    },
    plan: (task, notBefore) => {
      if (isPlanned || Math.max(tries, rewrites) >= MOST_TRIES) return;
      isPlanned = true;
      const longest = tries < EAGER_TRIES ? EAGER_PAUSE_MS : LONGEST_PAUSE_MS;
      const pause = Math.max(
        Math.min(FIRST_PAUSE_MS * 2 ** tries, longest),
        Math.min(FIRST_PAUSE_MS * 2 ** rewrites, EAGER_PAUSE_MS),
      );
      const run = () => {
        isPlanned = false;
        task();
      };
      later(run, Math.max(pause * (0.5 + random() / 2), notBefore));
    },
  };
}
