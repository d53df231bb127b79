/** What a card's dates stand on beyond the board's usual terms: that it is urgent, that a date is still to be named. Loaded
 *  with the first card of a board that knows either. */
import { dueAt } from '../domain/calendar/promise.ts';
import { instant } from '../domain/clock.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { Timing } from '../domain/turn/badge.ts';
import { type EstimateLook, type EstimateSight, estimateIn, nameLater } from './estimate-sight.ts';
import { endUrgent, type UrgencyLook, urgencyIn } from './urgency-sight.ts';

interface Look extends EstimateLook, UrgencyLook {
  readonly timing: Timing | undefined;
}

export function termsOf<Sight extends Look>(sight: Sight, holidays: HolidayLookup) {
  const known = { ...sight, ...urgencyIn(sight) };
  const { estimate } = estimateIn(known, holidays);
  const { urgency } = known;
  const termPress = (step: string) =>
    step === 'nameLater' ? nameLater(estimate ?? {}) : endUrgent(urgency);
  const timing = known.timing && untilNamed(known.timing, estimate);
  return { ...known, ...(estimate !== undefined && { estimate }), timing, termPress };
}

/** The card looks different when the usual date counts again. */
function untilNamed(timing: Timing, estimate: EstimateSight | undefined): Timing {
  const awaited = estimate?.awaited;
  if (awaited === undefined) return timing;
  return { ...timing, changesAt: instant(Math.min(dueAt(awaited.promise), timing.changesAt)) };
}
