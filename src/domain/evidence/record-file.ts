/** A card's record as a file: what lies on the card and the board, to the letter, so that it can be checked years
 *  later without Trello. Its format is described in docs/record-file.md. */
import type { CardContent } from '../content/content.ts';
import type { EntryId, MemberId } from '../turn/entries.ts';

export const RECORD_FORMAT = 'whose-turn-record';
export const RECORD_VERSION = 1;

export interface RecordFile {
  readonly format: typeof RECORD_FORMAT;
  readonly version: typeof RECORD_VERSION;
  /** When it was made, by ISO 8601. */
  readonly made: string;
  /** Trello's id of the Power-Up that the tokens name. */
  readonly plugin?: string;
  readonly board: string;
  readonly card: string;
  /** In a certificate the approval that it is about. */
  readonly approval?: EntryId;
  /** The card's entries as they lie there, in order; what does not count too. */
  readonly entries: readonly unknown[];
  /** Of the board's entries those that say who was who: `placed`, `named`, `accepted`, `arrived`. */
  readonly boardEntries: readonly unknown[];
  /** The compact tokens that the signatures stand for, by the entry's id. */
  readonly tokens: Readonly<Record<EntryId, string>>;
  /** As Trello told it when the file was made. Nothing proves it, but the content where its fingerprint fits. */
  readonly shown: {
    readonly title: string;
    readonly people: Readonly<Record<MemberId, string>>;
    readonly content?: CardContent;
  };
}
