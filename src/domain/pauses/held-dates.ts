/** Dates beside the main clock's, moved by the holds of a board: what is missing, a yes, an answer, a report. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Side } from '../entry.ts';
import type { CardOutside } from '../outside/outside.ts';
import type { CardReports, DueReport } from '../report/report-state.ts';
import type { CardDebts } from './debt.ts';
import { debtorSide } from './debts.ts';
import { type Hold, stopsOf } from './holds.ts';
import { movedDue } from './moved-dates.ts';

export interface Holding {
  readonly holds: readonly Hold[];
  readonly calendarOf: (side: Side) => Pick<WorkingCalendar, 'zone'>;
  readonly now: Instant;
}

/** A term in working days of the side that owes, moved by those of holds that have begun. One named by hand stays.
 *  @param opened when its clock began, where that was not when it was received. */
export function heldDay(
  promise: FrozenPromise,
  side: Side,
  { holds, calendarOf, now }: Holding,
  opened: Instant = openedAt(promise),
): FrozenPromise {
  if (holds.length === 0) return promise;
  const clock = { id: '', side, at: opened, zone: calendarOf(side).zone };
  const due = { promise, first: promise, moves: [] };
  return movedDue(due, clock.id, stopsOf(holds, clock, now)).promise;
}

/** What is missing, with the terms of who owes it. */
export function heldDebts(known: CardDebts, holding: Holding): CardDebts {
  const debts = known.debts.map((debt) => {
    const side = debtorSide(debt);
    const terms = debt.terms.map((term) => ({ ...term, due: heldDay(term.due, side, holding) }));
    return { ...debt, terms };
  });
  return { ...known, debts };
}

/** What is asked outside the agreed work, with the client's term for a yes. */
export function heldAsks(known: CardOutside, holding: Holding): CardOutside {
  const asks = known.asks.map((ask) => ({ ...ask, due: heldDay(ask.due, 'client', holding) }));
  const times = known.times.map((time) => ({
    ...time,
    due: heldDay(time.due, time.who, holding),
  }));
  return { ...known, asks, times };
}

export interface HeldReport extends DueReport {
  /** As it was promised. */
  readonly first?: FrozenPromise;
}

export interface HeldReports extends CardReports {
  readonly due: readonly HeldReport[];
}

/** The reports of a card with the dates of those that are awaited: the agency's. */
export function heldReports(known: CardReports, holding: Holding): HeldReports {
  const due = known.due.map((one) => ({
    ...one,
    first: one.promise,
    promise: heldDay(one.promise, 'agency', holding),
  }));
  return { ...known, due };
}

/** The holds that moved a date from one to the other. */
export function holdsBetween(
  from: FrozenPromise,
  to: FrozenPromise,
  { holds, now }: Pick<Holding, 'holds' | 'now'>,
): readonly Hold[] {
  if (from.day === to.day && from.closes === to.closes) return [];
  return begunIn(holds, from, now).filter((hold) => hold.from <= to.day);
}

/** Those that have begun, and were not over when it began to count. */
export function begunIn(
  holds: readonly Hold[],
  promise: FrozenPromise,
  now: Instant,
): readonly Hold[] {
  const { zone } = promise;
  const [today, opened] = [local(now, zone).day, local(openedAt(promise), zone).day];
  return holds.filter(({ from, to }) => from <= today && opened <= to);
}

function openedAt({ received, zone }: FrozenPromise): Instant {
  return typeof received === 'string' ? toInstant(received, 0, zone) : received;
}
