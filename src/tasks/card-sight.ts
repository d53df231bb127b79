/** Everything a page shows of a card, derived from what was read: `state = f(card journal, board journal,
 *  surroundings, moment)`. */

import type { WorkingCalendar } from '../domain/calendar/working-calendar.ts';
import type { Instant } from '../domain/clock.ts';
import { type Change, changeSince } from '../domain/content/change.ts';
import { type CardContent, chosenIn, contentOf } from '../domain/content/content.ts';
import type { Journal, ReadJournal } from '../domain/journal.ts';
import type { AskedDate } from '../domain/pauses/standing.ts';
import type { Person } from '../domain/ports.ts';
import { deciderOf, namingOf } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { type BoardState, boardStateOf } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import { type Timing, timingOf } from '../domain/turn/badge.ts';
import {
  type Approval,
  type Ask,
  type CardTurn,
  type Due,
  runningDue,
  sideOwing,
} from '../domain/turn/card-turn.ts';
import type { CardEntry, Content, EntryId, MemberId } from '../domain/turn/entries.ts';
import { type Offers, offersFor, type Situation } from '../domain/turn/offers.ts';
import { type Owner, ownerOf, roleOf, type ViewerRole } from '../domain/turn/owner.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import { mayUndo, undoEndsAt } from '../domain/turn/undo.ts';
import { isAmong } from './offered-steps.ts';
import { loadPauses, needsPauses } from './pause-layer.ts';
import type { addUpPauses, PauseSight } from './pause-sight.ts';
import type { CardPorts, Surroundings } from './ports.ts';
import { withRecord } from './record-offer.ts';
import { mayDiffer, withRecount } from './recount-sight.ts';
import { type AfreshRefusal, cardAfreshRefusal, writerRefusal } from './start-afresh.ts';
import { type TermSight, withTerms } from './term-steps.ts';

export interface CardSight extends TermSight {
  readonly now: Instant;
  readonly turn: CardTurn;
  readonly board: BoardState;
  readonly owner: Owner | undefined;
  readonly role: ViewerRole;
  /** Who looks; undefined for a visitor who is not signed in. */
  readonly viewer: MemberId | undefined;
  readonly offers: Offers;
  readonly mayWrite: boolean;
  readonly decider: MemberId | undefined;
  /** The date that runs, and where it stands. */
  readonly due: Due | undefined;
  readonly timing: Timing | undefined;
  /** That of who owes. */
  readonly calendar: WorkingCalendar;
  /** By what is left and late is counted: days of holds are off. */
  readonly counting: WorkingCalendar;
  readonly people: ReadonlyMap<MemberId, Person>;
  /** The card as it is now. */
  readonly content: CardContent;
  readonly link: string | undefined;
  /** Names of the card's attachments by id. */
  readonly attachments: ReadonlyMap<string, string>;
  /** What approving now would cover, and its fingerprint; where something is asked or approved. */
  readonly toDecide: { readonly content: Content; readonly fp: string } | undefined;
  /** What changed since it was sent, or since it was approved. */
  readonly change: Change | undefined;
  /** What is missing, or was. While the card stands still for it, owner and date are those of what is missing. */
  readonly pauses: PauseSight | undefined;
  /** What today's calendar would make of the date that runs, where that is another one and nobody kept it. */
  readonly recount?: AskedDate | undefined;
  /** Trello's own due date. */
  readonly trelloDue: Instant | undefined;
  readonly journal: Journal<CardEntry>;
  readonly boardJournal: Journal<BoardEntry>;
}

/** What stands in the way of showing a card. */
export type Blocked =
  | { readonly kind: 'gone' }
  /** A part of ours: Trello answered. */
  | { readonly kind: 'notLoaded' }
  | (Unread & {
      readonly kind: 'damaged';
      readonly stored: unknown;
      /** Why the viewer may not start afresh. */
      readonly refusal: AfreshRefusal;
    })
  | (Unread & { readonly kind: 'newer' });

interface Unread extends Pick<Journal<unknown>, 'refused'> {
  readonly model: 'card' | 'board';
}

export type Sighted =
  | { readonly kind: 'sight'; readonly sight: CardSight }
  | { readonly kind: 'blocked'; readonly blocked: Blocked };

/** Reads both journals and the surroundings, and adds them up for this moment. */
export async function readSight(
  ports: CardPorts,
  load: typeof loadPauses = loadPauses,
): Promise<Sighted> {
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
  const layer = needsPauses(cardJournal, boardJournal) ? await load() : undefined;
  // Without it a date would be shown that is not the card's.
  if (layer === 'missing') return blocked({ kind: 'notLoaded' });
  const told = addUp(ports, cardJournal, boardJournal, around.value, layer);
  const sight = await withTerms(told, ports.holidays);
  return { kind: 'sight', sight: mayDiffer(sight) ? await withRecount(sight, ports) : sight };
}

