/** What a page about the whole board needs from the outside. `main.tsx` of a page brings the adapters. */
import type { Clock } from '../domain/clock.ts';
import type { Digest } from '../domain/content/content.ts';
import type { Grade } from '../domain/evidence/grade.ts';
import type { BoardStore } from '../domain/journal.ts';
import type { HostGone, Person } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { EntryId, MemberId } from '../domain/turn/entries.ts';
import type { Locale } from '../i18n/locale.ts';
import type { BoardDrafts } from './board-drafts.ts';
import type { DataDoor } from './data-door.ts';
import type { PrintedTeam } from './printed-team.ts';
import type { BoardCardsPort } from './reports-ports.ts';

export interface BoardPorts {
  /** Undefined for a visitor who is not signed in. */
  readonly member: MemberId | undefined;
  /** May write the board's shared data. */
  readonly mayWrite: boolean;
  readonly board: BoardStore;
  readonly people: () => Promise<Result<readonly Person[], HostGone>>;
  /** What this person typed on the board's pages and did not save. */
  readonly drafts: BoardDrafts;
  readonly clock: Clock;
  /** Compares the computer's clock with the server's before the first write; true where it was off. */
  readonly checkClock: () => Promise<boolean>;
  /** The reader's own time zone. */
  readonly zone: string;
  readonly locale: Locale;
  readonly holidays: HolidayLookup;
  readonly knownCalendars: readonly string[];
  /** SHA-256, for the fingerprints of proposed rules. */
  readonly digest: Digest;
  /** How well agreements are witnessed by Trello, by their ids, as they lie there; absent where nobody asks. */
  readonly gradeAgreements?: (stored: readonly object[]) => Promise<ReadonlyMap<EntryId, Grade>>;
  /** Whether who looks administers the board; asked of Trello at each call. Absent where nobody asks. */
  readonly isAdmin?: () => Promise<boolean>;
  /** The board's data to a file and back; absent on pages that offer nothing of it. */
  readonly data?: DataDoor;
  /** Opens a page of its own to print the team from; false where the browser opens none. */
  readonly printTeam?: (team: PrintedTeam) => boolean;
  /** The board's cards, for the index of reports; absent on pages that show none. */
  readonly cards?: BoardCardsPort;
  /** Closes the pop-up or modal that holds the page. */
  readonly close: () => void;
}
