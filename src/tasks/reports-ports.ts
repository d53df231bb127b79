/** The cards of a board as the index of reports asks for them. `main.tsx` of a page brings the adapters. */
import type { AppendError, ReadJournal } from '../domain/journal.ts';
import type { HostGone } from '../domain/ports.ts';
import type { ReportDue } from '../domain/report/entries.ts';
import type { BoardList } from '../domain/report/lists.ts';
import type { Result } from '../domain/result.ts';
import type { CardEntry } from '../domain/turn/entries.ts';

/** An open card; without a list where Trello does not tell it. */
export interface PlacedCard {
  readonly id: string;
  readonly title: string;
  readonly list?: string;
}

/** What is open on the board, in Trello's order. */
export interface BoardCards {
  readonly cards: readonly PlacedCard[];
  readonly lists: readonly BoardList[];
}

export interface BoardCardsPort {
  look(): Promise<Result<BoardCards, HostGone>>;
  read(card: string): Promise<Result<ReadJournal<CardEntry>, HostGone>>;
  /** Says on a card by when its report is due. */
  writeDue(card: string, due: ReportDue): Promise<Result<unknown, AppendError>>;
  /** Opens a card over the board; false where Trello does not. */
  showCard(card: string): Promise<boolean>;
}
