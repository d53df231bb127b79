/** Facts of the work together, gathered from all cards of the board when somebody asks for them. */
import type { Instant } from '../domain/clock.ts';
import { daysBySide } from '../domain/ledger/ledger.ts';
import { hasPauses } from '../domain/pauses/entries.ts';
import { type Hold, holdsIn, offOnHold } from '../domain/pauses/holds.ts';
import { type CalendarOf, standingOf } from '../domain/pauses/standing.ts';
import {
  type CardOfBoard,
  cooperationFacts,
  type FactValue,
  sideFacts,
} from '../domain/report/facts.ts';
import type { Period } from '../domain/report/period.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import type { BoardCardsPort } from './reports-ports.ts';
import { type BoardReading, type Reader, readBoard } from './reports-reading.ts';

export interface FactPorts {
  readonly cards: Pick<BoardCardsPort, 'look' | 'read'>;
  /** The board as the page has it. */
  readonly board: Pick<BoardState, 'fields' | 'people' | 'settings'>;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

export type GatheredFacts =
  | {
      readonly kind: 'facts';
      readonly facts: readonly FactValue[];
      /** Cards that could not be read: what is on them is missing in the facts. */
      readonly failed: number;
    }
  /** Trello does not answer. */
  | { readonly kind: 'gone' }
  /** Nobody waits for them any more. */
  | { readonly kind: 'stopped' };

/** Counted over the open cards: Trello shows archived ones to nobody.
 *  @param reader is told how far the reading is, and may end it. */
export async function gatherFacts(
  { cards, board, holidays, now }: FactPorts,
  period: Period,
  reader: Reader = {},
): Promise<GatheredFacts> {
  const looked = await cards.look();
  if (!looked.ok) return { kind: 'gone' };
  const read = await readBoard(cards, looked.value, reader);
  if (read === undefined) return { kind: 'stopped' };
  const { people, settings } = board;
  const holds = holdsIn(board.fields);
  const calendarOf: CalendarOf = (side) => workingCalendarOf(settings[side], holidays);
  const found = cardsOf(read, people, calendarOf, now, holds);
  const days = found.flatMap(({ entries }) =>
    daysBySide({ entries, people }, calendarOf, now, holds),
  );
  const facts = [
    ...cooperationFacts(found, period, offOnHold(calendarOf('client'), holds, now)),
    ...sideFacts(days, period),
  ];
  return { kind: 'facts', facts, failed: read.failed };
}

/** With their dates moved by the days that their clocks stood still. */
function cardsOf(
  { journals }: BoardReading,
  people: BoardPeople,
  calendarOf: CalendarOf,
  now: Instant,
  holds: readonly Hold[],
): readonly CardOfBoard[] {
  return journals
    .filter(({ entries }) => entries.length > 0)
    .map(({ entries }) => {
      const turn = reduceCard(entries, people);
      const isMoved = holds.length > 0 || hasPauses(entries);
      if (!isMoved) return { entries, turn };
      const card = { turn, entries, people };
      return { entries, turn: standingOf(card, calendarOf, now, holds).turn };
    });
}
