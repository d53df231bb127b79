/** The steps of what is missing. They are offered beside what the card's turn offers. */
import type { CardSight } from './card-sight.ts';

export const PAUSE_STEPS = ['missing', 'sendDebt', 'receiveDebt', 'returnDebt', 'outside'] as const;

export type PauseStep = (typeof PAUSE_STEPS)[number];

export function isPauseStep(step: string): step is PauseStep {
  return (PAUSE_STEPS as readonly string[]).includes(step);
}

/** Who decides speaks for the client, anybody of the agency for the agency; who is not placed yet is asked first. */
export function isMissingOffered({ mayWrite, role, decider }: CardSight): boolean {
  return mayWrite && (role.side !== 'client' || role.decides || decider === undefined);
}
