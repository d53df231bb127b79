/** The journal as its users see it: what was read, what does not count and why, and the ways to change it.
 *  `storage` implements this; the rest of the product knows nothing of blobs. */
import type { Instant } from './clock.ts';
import type { HostGone, WriteError } from './ports.ts';
import type { Result } from './result.ts';
import type { BoardEntry, BoardPress } from './roster/entries.ts';
import type { CardEntry, CardPress } from './turn/entries.ts';

export interface NotValid {
  readonly raw: unknown;
  /** `shape`: not an entry at all. `id`: altered since it was written. `time`: before 2024 or over a day ahead.
   *  `forged`: its signature is about something else. */
  readonly reason: 'shape' | 'id' | 'time' | 'forged';
}

/** Pressed by who looks, and not taken by Trello after its page was closed: nobody told him yet. */
export interface Refused {
  /** As it would have been stored. */
  readonly entry: { readonly id: string };
  /** When it was pressed. */
  readonly since: Instant;
  readonly why: AppendError['type'];
  /** Trello's copy in this window shows it all the same, until the board is loaded anew. */
  readonly ghost?: boolean;
}

export interface Journal<E> {
  /** Every stored entry of this model, in journal order, as it lies there. */
  readonly raw: readonly unknown[];
  /** What counts, in journal order. */
  readonly entries: readonly E[];
  readonly notValid: readonly NotValid[];
  /** How many entries are of kinds that a later build writes. */
  readonly unknown: number;
  /** The largest valid number; 0 in an empty journal. */
  readonly lastNumber: number;
  /** The history is that of another card: it does not count here. */
  readonly copiedFrom?: string;
  /** The journal was last written on another board. */
  readonly fromBoard?: string;
  /** How many of the entries wait in this browser: Trello does not show them yet, lost them, or has not confirmed
   *  them, so that its server may lack what its copy here shows. */
  readonly waiting?: number;
  /** They are none of the entries above. Absent where there are none. */
  readonly refused?: readonly Refused[];
}

export type ReadJournal<E> =
  | { readonly kind: 'journal'; readonly journal: Journal<E> }
  /** Our key holds something that does not parse. It is kept and only replaced by an explicit act. */
  | ({ readonly kind: 'damaged'; readonly stored: unknown } & Untold)
  | ({ readonly kind: 'newer'; readonly theirs: number; readonly ours: number } & Untold);

/** What was refused is told also where nothing can be read. */
type Untold = Pick<Journal<unknown>, 'refused'>;

/** The entries are kept, and in the host's copy of the blob unless they wait. `durable` says that this browser keeps
 *  them too until they are seen after a fresh load, so that the tab may be closed. */
export interface Saved<E> {
  readonly entries: readonly E[];
  readonly durable: boolean;
  /** Trello has not taken them yet; it is tried again. */
  readonly waits?: true;
}

/** Written, but a read-back never showed it. */
export interface NotSeen {
  readonly type: 'NotSeen';
}

export type AppendError =
  | WriteError
  | { readonly type: 'Damaged' }
  | { readonly type: 'NewerVersion' }
  | NotSeen;

/** What lies there now is not what the person was shown. */
interface Changed {
  readonly type: 'Changed';
}

export type StartAfreshError = WriteError | Changed | NotSeen;

export interface JournalStore<P, E> {
  read(): Promise<Result<ReadJournal<E>, HostGone>>;
  /** Adds entries in the order given. Never drops one that is stored.
   *  @returns TooLarge before anything is sent; Damaged and NewerVersion where writing would cost data. */
  append(presses: readonly P[]): Promise<Result<Saved<E>, AppendError>>;
  /** Brings back entries from a saved file, as they are: what lies there stays, what is there already is not
   *  doubled, and what does not fit its id is left out. */
  restore(raw: readonly unknown[]): Promise<Result<Saved<E>, AppendError>>;
  /** Puts an empty journal in the place of damaged data: the explicit act, and the only one that may.
   *  @param shown the damaged value as the person saw it.
   *  @returns Changed where anything else lies there now: repaired data, a newer version, other damage. */
  startAfresh(shown: unknown): Promise<Result<void, StartAfreshError>>;
  /** The person knows that these were refused, and does not want them sent any more. */
  giveUp(ids: readonly string[]): void;
}

export type CardStore = JournalStore<CardPress, CardEntry>;
export type BoardStore = JournalStore<BoardPress, BoardEntry>;
