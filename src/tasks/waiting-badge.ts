/** What the front of a card says of its turn, for a page that lists cards. */
import { estimateBadge } from '../domain/estimates/estimate-badge.ts';
import { type Owed, pauseBadge } from '../domain/pauses/pause-badge.ts';
import { badgeOf } from '../domain/turn/approved-badge.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';
import type { CardSight } from './card-sight.ts';

/** The same words as the connector finds; undefined where nobody waits. */
export function waitingBadge(sight: CardSight): Pick<TurnBadge, 'text' | 'colour'> | undefined {
  const { due, pauses, estimate, role, counting, now } = sight;
  if (due !== undefined && pauses?.hold !== undefined) {
    return { text: { kind: 'onHold' }, colour: 'light-gray' };
  }
  const { waits } = pauses ?? {};
  if (waits !== undefined) {
    const owed = { who: waits.debt.who, due: waits.due.promise };
    return pauseBadge(owed, role.owns, counting, now);
  }
  const asked = yesAsked(sight);
  if (asked !== undefined) {
    const calendar = pauses?.countingOf('client') ?? counting;
    return pauseBadge(asked, saysYes(sight), calendar, now);
  }
  const awaited = estimate?.awaited;
  if (awaited !== undefined) return estimateBadge(awaited, role.owns, counting, now);
  const policy = sight.board.settings.approval.changes;
  return badgeOf({ ...sight, calendar: counting, policy });
}

/** Who decides for the client now. */
export function saysYes({ role }: CardSight): boolean {
  return role.decides && role.isAway !== true;
}

/** A yes to work outside the agreement: shown to who says it, and to everybody where nothing else of the list is open. */
function yesAsked(sight: CardSight): Owed | undefined {
  const { outside = [], yesFor } = sight.pauses ?? {};
  const asked =
    yesFor ?? (saysYes(sight) ? outside.find(({ state }) => state === 'asked') : undefined);
  return asked && { who: 'client', due: asked.due };
}
