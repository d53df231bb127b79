/** What the front of a card says of its turn, for a page that lists cards. */
import { estimateBadge } from '../domain/estimates/estimate-badge.ts';
import { termOf } from '../domain/pauses/debt.ts';
import { heldBadge, pauseBadge } from '../domain/pauses/pause-badge.ts';
import { type Told, toldFirst } from '../domain/pauses/told-first.ts';
import { badgeOf } from '../domain/turn/approved-badge.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';
import type { CardSight } from './card-sight.ts';

/** The same words as the connector finds; undefined where nobody waits. */
export function waitingBadge(sight: CardSight): TurnBadge | undefined {
  const { estimate, role, counting, board, now } = sight;
  const told = toldOf(sight);
  switch (told.kind) {
    case 'hold':
      return heldBadge(told.hold, board.settings.agency.zone);
    case 'missing': {
      const { who } = told.debt;
      return pauseBadge({ who, due: termOf(told.debt).due }, role.owns, counting, now);
    }
    case 'yes': {
      const calendar = sight.pauses?.countingOf('client') ?? counting;
      return pauseBadge({ who: 'client', due: told.due }, saysYes(sight), calendar, now);
    }
    case 'turn': {
      const awaited = estimate?.awaited;
      if (awaited !== undefined) return estimateBadge(awaited, role.owns, counting, now);
      return badgeOf({ ...sight, calendar: counting, policy: board.settings.approval.changes });
    }
  }
}

/** A card that was never stopped knows no layer of pauses; without a date nothing of its turn is on hold. */
function toldOf(sight: CardSight): Told {
  const { pauses, due } = sight;
  if (pauses === undefined) return { kind: 'turn' };
  const { hold: _, ...rest } = pauses;
  return toldFirst(due === undefined ? rest : pauses, saysYes(sight));
}

/** Who decides for the client now. */
export function saysYes({ role }: CardSight): boolean {
  return role.decides && role.isAway !== true;
}
