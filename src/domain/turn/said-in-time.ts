/** Whether a change of a date was told while the date still held. */
import { dueAt } from '../calendar/promise.ts';
import type { Due, Move } from './card-turn.ts';

/** Whether the latest change that a person named was said before the date that it changed was over; undefined where
 *  nobody named one. */
export function isSaidInTime(due: Due): boolean | undefined {
  const named = lastNamed(due);
  return named && named.at <= dueAt(named.from);
}

/** The latest change of it that a person named. */
export function lastNamed({ moves }: Due): Move | undefined {
  return moves.findLast(({ lost }) => lost === undefined);
}
