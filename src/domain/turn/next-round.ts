import type { CardTurn } from './card-turn.ts';

/** The number of the next round; archived ones keep theirs. */
export function nextRound({ folded, rounds }: Pick<CardTurn, 'folded' | 'rounds'>): number {
  return folded + rounds.length + 1;
}
