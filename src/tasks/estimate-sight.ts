/** A date that is still to be named, and who may say that it will be. */

import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Instant } from '../domain/clock.ts';
import { type Announced, awaitedDate, reduceEstimates } from '../domain/estimates/estimates.ts';
import { type EstimateOffer, estimateOffer } from '../domain/estimates/offer.ts';
import type { Journal } from '../domain/journal.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry, CardPress } from '../domain/turn/entries.ts';
import type { ViewerRole } from '../domain/turn/owner.ts';
import type { PauseSight } from './pause-sight.ts';

/** What a press of these writes; nothing for undefined. */
export type TermPress = readonly CardPress[] | 'changedMeanwhile' | undefined;

export interface EstimateSight {
  /** Until when the date will be named, by whom it was said. */
  readonly awaited?: Announced | undefined;
  readonly offer?: EstimateOffer | undefined;
}

/** As much of a card as is looked at here. */
export interface EstimateLook {
  readonly turn: CardTurn;
  readonly journal: Journal<CardEntry>;
  readonly board: BoardState;
  readonly role: ViewerRole;
  readonly mayWrite: boolean;
  readonly pauses: PauseSight | undefined;
  readonly now: Instant;
}

export function estimateIn(
  sight: EstimateLook,
  holidays: HolidayLookup,
): { readonly estimate?: EstimateSight } {
  const { turn, journal, board, now, pauses } = sight;
  // While something is missing, that is what is waited for.
  if (pauses?.waits !== undefined) return {};
  const known = reduceEstimates(journal.entries, board.people);
  const offer = isAsked(sight)
    ? estimateOffer(turn, known, board.settings, now, holidays)
    : undefined;
  const held = pauses && ((promise: FrozenPromise) => pauses.heldTerm(promise, 'agency'));
  return { estimate: { awaited: awaitedDate(turn, known, now, held), offer } };
}

/** *I'll name the date by tomorrow*; a first version gets its usual date with the same press. */
export function nameLater({ offer, awaited }: EstimateSight): TermPress {
  if (offer === undefined) return awaited ? undefined : 'changedMeanwhile';
  const { to, promise, version } = offer;
  const announced = { kind: 'estimated', ...(to !== undefined && { to }), promise } as const;
  return version === undefined ? [announced] : [{ kind: 'worked', promise: version }, announced];
}

function isAsked({ board, role, mayWrite, pauses }: EstimateLook): boolean {
  const isOn = board.settings.switches.estimate && pauses?.hold === undefined;
  return isOn && mayWrite && role.side !== 'client';
}
