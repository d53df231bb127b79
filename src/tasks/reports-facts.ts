/** Facts of the work together, gathered from all cards of the board when somebody asks for them. */
import { type CardOfBoard, cooperationFacts, type FactValue } from '../domain/report/facts.ts';
import type { Period } from '../domain/report/period.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import type { BoardCardsPort } from './reports-ports.ts';
import { type BoardReading, type Reader, readBoard } from './reports-reading.ts';

export interface FactPorts {
  readonly cards: Pick<BoardCardsPort, 'look' | 'read'>;
  /** The board as the page has it. */
  readonly board: Pick<BoardState, 'people' | 'settings'>;
  readonly holidays: HolidayLookup;
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
  { cards, board, holidays }: FactPorts,
  period: Period,
  reader: Reader = {},
): Promise<GatheredFacts> {
  const looked = await cards.look();
  if (!looked.ok) return { kind: 'gone' };
  const read = await readBoard(cards, looked.value, reader);
  if (read === undefined) return { kind: 'stopped' };
  const facts = cooperationFacts(
    cardsOf(read, board),
    period,
    workingCalendarOf(board.settings.client, holidays),
  );
  return { kind: 'facts', facts, failed: read.failed };
}

function cardsOf({ journals }: BoardReading, board: FactPorts['board']): readonly CardOfBoard[] {
  return journals
    .filter(({ entries }) => entries.length > 0)
    .map(({ entries }) => ({ entries, turn: reduceCard(entries, board.people) }));
}
