/** What an answer given elsewhere becomes: an approval as it was sent, or a round counted from the day received. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local, toInstant } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { type Day, parseDay } from '../domain/day.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { editsPromise, type HolidayLookup, type TermError } from '../domain/rules/terms.ts';
import type { Ask } from '../domain/turn/card-turn.ts';
import type { CardPress, Channel } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';
import { editsOf, type Line, type LinesFault } from './edit-lines.ts';

export type Answer = 'approved' | 'edits';

export type ElsewhereFault =
  | { readonly type: 'NoAnswer' }
  | { readonly type: 'NoDay' }
  | { readonly type: 'FutureDay' }
  | { readonly type: 'FutureTime' }
  | { readonly type: 'NoChannel' }
  | LinesFault
  | { readonly type: 'Uncountable'; readonly error: TermError };

/** As it stands in the form. */
export interface Recorded {
  readonly answer: Answer | undefined;
  readonly day: string;
  /** `HH:MM`, or empty where the hour is not known. */
  readonly time: string;
  readonly channel: Channel | undefined;
  readonly lines: readonly Line[];
}

/** The press that records the answer to this ask. What was approved is what was sent: of a later change nobody
 *  knows here whether the client saw it. */
export function recordOf(
  recorded: Recorded,
  ask: Ask,
  sight: CardSight,
  holidays: HolidayLookup,
): Result<CardPress, ElsewhereFault> {
  const { answer, channel } = recorded;
  if (answer === undefined) return err({ type: 'NoAnswer' });
  const made = answer === 'edits' ? editsOf(recorded.lines) : undefined;
  if (made !== undefined && 'fault' in made) return err(made.fault);
  const when = receivedAt(recorded, sight);
  if (!when.ok) return when;
  if (channel === undefined) return err({ type: 'NoChannel' });
  if (made === undefined) {
    const { id, content, fp } = ask;
    return ok({ kind: 'decidedElsewhere', ask: id, content, fp, when: when.value, channel });
  }
  const promise = editsPromise(sight.board.settings, when.value, sight.now, holidays);
  if (!promise.ok) return err({ type: 'Uncountable', error: promise.error });
  const { edits } = made;
  const received = dayOf(when.value, sight);
  return ok({
    ...{ kind: 'editsRequested', ask: ask.id, edits, received, channel },
    promise: promise.value,
  });
}

/** When the edits will be ready if they were received so. */
export function readyBy(
  recorded: Recorded,
  sight: CardSight,
  holidays: HolidayLookup,
): { readonly promise: FrozenPromise; readonly received: Day } | undefined {
  const when = receivedAt(recorded, sight);
  if (!when.ok) return undefined;
  const made = editsPromise(sight.board.settings, when.value, sight.now, holidays);
  return made.ok ? { promise: made.value, received: dayOf(when.value, sight) } : undefined;
}

/** By the agency's clock: it is the agency that heard it. Without an hour it is the day. */
function receivedAt(
  { day: dayText, time }: Recorded,
  { now, board }: CardSight,
): Result<Instant | Day, ElsewhereFault> {
  const { zone } = board.settings.agency;
  const day = parseDay(dayText);
  if (!day.ok) return err({ type: 'NoDay' });
  if (day.value > local(now, zone).day) return err({ type: 'FutureDay' });
  const minute = minuteOf(time);
  if (minute === undefined) return ok(day.value);
  const at = toInstant(day.value, minute, zone);
  return at > now ? err({ type: 'FutureTime' }) : ok(at);
}

function dayOf(when: Instant | Day, { board }: CardSight): Day {
  return typeof when === 'string' ? when : local(when, board.settings.agency.zone).day;
}

function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
