/** The steps of asking. They move no clock, so they are offered beside what the card's turn offers. To look up whom
 *  to ask is reading, and for everybody. */
import { sideOf } from '../domain/roster/board-people.ts';
import type { CardSight } from './card-sight.ts';

export const ASK_STEPS = ['whoToAsk', 'askQuestion', 'answerQuestion', 'passQuestion'] as const;

export type AskStep = (typeof ASK_STEPS)[number];

export function isAskStep(step: string): step is AskStep {
  return (ASK_STEPS as readonly string[]).includes(step);
}

/** Those with a button in a card's state. */
export function askSteps(sight: CardSight): readonly ('askQuestion' | 'whoToAsk')[] {
  const both = ['askQuestion', 'whoToAsk'] as const;
  return both.filter((step) => isAskOffered(sight, step));
}

/** Whether a form may stand open: what it is about may allow a question where the switch does not. */
export function isAskOffered(sight: CardSight, step: AskStep, isAbout = false): boolean {
  if (step === 'whoToAsk') return hasTeam(sight);
  if (!sight.mayWrite) return false;
  return step !== 'askQuestion' || isAbout || sight.board.settings.switches.questions;
}

/** Before anybody said who is of which side there is nobody to send people to. */
export function hasTeam({ board, people, viewer, now }: CardSight): boolean {
  return [...people.keys()].some(
    (member) => member !== viewer && sideOf(board.people, member, now) !== undefined,
  );
}
