/** Whether Trello's own due date says another day than the clock that runs. */
import { local } from '../domain/calendar/zone.ts';
import type { CardSight } from './card-sight.ts';

/** Trello shows its date in the reader's zone, and ours stands in that of the side that owes: it is another one only
 *  where it is so in both. While the card stands still its date is not settled.
 *  @param zone the reader's. */
export function isOtherInTrello(
  { trelloDue, due, pauses }: Pick<CardSight, 'trelloDue' | 'due' | 'pauses'>,
  zone: string,
): boolean {
  const stands = pauses?.waits ?? pauses?.yes;
  if (trelloDue === undefined || due === undefined || stands !== undefined) return false;
  const { promise } = due;
  return [zone, promise.zone].every((one) => local(trelloDue, one).day !== promise.day);
}
