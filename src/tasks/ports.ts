/** What a page on a card needs from the outside. `main.tsx` of a page brings the adapters. */

import type { Clock, Instant } from '../domain/clock.ts';
import type { CardContent, Digest } from '../domain/content/content.ts';
import type { BoardStore, CardStore } from '../domain/journal.ts';
import type { HostGone, Person } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { CardEntry, MemberId } from '../domain/turn/entries.ts';
import type { Viewer } from '../domain/turn/owner.ts';
import type { PrintedReport } from './printed-report.ts';
import type { BoardCardsPort } from './reports-ports.ts';
import type { Room } from './room.ts';

/** Who and what is there, as Trello says it now. */
export interface Surroundings {
  readonly people: readonly Person[];
  readonly cardMembers: readonly MemberId[];
  /** What stands on the card: what approvals are about. */
  readonly content: CardContent;
  /** The card's address, for messages. */
  readonly link?: string;
  /** Trello's own due date, while it is not marked complete. */
  readonly due?: Instant;
}

export interface DraftPort {
  load(form: string): Promise<string | undefined>;
  save(form: string, text: string): void;
  /** False where the browser refuses to keep anything: the text lives as long as this tab. */
  lasts?(): boolean;
}

/** One text of this person on this card, kept by Trello where nobody else reads it. */
export interface PrivateText {
  read(): Promise<string | undefined>;
  /** An empty text takes it away. False where Trello refused. */
  write(text: string): Promise<boolean>;
}

/** What a page on a card can open over the board. */
export interface CardDoors {
  firstRun(): void;
  settings(): void;
  team(): void;
  record(): void;
}

export interface CardPorts {
  readonly viewer: Viewer;
  readonly mayWriteBoard: boolean;
  readonly doors: CardDoors;
  readonly card: CardStore;
  readonly board: BoardStore;
  /** The name of another card of this board; undefined where it is not there or not open. */
  readonly cardName: (card: string) => Promise<string | undefined>;
  readonly surroundings: () => Promise<Result<Surroundings, HostGone>>;
  /** What was typed on this card and not sent. */
  readonly drafts: DraftPort;
  /** The draft of a report; undefined for a visitor who is not signed in. */
  readonly privateDraft?: PrivateText | undefined;
  /** How full the card would be with one more entry; undefined where Trello does not answer. */
  readonly roomWith?: (entry: object) => Promise<Room | undefined>;
  /** What a copied card's journal holds of the card that it was copied from, while nothing was added to it here. */
  readonly copiedEntries?: () => Promise<readonly CardEntry[]>;
  /** Whether the card is in a list that was confirmed to hold reports; undefined where Trello does not tell. */
  readonly isInReportsList?: () => Promise<boolean | undefined>;
  /** The board's cards, for facts of the work together; absent where nobody writes reports. */
  readonly cards?: BoardCardsPort;
  /** Opens a report as a page of its own to print, told what it shows then or later; false where the browser opens none. */
  readonly printReport?: (printed: PrintedReport | Promise<PrintedReport>) => boolean;
  /** Small things remembered for this person on this board. */
  readonly memory: DraftPort;
  readonly clock: Clock;
  /** Takes a text to the clipboard; false where the browser refused. */
  readonly copy: (text: string) => Promise<boolean>;
  /** What fingerprints and marks are made with. */
  readonly digest: Digest;
  /** Compares the computer's clock with the server's before the first write; true where it was off. */
  readonly checkClock: () => Promise<boolean>;
  /** The reader's own time zone. */
  readonly zone: string;
  readonly holidays: HolidayLookup;
  readonly knownCalendars: readonly string[];
  /** Runs a task after a time in milliseconds; the answer takes it back. */
  readonly later: (task: () => void, ms: number) => () => void;
}
