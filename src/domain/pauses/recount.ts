/** A date that today's calendar would make another one: days off were entered, or a list was published, since it was
 *  promised. The promise stands; the agency may keep it or move it. */
import type { CountingRule } from '../calendar/counting-rule.ts';
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import { reduceOutside } from '../outside/outside.ts';
import { sideOf } from '../roster/board-people.ts';
import { termPromise } from '../rules/terms.ts';
import { type Due, runningDue } from '../turn/card-turn.ts';
import type { EntryId } from '../turn/entries.ts';
import { runningClock, turnHistory } from '../turn/turn-history.ts';
import { reduceDebts } from './debts.ts';
import { type Hold, holdStops } from './holds.ts';
import { movedDue } from './moved-dates.ts';
import type { AskedDate, CalendarOf, Card } from './standing.ts';

/** @param card its turn with dates moved by lost days. Undefined where the date is the same, was named by a person, was
 *  kept, or could only move to an earlier day of the client. */
export function recounted(
  card: Card,
  calendarOf: CalendarOf,
  now: Instant,
  holds: readonly Hold[] = [],
): AskedDate | undefined {
  const { turn } = card;
  const clock = runningClock(turn.main);
  const due = runningDue(turn);
  if (clock === undefined || due === undefined || !isRuleMade(due)) return undefined;
  const instead = dayNow({ ...card, holds }, due, clock, calendarOf, now);
  if (instead === undefined || instead === due.promise.day) return undefined;
  if (clock.side === 'client' && instead < due.promise.day) return undefined;
  return isKept(card, clock.id, instead) ? undefined : { clock: clock.id, due, instead };
}

/** Only days lost moved it, if anything did. */
function isRuleMade({ promise, moves }: Due): boolean {
  return ruleOf(promise) !== undefined && moves.every(({ lost }) => lost !== undefined);
}

function ruleOf({ rule, cutoff, closes }: FrozenPromise): CountingRule | undefined {
  if (rule === 'full' || rule === 'strict') return { kind: rule };
  return rule === 'cutoff' ? { kind: 'cutoff', minute: cutoff ?? closes } : undefined;
}

function dayNow(
  { turn, entries, people, holds }: Card & { readonly holds: readonly Hold[] },
  { promise }: Due,
  clock: NonNullable<ReturnType<typeof runningClock>>,
  calendarOf: CalendarOf,
  now: Instant,
): Day | undefined {
  const rule = ruleOf(promise);
  // What a wrong record cost is frozen with it, by the calendar of then.
  if (rule === undefined || turn.disputes.length > 0) return undefined;
  const { n, received } = promise;
  const calendar = calendarOf(clock.side);
  const made = termPromise({ rule, n, received, calendar, now });
  if (!made.ok) return undefined;
  const history = turnHistory(entries, people);
  const stops = [
    ...reduceDebts(entries, people, history).debts.flatMap((debt) => debt.stops),
    ...reduceOutside(entries, people, history).stops,
    ...holdStops(holds, history, calendarOf, now),
  ];
  const fresh: Due = { promise: made.value, first: made.value, moves: [] };
  return movedDue(fresh, clock.id, stops).promise.day;
}

function isKept({ entries, people }: Card, clock: EntryId, instead: Day): boolean {
  return entries.some(
    (entry) =>
      entry.kind === 'kept' &&
      entry.to === clock &&
      entry.instead === instead &&
      sideOf(people, entry.by, entry.at) !== 'client',
  );
}
