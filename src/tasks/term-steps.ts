/** The steps of what stands behind a switch and is about terms. They are offered beside what the card's turn offers. */
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { Timing } from '../domain/turn/badge.ts';
import type { EstimateLook, EstimateSight, TermPress } from './estimate-sight.ts';
import type { UrgencyLook, UrgencySight } from './urgency-sight.ts';

const TERM_STEPS = ['nameLater', 'markUrgent', 'endUrgent'] as const;

export type TermStep = (typeof TERM_STEPS)[number];

export function isTermStep(step: string): step is TermStep {
  return (TERM_STEPS as readonly string[]).includes(step);
}

export function isTermOffered({ estimate, urgency }: TermSight, step: TermStep): boolean {
  return step === 'nameLater' ? estimate?.offer !== undefined : urgency?.mayMark === true;
}

export interface TermSight {
  /** A date that is still to be named, or may be announced. */
  readonly estimate?: EstimateSight;
  /** The card is urgent, or may be. */
  readonly urgency?: UrgencySight;
  /** What a step of these writes. */
  readonly termPress?: (step: string) => TermPress;
}

interface Timed {
  readonly timing: Timing | undefined;
}

const KINDS = ['estimated', 'urgent'];

/** With what few boards know of terms: what is switched on, or was when somebody pressed it. */
export async function withTerms<Sight extends EstimateLook & UrgencyLook & Timed>(
  sight: Sight,
  holidays: HolidayLookup,
): Promise<Sight & TermSight> {
  const { estimate, urgent } = sight.board.settings.switches;
  const isKnown = sight.journal.entries.some(({ kind }) => KINDS.includes(kind));
  if (!estimate && !urgent && !isKnown) return sight;
  try {
    return (await import('./term-sight.ts')).termsOf(sight, holidays);
  } catch {
    // Offline, or another version was published meanwhile: the usual date is shown, which counts in any case.
    return sight;
  }
}
