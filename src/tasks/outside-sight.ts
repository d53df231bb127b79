/** Whether work outside the agreement may be marked on a card, and whether its round is one. */
import { sideOf } from '../domain/roster/board-people.ts';
import type { Round } from '../domain/turn/card-turn.ts';
import type { EditRef } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';

/** The edits of the open list for which no yes was asked; what waits for one is not in the list. */
export function markable({ turn: { main }, pauses }: CardSight): readonly EditRef[] {
  if (main.kind !== 'edits') return [];
  const isAsked = (ref: EditRef) =>
    pauses?.outside.some(
      ({ state, items }) => state === 'yes' && items.some((one) => one.ref === ref),
    );
  return main.round.edits.filter(({ ref }) => !isAsked(ref)).map(({ ref }) => ref);
}

/** By the agency, while a list is open; who is not placed is asked first. */
export function isOutsideOffered(sight: CardSight): boolean {
  const { mayWrite, role, board } = sight;
  if (!mayWrite || !board.settings.switches.outside || role.side === 'client') return false;
  return markable(sight).length > 0;
}

/** A round that the price does not include, for which nobody was asked yet. */
export function beyondIncluded(sight: CardSight): Round | undefined {
  const { turn, board, pauses } = sight;
  const { switches, agreement } = board.settings;
  const { main } = turn;
  if (!switches.outside || !switches.rounds || main.kind !== 'edits') return undefined;
  const { round } = main;
  if (agreement.rounds === undefined || round.number <= agreement.rounds) return undefined;
  const isAsked = pauses?.outside.some((ask) => ask.round === round.id && ask.state !== 'dropped');
  return isAsked ? undefined : round;
}

export function isBeyondIncluded(sight: CardSight): boolean {
  return beyondIncluded(sight) !== undefined;
}

/** Who says yes or no. */
export function saysYes({ role, mayWrite, viewer, board, now }: CardSight): boolean {
  if (!mayWrite || viewer === undefined || !role.decides) return false;
  return sideOf(board.people, viewer, now) !== 'agency';
}
