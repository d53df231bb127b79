/** What is missing on a card, for the person who looks. Loaded with the first card that ever missed anything. */
import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Instant } from '../domain/clock.ts';
import type { Journal } from '../domain/journal.ts';
import type { Debt } from '../domain/pauses/debt.ts';
import { termOf } from '../domain/pauses/debts.ts';
import { holdsIn } from '../domain/pauses/holds.ts';
import { debtOwners } from '../domain/pauses/owner.ts';
import { debtorSide, type Standing, standingOf } from '../domain/pauses/standing.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { CardTurn, Due } from '../domain/turn/card-turn.ts';
import type { CardEntry, Side } from '../domain/turn/entries.ts';
import type { Owner } from '../domain/turn/owner.ts';
import type { CardPorts, Surroundings } from './ports.ts';

/** The missing thing that the card stands still for: of several the one due first. */
export interface Waits {
  readonly debt: Debt;
  readonly due: Due;
  readonly calendar: WorkingCalendar;
  readonly owner: Owner;
}

export interface PauseSight extends Standing {
  readonly waits?: Waits;
  readonly calendarOf: (side: Side) => WorkingCalendar;
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
  const standing = standingOf(card, calendarOf, now, holdsIn(board.fields));
  const [debt] = standing.pausing;
  if (debt === undefined) return { ...standing, calendarOf };
  return { ...standing, calendarOf, waits: waitsFor(debt, told, calendarOf) };
}

function waitsFor(debt: Debt, { board, around, now }: Told, calendarOf: PauseSight['calendarOf']) {
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
    calendar: calendarOf(side),
    // Of a third party nobody is here, and the turn is nobody's to take.
    owner: { side, members, untaken: false, onCard: true },
  };
}
