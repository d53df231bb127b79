/** What the list of waiting cards needs from the outside. `main.tsx` of the page brings the adapters. */
import type { Clock, Instant } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import type { HostGone } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { Viewer } from '../domain/turn/owner.ts';
import type { Sighted } from './card-sight.ts';
import type { CardPorts, DraftPort } from './ports.ts';

/** The board at one moment: its cards, and how each of them stands. What the cards share is asked once. */
export interface Survey {
  readonly cards: readonly { readonly id: string; readonly title: string }[];
  /** Undefined for a card on which nobody ever pressed anything. */
  sightOf(card: string): Promise<Sighted | undefined>;
}

/** What is remembered of a board: no title and no name. */
export interface BoardNote {
  readonly board: string;
  /** What its address ends in. */
  readonly link: string;
  readonly count: number;
  /** The nearest date among the cards that waited. */
  readonly next?: Day;
  readonly seen: Instant;
}

export interface BoardNotesPort {
  list(): readonly BoardNote[];
  keep(note: BoardNote): void;
  forget(board: string): void;
}

export interface ForYouPorts {
  readonly viewer: Viewer;
  /** Trello's id of this board, and what its address ends in. */
  readonly board: string;
  readonly link: () => Promise<string>;
  readonly survey: () => Promise<Result<Survey, HostGone>>;
  /** A card of this board as its section has it, read and written under its own id. */
  readonly card: (id: string) => CardPorts;
  /** False where Trello does not open it. */
  readonly showCard: (id: string) => Promise<boolean>;
  /** The three questions, where nobody answered them yet. */
  readonly setUp: () => void;
  /** False where Trello does not go there. */
  readonly goToBoard: (link: string) => Promise<boolean>;
  /** Undefined where the browser keeps nothing for us. */
  readonly notes: BoardNotesPort | undefined;
  /** Which card is open: Trello may build the frame anew on the very press. */
  readonly memory: DraftPort;
  readonly clock: Clock;
}
