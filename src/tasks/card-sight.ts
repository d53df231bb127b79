/** Everything a page shows of a card, derived from what was read: `state = f(card journal, board journal,
 *  surroundings, moment)`. */

import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Instant } from '../domain/clock.ts';
import type { Journal, ReadJournal } from '../domain/journal.ts';
import type { Person } from '../domain/ports.ts';
import { deciderOf } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { type BoardState, boardStateOf } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import { type Timing, timingOf } from '../domain/turn/badge.ts';
import { type CardTurn, type Due, runningDue } from '../domain/turn/card-turn.ts';
import type { CardEntry, EntryId, MemberId } from '../domain/turn/entries.ts';
import { type Offers, offersFor } from '../domain/turn/offers.ts';
import { type Owner, ownerOf, roleOf, type ViewerRole } from '../domain/turn/owner.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import type { CardPorts, Surroundings } from './ports.ts';
import { type AfreshRefusal, cardAfreshRefusal, writerRefusal } from './start-afresh.ts';

export interface CardSight {
  readonly now: Instant;
  readonly turn: CardTurn;
  readonly board: BoardState;
  readonly owner: Owner | undefined;
  readonly role: ViewerRole;
  readonly offers: Offers;
  readonly mayWrite: boolean;
  readonly decider: MemberId | undefined;
  /** The date that runs, and where it stands. */
  readonly due: Due | undefined;
  readonly timing: Timing | undefined;
  readonly calendar: WorkingCalendar;
  readonly people: ReadonlyMap<MemberId, Person>;
  readonly attachments: ReadonlyMap<string, string>;
  readonly journal: Journal<CardEntry>;
  readonly boardJournal: Journal<BoardEntry>;
}

/** What stands in the way of showing a card. */
export type Blocked =
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'damaged';
      readonly model: 'card' | 'board';
      readonly stored: unknown;
      /** Why the viewer may not start afresh. */
      readonly refusal: AfreshRefusal;
    }
  | { readonly kind: 'newer'; readonly model: 'card' | 'board' };

export type Sighted =
  | { readonly kind: 'sight'; readonly sight: CardSight }
  | { readonly kind: 'blocked'; readonly blocked: Blocked };

/** Reads both journals and the surroundings, and adds them up for this moment. */
export async function readSight(ports: CardPorts): Promise<Sighted> {
  const [card, board, around] = await Promise.all([
    ports.card.read(),
    ports.board.read(),
    ports.surroundings(),
  ]);
  if (!card.ok || !board.ok || !around.ok) return blocked({ kind: 'gone' });
  const cardJournal = journalIn(card.value, 'card', () => cardAfreshRefusal(ports, board.value));
  const boardJournal = journalIn(board.value, 'board', () =>
    writerRefusal({ ...ports.viewer, mayWrite: ports.mayWriteBoard }),
  );
  if (!('entries' in cardJournal)) return blocked(cardJournal);
  if (!('entries' in boardJournal)) return blocked(boardJournal);
  return { kind: 'sight', sight: addUp(ports, cardJournal, boardJournal, around.value) };
}

function addUp(
  ports: CardPorts,
  journal: Journal<CardEntry>,
  boardJournal: Journal<BoardEntry>,
  { people, cardMembers, attachments }: Surroundings,
): CardSight {
  const now = ports.clock();
  const board = boardStateOf(boardJournal, ports.zone, ports.knownCalendars);
  const turn = reduceCard(journal.entries, board.people);
  const boardMembers = people.map((person) => person.id);
  const owner = ownerOf(turn, board.people, { cardMembers, boardMembers }, now);
  const role = roleOf(ports.viewer, board.people, owner, now);
  const decider = deciderOf(board.people, now);
  const calendar = workingCalendarOf(board.settings.agency, ports.holidays);
  const due = runningDue(turn);
  const { mayWrite } = ports.viewer;
  const hasDecider = decider !== undefined;
  const deciderLeft = hasDecider && !boardMembers.includes(decider);
  return {
    now,
    turn,
    board,
    owner,
    role,
    offers: offersFor({ turn, role, owner, hasDecider, deciderLeft, mayWrite }),
    mayWrite,
    decider,
    due,
    timing: due && timingOf(due.promise, calendar, now),
    calendar,
    people: new Map(people.map((person) => [person.id, person])),
    attachments,
    journal,
    boardJournal,
  };
}

/** The entry that opened the clock that runs; undefined where none does. A form made for one clock is not
 *  sent to another. */
export function runningClock({ turn: { main } }: CardSight): EntryId | undefined {
  if (main.kind === 'version') return main.version.id;
  return main.kind === 'edits' ? main.round.id : undefined;
}

function journalIn<E>(
  found: ReadJournal<E>,
  model: 'card' | 'board',
  refusal: () => AfreshRefusal,
): Journal<E> | Blocked {
  switch (found.kind) {
    case 'journal':
      return found.journal;
    case 'damaged':
      return { kind: 'damaged', model, stored: found.stored, refusal: refusal() };
    case 'newer':
      return { kind: 'newer', model };
  }
}

function blocked(reason: Blocked): Sighted {
  return { kind: 'blocked', blocked: reason };
}
