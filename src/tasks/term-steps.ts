/** The steps of what stands behind a switch and is about terms. They are offered beside what the card's turn offers. */
export const TERM_STEPS = ['nameLater', 'markUrgent', 'endUrgent'] as const;

export type TermStep = (typeof TERM_STEPS)[number];

export function isTermStep(step: string): step is TermStep {
  return (TERM_STEPS as readonly string[]).includes(step);
}
