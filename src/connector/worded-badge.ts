/** A badge as Trello takes it. */
import type { Instant } from '../domain/clock.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';

const SHORTEST_REFRESH_S = 10;
const LONGEST_REFRESH_S = 6 * 3600;

export interface WordedBadge {
  readonly text: string;
  readonly color: string;
  readonly refresh?: number;
}

/** What a badge says, in which colour, and when to ask for it again, in seconds. */
export function worded(
  badge: Pick<TurnBadge, 'colour' | 'changesAt'>,
  text: string,
  now: Instant,
): WordedBadge {
  return {
    text,
    color: badge.colour,
    ...(badge.changesAt !== undefined && { refresh: refreshIn(badge.changesAt - now) }),
  };
}

/** The clock may stand a little before the moment: the extra second makes sure that it has passed. */
function refreshIn(ms: number): number {
  const seconds = Math.ceil(ms / 1000) + 1;
  return Math.min(Math.max(seconds, SHORTEST_REFRESH_S), LONGEST_REFRESH_S);
}
