/** What the front of a card says, for one viewer at one moment: which words, which colour, and when they
 *  next change. The texts themselves are in `i18n/badges`. */
import { workingDaysLate, workingDaysLeft } from '../calendar/lateness.ts';
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Change } from '../content/change.ts';
import { addDays, type Day } from '../day.ts';
import type { ChangePolicy } from '../rules/settings.ts';
import { type CardTurn, openEdits, runningDue, sideOwing } from './card-turn.ts';
import type { Channel } from './entries.ts';
import type { ViewerRole } from './owner.ts';

export type BadgeColour = 'light-gray' | 'blue' | 'yellow' | 'orange' | 'red' | 'green' | 'lime';

export type BadgeText =
  | { readonly kind: 'yours'; readonly day: Day }
  | { readonly kind: 'yoursToday'; readonly minute: number }
  | { readonly kind: 'yoursOver' }
  | { readonly kind: 'client'; readonly day: Day }
  | { readonly kind: 'clientSince'; readonly day: Day }
  | { readonly kind: 'clientOver'; readonly days: number }
  | { readonly kind: 'edits'; readonly count: number; readonly day: Day }
  | { readonly kind: 'version'; readonly day: Day }
  | { readonly kind: 'others'; readonly day: Day }
  | { readonly kind: 'othersSince'; readonly day: Day }
  | { readonly kind: 'othersOver'; readonly days: number }
  | { readonly kind: 'onHold' }
  | { readonly kind: 'estimate'; readonly day: Day }
  | { readonly kind: 'handedOver'; readonly day: Day }
  | { readonly kind: 'lateSince'; readonly day: Day }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'approved'; readonly day: Day }
  | { readonly kind: 'approvedWithEdits' }
  | { readonly kind: 'elsewhere'; readonly channel: Channel }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'changedYours' }
  | { readonly kind: 'lapsed' };

export interface TurnBadge {
  readonly text: BadgeText;
  readonly colour: BadgeColour;
  /** When the text next changes by itself; undefined where time changes nothing. */
  readonly changesAt?: Instant;
}

export interface BadgeSight {
  readonly turn: CardTurn;
  readonly role: ViewerRole;
  /** That of the side that owes (`sideOwing`). */
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
  /** What changed since it was approved. */
  readonly change?: Pick<Change, 'kind'> | undefined;
  readonly policy?: ChangePolicy | undefined;
}

export type Shown = Pick<TurnBadge, 'text' | 'colour'>;

/** The badge of a clock that runs, and of what was handed over; undefined on an idle card, and for a request that
 *  lost its date. That of an approved card is in `approved-badge.ts`. */
export function turnBadge(sight: BadgeSight): TurnBadge | undefined {
  const { turn, calendar, now } = sight;
  const { main } = turn;
  if (main.kind === 'handedOver') {
    const { day } = local(main.handOver.at, calendar.zone);
    return { text: { kind: 'handedOver', day }, colour: 'light-gray' };
  }
  const due = runningDue(turn);
  if (due === undefined) return undefined;
  const timing = timingOf(due.promise, calendar, now);
  return { ...wording(sight, due.promise, timing), changesAt: timing.changesAt };
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

function wording({ turn, role }: BadgeSight, promise: FrozenPromise, timing: Timing): Shown {
  const { day } = promise;
  const isClients = sideOwing(turn) === 'client';
  if (timing.isOver) return isClients ? clientOver(role, day, timing) : agencyOver(day, timing);
  if (role.owns) {
    const isToday = timing.today === day;
    return {
      text: isToday ? { kind: 'yoursToday', minute: promise.closes } : { kind: 'yours', day },
      colour: timing.isNear ? 'yellow' : 'blue',
    };
  }
  return { text: textForOthers(turn, day), colour: 'light-gray' };
}

function agencyOver(day: Day, { daysLate: days }: Timing): Shown {
  return { text: days > 0 ? { kind: 'late', days } : { kind: 'lateSince', day }, colour: 'red' };
}

/** Never red, and to herself without a number. */
function clientOver(role: ViewerRole, day: Day, { daysLate: days }: Timing): Shown {
  if (role.owns) return { text: { kind: 'yoursOver' }, colour: 'orange' };
  const kind = days > 0 ? ({ kind: 'clientOver', days } as const) : undefined;
  return { text: kind ?? { kind: 'clientSince', day }, colour: 'orange' };
}

function textForOthers({ main }: CardTurn, day: Day): BadgeText {
  if (main.kind === 'decide') return { kind: 'client', day };
  return main.kind === 'edits'
    ? { kind: 'edits', count: openEdits(main.round).length, day }
    : { kind: 'version', day };
}
