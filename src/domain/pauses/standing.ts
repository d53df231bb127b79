/** How a card stands with what is missing on it: its dates moved by the days that its clocks stood still, what it
 *  waits for, and what a person is asked to decide. A layer over the main clock, which knows nothing of it. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type { EntryId, Lost, Side } from '../entry.ts';
import { reduceOutside } from '../outside/outside.ts';
import { type ShownAsk, withOutside } from '../outside/with-outside.ts';
import type { BoardPeople } from '../roster/board-people.ts';
import { type CardTurn, type Due, runningDue } from '../turn/card-turn.ts';
import type { CardEntry, EntryOf } from '../turn/entries.ts';
import { lostBetween } from '../turn/lost-between.ts';
import { runningClock, turnHistory } from '../turn/turn-history.ts';
import { type CardDebts, type Debt, type Stop, termOf } from './debt.ts';
import { pausing, reduceDebts } from './debts.ts';
import { heldAsks, heldDebts } from './held-dates.ts';
import { type Hold, holdOn, holdStops } from './holds.ts';
import { moveDates, movedDue, notBefore } from './moved-dates.ts';

/** *Keep / Move*: a date that a person named would be another one by now. */
export interface AskedDate {
  readonly clock: EntryId;
  readonly due: Due;
  readonly instead: Day;
}

export interface Standing {
  /** With its dates moved. */
  readonly turn: CardTurn;
  readonly debts: readonly Debt[];
  /** Those for which the card stands still, the one due first before others. */
  readonly pausing: readonly Debt[];
  /** Of the clock that runs or stands. */
  readonly standingDue?: Due;
  /** While it stands still: the day before which its clock cannot end. */
  readonly notBefore?: Day;
  readonly asks?: AskedDate;
  /** The board is on hold: no clock runs. */
  readonly hold?: Hold;
  /** What was asked outside the agreed work. */
  readonly outside: readonly ShownAsk[];
  /** Nothing else of the list is open: it stands still for the client's yes to this. */
  readonly yesFor?: ShownAsk;
  readonly yesSince?: Instant;
  /** The times that holds which have begun stopped the card's clocks, and those that a round waited for a yes. */
  readonly held: readonly Stop[];
  readonly yesStops: readonly Stop[];
}

export type CalendarOf = (side: Side) => WorkingCalendar;

export interface Card {
  readonly turn: CardTurn;
  readonly entries: readonly CardEntry[];
  readonly people: BoardPeople;
}

/** @param holds of the board: dates on which no clock runs. */
export function standingOf(
  { turn, entries, people }: Card,
  calendarOf: CalendarOf,
  now: Instant,
  holds: readonly Hold[] = [],
): Standing {
  const history = turnHistory(entries, people);
  const holding = { holds, calendarOf, now };
  const known = heldDebts(reduceDebts(entries, people, history), holding);
  const held = holdStops(holds, history, calendarOf, now);
  const outside = heldAsks(reduceOutside(entries, people, history), holding);
  const stops = [...known.debts.flatMap((debt) => debt.stops), ...held, ...outside.stops];
  const {
    turn: moved,
    asks: outsideAsks,
    stands,
  } = withOutside(moveDates(turn, stops), outside, stops);
  const waits = pausing(known, turn.main);
  const clock = runningClock(turn.main);
  const due = runningDue(moved);
  const hold = holdOn(holds, local(now, calendarOf(clock?.side ?? 'agency').zone).day);
  const isHeld = hold !== undefined && (clock !== undefined || waits.length > 0);
  const still = {
    ...{ turn: moved, debts: known.debts, pausing: waits, outside: outsideAsks },
    ...{ held, yesStops: outside.stops },
    ...(stands !== undefined && { yesFor: stands }),
    ...(outside.standsSince !== undefined && { yesSince: outside.standsSince }),
    ...(isHeld && { hold }),
  };
  if (clock === undefined || due === undefined) return still;
  const standing = { ...still, standingDue: due };
  if (waits.length > 0) {
    const open = stops.filter(({ clock: id, end }) => id === clock.id && end === undefined);
    return { ...standing, notBefore: notBefore(due, open, calendarOf(clock.side), now) };
  }
  const asks = askedDate(clock.id, due, known, stops);
  return asks === undefined ? standing : { ...standing, asks };
}

/** Where the clock that runs was stopped since a person named its date, unless *Keep* was said to just that. */
function askedDate(
  clock: EntryId,
  due: Due,
  { kept }: CardDebts,
  stops: readonly Stop[],
): AskedDate | undefined {
  const { promise } = due;
  if (promise.rule !== 'hand') return undefined;
  const named = typeof promise.received === 'number' ? promise.received : 0;
  const since = stops.filter(({ end }) => (end?.at ?? 0) > named);
  const counted: Due = { promise: { ...promise, rule: 'full' }, first: due.first, moves: [] };
  const instead = movedDue(counted, clock, since).promise.day;
  const isKept = kept.some((one) => saysKeep(one, clock, instead));
  return instead === promise.day || isKept ? undefined : { clock, due, instead };
}

function saysKeep(kept: EntryOf<'kept'>, clock: EntryId, instead: Day): boolean {
  return kept.to === clock && kept.instead === instead;
}

/** Days lost to who waits by a debt that ends on a day of his, to be frozen in the entry that ends it. Without a
 *  clock that stands there is nothing to move: the days alone. */
export function lostBy(
  debt: Debt,
  standing: Standing,
  calendarOf: CalendarOf,
  received: Day,
): Lost {
  const calendar = calendarOf(debt.waiting);
  const clock = runningClock(standing.turn.main);
  const stop = debt.stops.findLast(({ end }) => end === undefined);
  const due = runningDue(standing.turn);
  const isStanding = stop !== undefined && clock?.id === stop.clock && due !== undefined;
  const promise = isStanding ? due.promise : termOf(debt).due;
  const from = local(isStanding ? stop.from : termOf(debt).at, zoneOf(calendar, isStanding, due));
  return lostBetween(promise, calendar, from.day, received);
}

function zoneOf(calendar: WorkingCalendar, isStanding: boolean, due: Due | undefined): string {
  return isStanding && due !== undefined ? due.promise.zone : calendar.zone;
}

/** The first and the last day on which it may be said to have come: since it was asked, until today. */
export function receivedDays(
  debt: Debt,
  { zone }: WorkingCalendar,
  now: Instant,
): { readonly first: Day; readonly last: Day } {
  return { first: local(termOf(debt).at, zone).day, last: local(now, zone).day };
}
