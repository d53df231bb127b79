/** What is missing on a card, for the person who looks. Loaded with the first card that ever missed anything. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import type { Journal } from '../domain/journal.ts';
import { type Debt, termOf } from '../domain/pauses/debt.ts';
import { debtorSide } from '../domain/pauses/debts.ts';
import { type HeldQuestion, heldAnswer, heldQuestions } from '../domain/pauses/held-answers.ts';
import {
  type HeldReports,
  type Holding,
  heldDay,
  heldReports,
  holdsBetween,
} from '../domain/pauses/held-dates.ts';
import { type Hold, holdOn, holdsIn, offOnHold } from '../domain/pauses/holds.ts';
import { debtOwners } from '../domain/pauses/owner.ts';
import { type Standing, standingOf } from '../domain/pauses/standing.ts';
import { isWaiting, type Question, reduceQuestions } from '../domain/questions/questions.ts';
import { type CardReports, reduceReports } from '../domain/report/report-state.ts';
import { deciderOf } from '../domain/roster/board-people.ts';
import { answeringOf } from '../domain/roster/team.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { CardTurn, Due } from '../domain/turn/card-turn.ts';
import type { CardEntry, MemberId, Side } from '../domain/turn/entries.ts';
import type { Owner } from '../domain/turn/owner.ts';
import type { CardPorts, Surroundings } from './ports.ts';

/** The missing thing that the card stands still for: of several the one due first. */
export interface Waits {
  readonly debt: Debt;
  readonly due: Due;
  readonly owner: Owner;
}

export interface PauseSight extends Standing {
  readonly waits?: Waits;
  /** The yes that the card stands still for, where nothing is missing. */
  readonly yes?: Omit<Waits, 'debt'>;
  readonly calendarOf: (side: Side) => WorkingCalendar;
  /** By what is left and late is counted: days of holds are off. */
  readonly countingOf: (side: Side) => WorkingCalendar;
  /** Where holds of the board put a date that is not the main clock's: a term of a side, or the answer of a person. */
  readonly heldTerm: (promise: FrozenPromise, side: Side, opened?: Instant) => FrozenPromise;
  readonly heldAnswer: (promise: FrozenPromise, to: MemberId) => FrozenPromise;
  readonly heldQuestions: (questions: readonly Question[]) => readonly HeldQuestion[];
  readonly heldReports: (known: CardReports) => HeldReports;
  /** The holds that moved a date from one to the other. */
  readonly heldBetween: (from: FrozenPromise, to: FrozenPromise) => readonly Hold[];
}

export interface Told {
  readonly turn: CardTurn;
  readonly journal: Journal<CardEntry>;
  readonly board: BoardState;
  readonly around: Surroundings;
  readonly now: Instant;
}

export function addUpPauses(told: Told, { holidays }: Pick<CardPorts, 'holidays'>): PauseSight {
  const { turn, journal, board, now } = told;
  const calendarOf = (side: Side) => workingCalendarOf(board.settings[side], holidays);
  const card = { turn, entries: journal.entries, people: board.people };
  const holding = { holds: holdsIn(board.fields), calendarOf, now };
  const standing = standingOf(card, calendarOf, now, holding.holds);
  const [debt] = standing.pausing;
  const { yesFor } = standing;
  const hold = standing.hold ?? smallHold(told, holding);
  const personOf = (member: MemberId) => answeringOf(board, member, now, holidays);
  const sight: PauseSight = {
    countingOf: (side) => offOnHold(calendarOf(side), holding.holds, now),
    ...{ ...standing, calendarOf, ...(hold !== undefined && { hold }) },
    heldTerm: (promise, side, opened) => heldDay(promise, side, holding, opened),
    heldAnswer: (promise, to) => heldAnswer(promise, personOf(to), holding),
    heldQuestions: (questions) => heldQuestions(questions, personOf, holding),
    heldReports: (known) => heldReports(known, holding),
    heldBetween: (from, to) => holdsBetween(from, to, holding),
  };
  if (debt !== undefined) return { ...sight, waits: waitsFor(debt, told) };
  if (yesFor === undefined) return sight;
  return { ...sight, yes: yesOf(yesFor.due, told) };
}

/** On a card without a turn questions and reports stand still. */
function smallHold({ journal, board }: Told, { holds, now }: Holding): Hold | undefined {
  const { entries } = journal;
  const hold = holdOn(holds, local(now, board.settings.agency.zone).day);
  if (hold === undefined) return undefined;
  const { questions } = reduceQuestions(entries, board.people);
  const { due } = reduceReports(entries, board.people);
  return questions.some(isWaiting) || due.length > 0 ? hold : undefined;
}

/** It is said by who decides for the client. */
function yesOf(promise: FrozenPromise, { board, around, now }: Told): Omit<Waits, 'debt'> {
  const isThere = (member: MemberId) => around.people.some(({ id }) => id === member);
  const decider = deciderOf(board.people, now, isThere);
  return {
    due: { promise, first: promise, moves: [] },
    owner: {
      side: 'client',
      members: decider === undefined ? [] : [decider],
      untaken: false,
      onCard: false,
    },
  };
}

function waitsFor(debt: Debt, { board, around, now }: Told): Waits {
  const { due } = termOf(debt);
  const first = debt.terms[0]?.due ?? due;
  const presence = {
    cardMembers: around.cardMembers,
    boardMembers: around.people.map(({ id }) => id),
  };
  const side = debtorSide(debt);
  const members = debtOwners(debt, board.people, presence, now);
  return {
    debt,
    due: { promise: due, first, moves: [] },
    // Of a third party nobody is here, and the turn is nobody's to take.
    owner: { side, members, untaken: false, onCard: true },
  };
}
