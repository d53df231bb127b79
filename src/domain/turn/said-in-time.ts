/** Whether a change of a date was told while the date still held. */
import { dueAt } from '../calendar/promise.ts';
import type { Due } from './card-turn.ts';

/** Whether the latest change that a person named was said before the date that it changed was over; undefined where
 *  nobody named one. */
export function isSaidInTime({ moves }: Due): boolean | undefined {
  const named = moves.findLast(({ lost }) => lost === undefined);
  return named && named.at <= dueAt(named.from);
}
