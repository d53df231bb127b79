/** Whether a step is offered, wherever its button stands. */
import type { Offers, Step } from '../domain/turn/offers.ts';

export function isAmong({ primary, plain, more }: Offers, step: Step): boolean {
  return primary === step || plain.includes(step) || more.includes(step);
}
