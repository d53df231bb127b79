/** A date that is still to be named, and who may say that it will be. Few boards do so: what adds it up comes with the
 *  first card of one. */

import type { Instant } from '../domain/clock.ts';
import { hasEstimates } from '../domain/estimates/entries.ts';
import type { Announced } from '../domain/estimates/estimates.ts';
import type { EstimateOffer } from '../domain/estimates/offer.ts';
import type { Journal } from '../domain/journal.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import type { ViewerRole } from '../domain/turn/owner.ts';
import type { PauseSight } from './pause-sight.ts';

export interface EstimateSight {
  /** Until when the date will be named, by whom it was said. */
  readonly awaited?: Announced | undefined;
  readonly offer?: EstimateOffer | undefined;
}

/** As much of a card as is looked at here. */
interface Looked {
  readonly turn: CardTurn;
  readonly journal: Journal<CardEntry>;
  readonly board: BoardState;
  readonly role: ViewerRole;
  readonly mayWrite: boolean;
  readonly pauses: PauseSight | undefined;
  readonly now: Instant;
}

/** It is switched on, or was when somebody said so. */
export function mayEstimate({ board, journal }: Pick<Looked, 'board' | 'journal'>): boolean {
  return board.settings.switches.estimate || hasEstimates(journal.entries);
}

export async function withEstimate<Sight extends Looked>(
  sight: Sight,
  { holidays }: { readonly holidays: HolidayLookup },
): Promise<Sight & { readonly estimate?: EstimateSight }> {
  try {
    const [{ reduceEstimates, awaitedDate }, { estimateOffer }] = await Promise.all([
      import('../domain/estimates/estimates.ts'),
      import('../domain/estimates/offer.ts'),
    ]);
    const { turn, journal, board, now, pauses } = sight;
    // While something is missing, that is what is waited for.
    if (pauses?.waits !== undefined) return sight;
    const known = reduceEstimates(journal.entries, board.people);
    const offer = isAsked(sight)
      ? estimateOffer(turn, known, board.settings, now, holidays)
      : undefined;
    return { ...sight, estimate: { awaited: awaitedDate(turn, known, now), offer } };
  } catch {
    // Offline, or another version was published meanwhile: the usual date is shown, which counts in any case.
    return sight;
  }
}

function isAsked({ board, role, mayWrite, pauses }: Looked): boolean {
  const isOn = board.settings.switches.estimate && pauses?.hold === undefined;
  return isOn && mayWrite && role.side !== 'client';
}
