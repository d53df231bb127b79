/** Whether a change of a date was told while the date still held. */
import { dueAt } from '../calendar/promise.ts';
import type { Due, Move } from './card-turn.ts';

/** Whether the latest change that a person named was said before the date that it changed was over; undefined where
 *  nobody named one. */
export function isSaidInTime({ moves }: Due): boolean | undefined {
  const named = moves.findLast(({ lost }) => lost === undefined);
  return named && isInTime(named);
}

/** Of a change that a person named. */
export function isInTime({ at, from }: Pick<Move, 'at' | 'from'>): boolean {
  return at <= dueAt(from);
}
