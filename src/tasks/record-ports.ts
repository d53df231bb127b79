/** What the Record needs from the outside, beside what every page on a card does. */
import type { Grade } from '../domain/evidence/grade.ts';
import type { EntryId, MemberId, Signature } from '../domain/turn/entries.ts';
import type { CardPorts } from './ports.ts';
import type { PrintedRecord } from './printed-page.ts';
import type { Rooms } from './room.ts';

/** Checking of signatures and ids, which belongs to `storage`. */
export interface Evidence {
  /** Trello's keys in PEM; none where they are not to be had. */
  keys(): Promise<readonly string[]>;
  /** Of a decision as it lies there, made on this board. */
  grade(stored: object, board: string, keys: readonly string[]): Promise<Grade>;
  signedAt(sig: Signature): number | undefined;
  /** The compact tokens of decisions, by the entry's id. */
  tokens(stored: readonly unknown[]): Readonly<Record<EntryId, string>>;
  /** The board on which an entry was written; `last` is the one the journal was last written on. */
  boardOf(
    entry: { readonly id: EntryId; readonly n: number },
    all: readonly object[],
    last: string,
  ): string;
  /** Whether the next decision would cost one of these its signature. */
  isFull(entries: readonly object[]): boolean;
}

export interface RecordPorts
  extends Pick<
    CardPorts,
    'card' | 'board' | 'surroundings' | 'clock' | 'digest' | 'zone' | 'knownCalendars' | 'holidays'
  > {
  readonly place: {
    readonly card: string;
    readonly board: string;
    readonly plugin?: string | undefined;
  };
  readonly evidence: Evidence;
  /** Who looks; undefined for a visitor who may write nothing here. */
  readonly archivist?: MemberId | undefined;
  /** Undefined where Trello does not answer. */
  readonly rooms: () => Promise<Rooms | undefined>;
  /** Opens a page of ours to print or save from; false where the browser opens none. */
  readonly print: (printed: PrintedRecord) => boolean;
}
