/** The Record as it is read: both journals, who was who, what stands on the card now, and the grade of each
 *  decision. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Instant } from '../domain/clock.ts';
import type { CardContent } from '../domain/content/content.ts';
import type { Grade } from '../domain/evidence/grade.ts';
import type { Journal } from '../domain/journal.ts';
import { heldOf } from '../domain/ledger/holding.ts';
import { daysBySide, type LedgerDay } from '../domain/ledger/ledger.ts';
import { datesBefore } from '../domain/pauses/date-before.ts';
import { holdsIn } from '../domain/pauses/holds.ts';
import type { Person } from '../domain/ports.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { boardStateOf } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry, EntryId, MemberId, Side } from '../domain/turn/entries.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import type { RecordPorts } from './record-ports.ts';

export interface RecordSight {
  readonly now: Instant;
  readonly journal: Journal<CardEntry>;
  readonly boardJournal: Journal<BoardEntry>;
  readonly turn: CardTurn;
  readonly roster: BoardPeople;
  readonly people: ReadonlyMap<MemberId, Person>;
  readonly content: CardContent;
  readonly days: readonly LedgerDay[];
  /** The date that an entry changed, as it stood then. */
  readonly datesBefore: ReadonlyMap<EntryId, FrozenPromise>;
}

export type RecordBlocked = 'gone' | 'damaged' | 'newer';

export async function readRecord(ports: RecordPorts): Promise<RecordSight | RecordBlocked> {
  const [card, board, around] = await Promise.all([
    ports.card.read(),
    ports.board.read(),
    ports.surroundings(),
  ]);
  if (!card.ok || !board.ok || !around.ok) return 'gone';
  if (card.value.kind !== 'journal') return card.value.kind;
  if (board.value.kind !== 'journal') return board.value.kind;
  const { journal } = card.value;
  const boardJournal = board.value.journal;
  const state = boardStateOf(boardJournal, ports.zone, ports.knownCalendars);
  const { people: roster, settings } = state;
  const now = ports.clock();
  const { entries } = journal;
  const story = { entries, people: roster };
  const calendarOf = (side: Side) => workingCalendarOf(settings[side], ports.holidays);
  const holds = holdsIn(state.fields);
  const { history, stops } = heldOf(story, calendarOf, now, holds);
  return {
    now,
    journal,
    boardJournal,
    turn: reduceCard(entries, roster),
    roster,
    people: new Map(around.value.people.map((person) => [person.id, person])),
    content: around.value.content,
    days: daysBySide(story, calendarOf, now, holds),
    datesBefore: datesBefore(history, stops),
  };
}

export type Grades = ReadonlyMap<EntryId, Grade>;

/** Of every decision that is valid; those that are not genuine are among what does not count. */
export async function readGrades(
  { journal }: RecordSight,
  { evidence, place }: RecordPorts,
): Promise<Grades> {
  const decisions = journal.entries.filter(isDecision);
  // Asked only where there is something to check.
  const keys = decisions.some(({ sig }) => sig !== undefined) ? await evidence.keys() : [];
  const last = journal.fromBoard ?? place.board;
  const graded = await Promise.all(
    decisions.map(async (entry) => {
      const board = evidence.boardOf(entry, journal.entries, last);
      return [entry.id, await evidence.grade(storedAs(journal, entry), board, keys)] as const;
    }),
  );
  return new Map(graded);
}

export function isDecision(
  entry: CardEntry,
): entry is Extract<CardEntry, { kind: 'decided' | 'confirmed' }> {
  return entry.kind === 'decided' || entry.kind === 'confirmed';
}

/** The entry to the letter, with what a later build may have added. */
function storedAs({ raw, notValid }: Journal<CardEntry>, entry: CardEntry): object {
  const found = raw.find(
    (one) =>
      (one as { readonly id?: unknown } | null)?.id === entry.id &&
      !notValid.some((other) => other.raw === one),
  );
  return (found as object | undefined) ?? entry;
}
