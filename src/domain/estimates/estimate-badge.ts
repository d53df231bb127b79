/** What the front of a card says while its date is still to be named. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Instant } from '../clock.ts';
import { type TurnBadge, timingOf } from '../turn/badge.ts';
import type { Announced } from './estimates.ts';

/** Whoever looks reads the same words; to whom the turn belongs it has their colour. Nothing is late meanwhile. */
export function estimateBadge(
  { promise }: Announced,
  owns: boolean,
  calendar: WorkingCalendar,
  now: Instant,
): TurnBadge {
  const { isNear, changesAt } = timingOf(promise, calendar, now);
  const own = isNear ? 'yellow' : 'blue';
  return {
    text: { kind: 'estimate', day: promise.day },
    colour: owns ? own : 'light-gray',
    changesAt,
  };
}
