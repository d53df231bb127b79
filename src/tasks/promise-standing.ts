/** The date that stands, as the form behind *Promise a date* compares with it. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { type Due, type Edit, isBefore, nearestDue } from '../domain/turn/card-turn.ts';
import type { EditRef } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';

/** What a date is for: a first version, the list, or the edit of this reference. */
export type PromiseTarget = 'version' | 'list' | EditRef;

export function currentDue(sight: CardSight | undefined, target: PromiseTarget): Due | undefined {
  const main = sight?.turn.main;
  if (main?.kind === 'version') return main.version.due;
  if (main?.kind !== 'edits') return undefined;
  // A date for the list covers the edits with a date of their own: the nearest one is what it moves.
  if (target === 'list') return nearestDue(main.round);
  return main.round.edits.find((edit) => edit.ref === target)?.due ?? main.round.due;
}

export function openRoundEdits(sight: CardSight | undefined): readonly Edit[] {
  const main = sight?.turn.main;
  return main?.kind === 'edits' ? main.round.edits : [];
}

export function isLater(standing: Due | undefined, promise: FrozenPromise | undefined): boolean {
  return standing !== undefined && promise !== undefined && isBefore(standing.promise, promise);
}

/** Without the days that were lost since. */
function lastNamed({ promise, moves }: Due): FrozenPromise {
  const since = moves.findLastIndex(({ lost }) => lost === undefined) + 1;
  return moves[since]?.from ?? promise;
}

/** Reasons in the words of the page. */
export interface Unasked {
  /** The date was announced, and comes later than the usual one. */
  readonly announced?: string;
  /** It is an earlier one than that which days lost made, and later than the one before. */
  readonly waited?: string;
}

/** The journal knows nothing of lost days: a date between the one that was named and the one that stands now is a
 *  later one there, and would count for nothing. */
export function unaskedWhy(
  sight: CardSight,
  target: PromiseTarget,
  promise: FrozenPromise,
  { announced = '', waited = '' }: Unasked,
): string {
  const standing = currentDue(sight, target);
  if (isLater(standing, promise)) return sight.estimate?.awaited ? announced : '';
  const { main } = sight.turn;
  const due = target === 'list' && main.kind === 'edits' ? main.round.due : standing;
  return due !== undefined && isBefore(lastNamed(due), promise) ? waited : '';
}
