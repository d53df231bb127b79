/** Whether *I'll name the date by tomorrow* is offered on a card, and what it would say. */
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays } from '../day.ts';
import type { EntryId } from '../entry.ts';
import { type Settings, workingCalendarOf } from '../rules/settings.ts';
import { editsPromise, type HolidayLookup, termPromise } from '../rules/terms.ts';
import { type CardTurn, runningDue } from '../turn/card-turn.ts';
import { type Estimates, isNamed } from './estimates.ts';

export interface EstimateOffer {
  /** The round; absent where a first version is begun with it. */
  readonly to?: EntryId;
  /** Until when the date would be named: the end of the next working day. */
  readonly promise: FrozenPromise;
  /** That is the day after today. */
  readonly isTomorrow: boolean;
  /** The usual date of the first version, which counts if none is named. */
  readonly version?: FrozenPromise;
}

/** Once for each clock, while its date is the usual one, and only where the date would be named before that. */
export function estimateOffer(
  turn: CardTurn,
  { announced }: Pick<Estimates, 'announced'>,
  settings: Settings,
  now: Instant,
  holidays: HolidayLookup,
): EstimateOffer | undefined {
  const { main } = turn;
  const calendar = workingCalendarOf(settings.agency, holidays);
  const made = termPromise({ rule: { kind: 'strict' }, n: 1, received: now, now, calendar });
  if (!made.ok) return undefined;
  const promise = made.value;
  const isTomorrow = promise.day === addDays(local(now, promise.zone).day, 1);
  const isBefore = (due: FrozenPromise | undefined) =>
    due !== undefined && dueAt(promise) < dueAt(due);
  if (main.kind === 'idle' || main.kind === 'handedOver') {
    const usual = editsPromise(settings, now, now, holidays);
    return usual.ok && isBefore(usual.value)
      ? { promise, isTomorrow, version: usual.value }
      : undefined;
  }
  if (main.kind !== 'edits' || isNamed(turn) || announced.has(main.round.id)) return undefined;
  if (main.round.edits.every(({ done }) => done)) return undefined;
  return isBefore(runningDue(turn)?.promise)
    ? { to: main.round.id, promise, isTomorrow }
    : undefined;
}
