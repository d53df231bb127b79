/** What the front of a card says while it stands still: for what is missing, or with the whole board. */

import type { FrozenPromise } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import {
  type BadgeText,
  type Shown,
  type Timing,
  type TurnBadge,
  timingOf,
} from '../turn/badge.ts';
import type { Debtor } from './entries.ts';
import type { Hold } from './holds.ts';

/** Something missing, or an answer, and until when. */
export interface Owed {
  readonly who: Debtor;
  readonly due: FrozenPromise;
}

/** @param calendar that of the side that owes; a third party's days are counted by the agency's. */
export function pauseBadge(
  debt: Owed,
  owns: boolean,
  calendar: WorkingCalendar,
  now: Instant,
): TurnBadge {
  const { due } = debt;
  const timing = timingOf(due, calendar, now);
  const { changesAt } = timing;
  if (timing.isOver) return { ...overdue(debt, owns, timing), changesAt };
  if (!owns) return { text: forOthers(debt), colour: 'light-gray', changesAt };
  const text: BadgeText =
    timing.today === due.day
      ? { kind: 'yoursToday', minute: due.closes }
      : { kind: 'yours', day: due.day };
  return { text, colour: timing.isNear ? 'yellow' : 'blue', changesAt };
}

function forOthers(debt: Owed): BadgeText {
  const { day } = debt.due;
  switch (debt.who) {
    case 'client':
      return { kind: 'client', day };
    case 'agency':
      return { kind: 'version', day };
    case 'others':
      return { kind: 'others', day };
  }
}

/** Red is for the agency alone; to who owes on the client's side it says no number. */
function overdue(debt: Owed, owns: boolean, { daysLate: days }: Timing): Shown {
  const { day } = debt.due;
  if (debt.who === 'agency') {
    return { text: days > 0 ? { kind: 'late', days } : { kind: 'lateSince', day }, colour: 'red' };
  }
  if (owns) return { text: { kind: 'yoursOver' }, colour: 'orange' };
  if (debt.who === 'client') {
    const text: BadgeText = days > 0 ? { kind: 'clientOver', days } : { kind: 'clientSince', day };
    return { text, colour: 'orange' };
  }
  const text: BadgeText = days > 0 ? { kind: 'othersOver', days } : { kind: 'othersSince', day };
  return { text, colour: 'orange' };
}

/** Until the board goes on, whoever looks.
 *  @param zone the agency's, in whose dates holds are. */
export function heldBadge({ to }: Hold, zone: string): TurnBadge {
  const changesAt = toInstant(to, 1440, zone);
  return { text: { kind: 'onHold' }, colour: 'light-gray', changesAt };
}