function addUp(
  ports: CardPorts,
  journal: Journal<CardEntry>,
  boardJournal: Journal<BoardEntry>,
  around: Surroundings,
  layer: typeof addUpPauses | undefined,
): CardSight {
  const now = ports.clock();
  const board = boardStateOf(boardJournal, ports.zone, ports.knownCalendars);
  const told = { turn: reduceCard(journal.entries, board.people), journal, board, around, now };
  const pauses = layer?.(told, ports);
  const { turn } = pauses ?? told;
  const { cardMembers, content, link } = around;
  const boardMembers = around.people.map((person) => person.id);
  const waits = pauses?.waits ?? pauses?.yes;
  const owner = waits?.owner ?? ownerOf(turn, board.people, { cardMembers, boardMembers }, now);
  const side = waits?.owner.side ?? sideOwing(turn);
  const calendar = workingCalendarOf(board.settings[side], ports.holidays);
  const counting = pauses?.countingOf(side) ?? calendar;
  const due = waits?.due ?? runningDue(turn);
  const subject = subjectOf(turn);
  const standing = {
    now,
    turn,
    board,
    owner,
    role: roleOf(ports.viewer, board.people, owner, now, boardMembers),
    viewer: ports.viewer.member,
    mayWrite: ports.viewer.mayWrite,
    decider: deciderOf(board.people, now, (member) => boardMembers.includes(member)),
    change: subject && changeSince(subject.content, subject.fp, content, ports.digest),
    journal,
  };
  const timing = due && timingOf(due.promise, counting, now);
  // Her yes to an edit outside the agreement has buttons of its own: no more than two plain ones stand on a card.
  const asksYes = pauses?.outside.some(({ state }) => state === 'asked') === true;
  const isOver = !asksYes && timing?.isOver;
  const situation = { ...situationOf(standing, boardMembers), isOver };
  return {
    ...standing,
    offers: withRecord(offersFor(situation), journal),
    due,
    timing,
    calendar,
    counting,
    people: new Map(around.people.map((person) => [person.id, person])),
    content,
    link,
    trelloDue: around.due,
    attachments: new Map(content.attachments.map(({ id, name }) => [id, name])),
    toDecide: subject && contentOf(content, chosenIn(subject.content), ports.digest),
    pauses,
    boardJournal,
  };
}

type Standing = Pick<
  CardSight,
  | 'now'
  | 'turn'
  | 'board'
  | 'owner'
  | 'role'
  | 'viewer'
  | 'mayWrite'
  | 'decider'
  | 'change'
  | 'journal'
>;

function situationOf(standing: Standing, boardMembers: readonly MemberId[]): Situation {
  const { now, turn, board, decider, viewer, journal } = standing;
  const { main } = turn;
  const press = viewer !== undefined && { by: viewer, at: now };
  const naming = namingOf(board.people, 'representative', now);
  return {
    ...standing,
    hasDecider: decider !== undefined,
    deciderLeft: decider !== undefined && !boardMembers.includes(decider),
    policy: board.settings.approval.changes,
    mayUndo:
      press &&
      main.kind === 'approved' &&
      mayUndo(main.approval, journal.entries, board.people, press),
    asksRating: board.settings.approval.rating,
    awaitsAcceptance: naming?.member === viewer && naming?.accepted === undefined,
  };
}

/** What the client was asked about, or approved. */
function subjectOf({ main }: CardTurn): Ask | Approval | undefined {
  if (main.kind === 'decide') return main.ask;
  return main.kind === 'approved' ? main.approval : undefined;
}

/** The entry that opened the clock that runs; undefined where none does. A form made for one clock is not
 *  sent to another. */
export function runningClock({ turn: { main } }: CardSight): EntryId | undefined {
  if (main.kind === 'version') return main.version.id;
  if (main.kind === 'decide') return main.ask.id;
  return main.kind === 'edits' ? main.round.id : undefined;
}

function journalIn<E>(
  found: ReadJournal<E>,
  model: 'card' | 'board',
  refusal: () => AfreshRefusal,
): Journal<E> | Blocked {
  if (found.kind === 'journal') return found.journal;
  const { refused } = found;
  const unread = { model, ...(refused !== undefined && { refused }) };
  return found.kind === 'newer'
    ? { kind: 'newer', ...unread }
    : { kind: 'damaged', stored: found.stored, refusal: refusal(), ...unread };
}

function blocked(reason: Blocked): Sighted {
  return { kind: 'blocked', blocked: reason };
}

/** When the card next looks different by itself: the date nears or passes, or *Undo* is over. */
export function changesAt({ timing, turn: { main }, offers }: CardSight): Instant | undefined {
  if (main.kind === 'approved' && isAmong(offers, 'undo')) return undoEndsAt(main.approval);
  return timing?.changesAt;
}
