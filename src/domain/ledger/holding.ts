/** Who held a card's clock at a moment: who owed the step that ran, or what was missing for it. */

import type { FrozenPromise } from '../calendar/promise.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import { reduceOutside, type Time } from '../outside/outside.ts';
import type { Debt, DebtTerm, Stop } from '../pauses/debt.ts';
import { byDue, reduceDebts } from '../pauses/debts.ts';
import type { Debtor, DebtRef } from '../pauses/entries.ts';
import { heldAsks, heldDebts } from '../pauses/held-dates.ts';
import { type Hold, holdStops } from '../pauses/holds.ts';
import { movedDue } from '../pauses/moved-dates.ts';
import type { CalendarOf, Card } from '../pauses/standing.ts';
import type { EntryId, Lost } from '../turn/entries.ts';
import { runningClock, type TurnHistory, turnHistory } from '../turn/turn-history.ts';
import { endOf, type Stretch, stretchesOf } from './stretches.ts';

export interface Holding {
  readonly who: Debtor;
  /** The entry that opened the clock that ran or stood; undefined where none did. */
  readonly clock?: EntryId;
  /** What it waited for, the thing due first before others; empty where the clock ran. */
  readonly missing: readonly DebtRef[];
  /** It waited for the client's yes to work outside the agreement. */
  readonly yes?: true;
  /** By when, as it was promised then, with the days lost since; undefined for an ask that lost its date. */
  readonly due?: FrozenPromise;
}

/** A time that something was missing. */
interface OpenDebt {
  readonly debt: Debt;
  readonly term: DebtTerm;
  readonly from: Instant;
  readonly until: number;
}

export interface Held {
  readonly history: TurnHistory;
  readonly stretches: readonly Stretch[];
  readonly stops: readonly Stop[];
  readonly open: readonly OpenDebt[];
  /** When all that was open in a round was outside the agreed work. */
  readonly outside: readonly Time[];
  /** Days on which a wrong record kept the clock from the client. */
  readonly disputed: readonly Lost[];
  readonly zones: { readonly agency: string; readonly client: string };
}

export function heldOf(
  { entries, people }: Omit<Card, 'turn'>,
  calendarOf: CalendarOf,
  now: Instant,
  holds: readonly Hold[],
): Held {
  const history = turnHistory(entries, people);
  const holding = { holds, calendarOf, now };
  const known = heldDebts(reduceDebts(entries, people, history), holding);
  const asked = heldAsks(reduceOutside(entries, people, history), holding);
  return {
    history,
    stretches: stretchesOf(history, calendarOf('agency').zone),
    stops: [
      ...asked.stops,
      ...known.debts.flatMap((debt) => debt.stops),
      ...holdStops(holds, history, calendarOf, now),
    ],
    open: known.debts.flatMap((debt) => openTimes(debt, calendarOf(debt.waiting).zone)),
    outside: asked.times,
    disputed: disputesIn(history),
    zones: { agency: calendarOf('agency').zone, client: calendarOf('client').zone },
  };
}

/** When anybody first held anything; undefined for a card that nobody ever waited on. */
export function firstHeld({ stretches, open }: Held): Instant | undefined {
  const from = [...stretches.filter(({ main }) => runningClock(main)), ...open].map(
    (one) => one.from,
  );
  return from.length === 0 ? undefined : (Math.min(...from) as Instant);
}

/** Undefined where it was nobody's turn. */
export function holdingAt(held: Held, at: Instant): Holding | undefined {
  const stretch = held.stretches.findLast(({ from }) => from <= at);
  const clock = stretch && runningClock(stretch.main);
  const missing = held.open
    .filter(({ debt, from, until }) => from <= at && at < until && debt.who !== clock?.side)
    .toSorted((a, b) => byDue(a.term.due, b.term.due));
  const [first] = missing;
  const opened = clock && { clock: clock.id };
  if (first !== undefined) {
    const refs = missing.map(({ debt }) => debt.ref);
    return { who: first.debt.who, ...opened, missing: refs, due: first.term.due };
  }
  if (stretch === undefined || clock === undefined) return undefined;
  // A wrong record kept her from deciding: those days are who recorded it's, and late for nobody.
  if (wasKept(held, clock.side, at)) return { who: 'agency', ...opened, missing: [] };
  const outside = held.outside.findLast(
    ({ round, from, until = Number.POSITIVE_INFINITY }) =>
      round === clock.id && from <= at && at < until,
  );
  if (outside !== undefined) {
    const { who, due } = outside;
    return { who, ...opened, missing: [], ...(who === 'client' && { yes: true }), due };
  }
  const due = stretch.due && movedDue(stretch.due, clock.id, held.stops);
  return { who: clock.side, ...opened, missing: [], ...(due && { due: due.promise }) };
}

function wasKept({ disputed, zones }: Held, side: Debtor, at: Instant): boolean {
  if (side !== 'client' || disputed.length === 0) return false;
  const today: Day = local(at, zones.client).day;
  return disputed.some(({ first, last }) => first <= today && today <= last);
}

function disputesIn(history: TurnHistory): readonly Lost[] {
  return [...history.values()].flatMap(({ entry }) =>
    entry.kind === 'disputed' ? [entry.lost] : [],
  );
}

/** One for each term. What is said to have come earlier ended the wait on that day. */
function openTimes({ terms, ends, ...debt }: Debt, zone: string): readonly OpenDebt[] {
  return terms.map((term, index) => {
    const end = ends[index];
    const until =
      end === undefined
        ? Number.POSITIVE_INFINITY
        : Math.min(end.at, end.lost === undefined ? end.at : endOf(end.lost.last, zone));
    return { debt: { ...debt, terms, ends }, term, from: term.at, until };
  });
}
