/** What the front of a card says, for one viewer at one moment: which words, which colour, and when they
 *  next change. The texts themselves are in `i18n/badges`. */
import { workingDaysLate, workingDaysLeft } from '../calendar/lateness.ts';
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day } from '../day.ts';
import { type CardTurn, openEdits, runningDue } from './card-turn.ts';
import type { ViewerRole } from './owner.ts';

export type BadgeColour = 'light-gray' | 'blue' | 'yellow' | 'orange' | 'red' | 'green' | 'lime';

export type BadgeText =
  | { readonly kind: 'yours'; readonly day: Day }
  | { readonly kind: 'yoursToday'; readonly minute: number }
  | { readonly kind: 'edits'; readonly count: number; readonly day: Day }
  | { readonly kind: 'version'; readonly day: Day }
  | { readonly kind: 'handedOver'; readonly day: Day }
  | { readonly kind: 'lateSince'; readonly day: Day }
  | { readonly kind: 'late'; readonly days: number };

export interface TurnBadge {
  readonly text: BadgeText;
  readonly colour: BadgeColour;
  /** When the text next changes by itself; undefined where time changes nothing. */
  readonly changesAt?: Instant;
}

/** The badge of the main clock; undefined on an idle card. `calendar` is that of the side that owes. */
export function turnBadge(
  turn: CardTurn,
  role: ViewerRole,
  calendar: WorkingCalendar,
  now: Instant,
): TurnBadge | undefined {
  if (turn.main.kind === 'handedOver') {
    const { day } = local(turn.main.handOver.at, calendar.zone);
    return { text: { kind: 'handedOver', day }, colour: 'light-gray' };
  }
  const due = runningDue(turn);
  if (due === undefined) return undefined;
  const timing = timingOf(due.promise, calendar, now);
  return { ...wording(turn, role, due.promise, timing), changesAt: timing.changesAt };
}

export interface Timing {
  readonly today: Day;
  readonly isOver: boolean;
  /** Working days of the owner after the due day; 0 until its next working day. */
  readonly daysLate: number;
  /** Working days left, the due day included; 0 on the due day and after. */
  readonly daysLeft: number;
  /** Due today or on the next working day (or on a day off before it). */
  readonly isNear: boolean;
  /** The due moment while it is ahead today, else the next midnight, in the promise's zone. */
  readonly changesAt: Instant;
}

/** The cards of a board name the same few days, and nothing of a timing changes before `changesAt`. */
const timings = new WeakMap<WorkingCalendar, Map<string, Known>>();
const MOST_TIMINGS = 500;

interface Known {
  readonly timing: Timing;
  readonly from: Instant;
}

/** Where a promise stands at a moment. Today is that of the promise's own zone. */
export function timingOf(promise: FrozenPromise, calendar: WorkingCalendar, now: Instant): Timing {
  const kept = timings.get(calendar) ?? new Map<string, Known>();
  timings.set(calendar, kept);
  const key = `${promise.day} ${promise.closes} ${promise.zone}`;
  const known = kept.get(key);
  if (known !== undefined && known.from <= now && now < known.timing.changesAt) return known.timing;
  if (kept.size >= MOST_TIMINGS) kept.clear();
  const timing = countTiming(promise, calendar, now);
  kept.set(key, { timing, from: now });
  return timing;
}

function countTiming(promise: FrozenPromise, calendar: WorkingCalendar, now: Instant): Timing {
  const { day: today } = local(now, promise.zone);
  const due = dueAt(promise);
  const midnight = toInstant(addDays(today, 1), 0, promise.zone);
  const isOver = now >= due;
  return {
    today,
    isOver,
    daysLate: isOver ? workingDaysLate(calendar, promise.day, today) : 0,
    daysLeft: isOver ? 0 : workingDaysLeft(calendar, today, promise.day),
    // No working day lies between: by hand a date may be named on a day off.
    isNear: !isOver && workingDaysLeft(calendar, today, addDays(promise.day, -1)) === 0,
    changesAt: isOver || due > midnight ? midnight : due,
  };
}

function wording(
  turn: CardTurn,
  role: ViewerRole,
  promise: FrozenPromise,
  timing: Timing,
): Pick<TurnBadge, 'text' | 'colour'> {
  const { day } = promise;
  if (timing.isOver) {
    const days = timing.daysLate;
    return { text: days > 0 ? { kind: 'late', days } : { kind: 'lateSince', day }, colour: 'red' };
  }
  if (role.owns) {
    const isToday = timing.today === day;
    return {
      text: isToday ? { kind: 'yoursToday', minute: promise.closes } : { kind: 'yours', day },
      colour: timing.isNear ? 'yellow' : 'blue',
    };
  }
  return { text: textForOthers(turn, day), colour: 'light-gray' };
}

function textForOthers(turn: CardTurn, day: Day): BadgeText {
  return turn.main.kind === 'edits'
    ? { kind: 'edits', count: openEdits(turn.main.round).length, day }
    : { kind: 'version', day };
}
