/** A card's main clock through time: from when on it stood as it did. What was answered elsewhere counts from the day
 *  it was given, as its clock stopped then. */
import { toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type { Due, MainClock } from '../turn/card-turn.ts';
import type { TurnEntry } from '../turn/entries.ts';
import { runningClock, type TurnHistory } from '../turn/turn-history.ts';

export interface Stretch {
  readonly from: Instant;
  readonly main: MainClock;
  /** As it was promised then. */
  readonly due: Due | undefined;
}

/** In the journal's order. The latest of those that had begun by a moment is how the clock stood then. */
export function stretchesOf(history: TurnHistory, zone: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let begun = 0 as Instant;
  let running: string | undefined;
  for (const { entry, at, main, due } of history.values()) {
    const from = Math.max(begun, Math.min(at, givenAt(entry, zone) ?? at)) as Instant;
    stretches.push({ from, main, due });
    const clock = nameOf(main);
    if (clock !== running) [running, begun] = [clock, from];
  }
  return stretches;
}

/** A day without an hour: at its end, so that the day is still that of who was asked. */
function givenAt(entry: TurnEntry, zone: string): Instant | undefined {
  const given = givenOn(entry);
  return typeof given === 'string' ? endOf(given, zone) : given;
}

function givenOn(entry: TurnEntry): Instant | Day | undefined {
  if (entry.kind === 'decidedElsewhere') return entry.when;
  return entry.kind === 'editsRequested' ? entry.received : undefined;
}

/** The last moment of a day. */
export function endOf(day: Day, zone: string): Instant {
  return (toInstant(day, 1440, zone) - 1) as Instant;
}

function nameOf(main: MainClock): string {
  return runningClock(main)?.id ?? main.kind;
}
