/** Facts of the work together within a period, counted over the cards of a board: what was asked and answered and how
 *  soon, what was handed over by its date, how it was liked. */
import { workingDaysLate } from '../calendar/lateness.ts';
import { dueAt } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type { LedgerDay } from '../ledger/ledger.ts';
import type { Approval, CardTurn, Round } from '../turn/card-turn.ts';
import type { CardEntry, EntryId } from '../turn/entries.ts';
import type { Fact } from './entries.ts';
import type { ReportNumber } from './number.ts';
import type { Period } from './period.ts';

/** A card and its journal: when something was asked stands in the entries alone once it was answered by edits. */
export interface CardOfBoard {
  readonly turn: CardTurn;
  readonly entries: readonly CardEntry[];
}

export interface FactValue {
  readonly fact: Fact;
  readonly value: ReportNumber;
}

interface Counting {
  readonly period: Period;
  /** Days are those of the client: it is the client who decides. */
  readonly calendar: WorkingCalendar;
}

/** Facts worth a row, in the order of `FACTS`; none about what did not happen. `decisionDays` is the mean of the
 *  working days from an ask to its answer, 0 on the same day.
 *  @param calendar the client's, by which days of decisions are counted. */
export function cooperationFacts(
  cards: readonly CardOfBoard[],
  period: Period,
  calendar: WorkingCalendar,
): readonly FactValue[] {
  const counting = { period, calendar };
  const decisions = cards.flatMap(decisionsOf);
  const asked = decisions.filter(({ asked }) => isWithin(asked, counting));
  const given = decisions.filter(({ given }) => isWithin(given, counting));
  const handed = cards.flatMap(({ turn }) => handedOverIn(turn, counting));
  const rounds = cards
    .flatMap(({ turn }) => turn.rounds)
    .filter(({ at }) => isWithin(at, counting));
  const liked = cards.flatMap(({ turn }) => likedIn(turn, counting));
  const days = given.flatMap((decision) => daysOf(decision, calendar));
  return [
    ...counted('decisionsAsked', asked.length),
    ...counted('decisionsGiven', given.length),
    ...(days.length > 0 ? [{ fact: 'decisionDays' as const, value: meanOf(days) }] : []),
    ...counted('editsHandedOver', handed.length),
    ...counted('editsInTime', handed.filter((isInTime) => isInTime).length, handed.length),
    ...counted('rounds', rounds.length),
    ...counted('liked', liked.filter((isGood) => isGood).length, liked.length),
  ];
}

/** Working days with each side within a period, over the cards of a board; a day of two cards counts for each.
 *  @param days of all cards, as the ledger gives them. */
export function sideFacts(days: readonly LedgerDay[], { from, to }: Period): readonly FactValue[] {
  const within = days.filter(({ day, use }) => from <= day && day <= to && use !== 'off');
  const withSide = (side: LedgerDay['who']) => within.filter(({ who }) => who === side).length;
  return [
    ...counted('agencyDays', withSide('agency')),
    ...counted('clientDays', withSide('client')),
  ];
}

/** @param of how many there could be: none of three is a fact, none of none is not. */
function counted(fact: Fact, amount: number, of = amount): readonly FactValue[] {
  return of > 0 ? [{ fact, value: { amount, digits: 0 } }] : [];
}

interface Decision {
  readonly asked?: Instant | undefined;
  readonly given?: Instant | Day | undefined;
}

/** Every ask of a card that counted, answered or not, each once; and approvals that nobody had asked for. */
function decisionsOf({ turn, entries }: CardOfBoard): readonly Decision[] {
  const times = new Map(entries.map(({ id, at }) => [id, at]));
  const asks = new Map<EntryId, Decision>();
  const answer = (id: EntryId, given: Instant | Day) =>
    asks.set(id, { asked: times.get(id), given });
  for (const round of turn.rounds) {
    if (round.ask !== undefined) answer(round.ask, round.received ?? round.at);
  }
  const unasked: Decision[] = [];
  for (const approval of turn.approvals) {
    if (approval.withEdits) continue;
    if (approval.ask === undefined) unasked.push({ given: givenAt(approval) });
    else answer(approval.ask.id, givenAt(approval));
  }
  if (turn.main.kind === 'decide') {
    const { id, at } = turn.main.ask;
    asks.set(id, { asked: at });
  }
  return [...asks.values(), ...unasked];
}

/** What was recorded later was given when it was given. */
function givenAt({ elsewhere, at }: Approval): Instant | Day {
  return elsewhere?.when ?? at;
}

function daysOf({ asked, given }: Decision, calendar: WorkingCalendar): readonly number[] {
  if (asked === undefined || given === undefined) return [];
  return [workingDaysLate(calendar, dayIn(asked, calendar), dayIn(given, calendar))];
}

function meanOf(days: readonly number[]): ReportNumber {
  const mean = days.reduce((sum, one) => sum + one, 0) / days.length;
  return { amount: Math.round(mean * 10) / 10, digits: Number.isInteger(mean) ? 0 : 1 };
}

/** Of each edit handed over in the period, whether it was by its date as it stood then. */
function handedOverIn({ rounds }: CardTurn, counting: Counting): readonly boolean[] {
  return rounds.flatMap((round) =>
    isWithin(round.handedOver?.at, counting) ? inTimeOf(round) : [],
  );
}

function inTimeOf({ edits, due, handedOver }: Round): readonly boolean[] {
  const at = handedOver?.at;
  if (at === undefined) return [];
  return edits.map((edit) => at <= dueAt((edit.due ?? due).promise));
}

/** Of each approval rated in the period the latest word. */
function likedIn({ ratings }: CardTurn, counting: Counting): readonly boolean[] {
  const latest = new Map(ratings.map((rating) => [rating.ref, rating]));
  return [...latest.values()].filter(({ at }) => isWithin(at, counting)).map(({ good }) => good);
}

function isWithin(
  at: Instant | Day | undefined,
  { period: { from, to }, calendar }: Counting,
): boolean {
  if (at === undefined) return false;
  const day = dayIn(at, calendar);
  return from <= day && day <= to;
}

function dayIn(at: Instant | Day, { zone }: WorkingCalendar): Day {
  return typeof at === 'string' ? at : local(at, zone).day;
}
