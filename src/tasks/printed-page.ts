/** What a printed page is handed: all of it in words already, with the file to save. */
import type { Locale } from '../i18n/locale.ts';
import type { LedgerTable } from './ledger-words.ts';

/** One entry of the story, in words. */
export interface StoryLine {
  readonly id: string;
  /** When, who, in which role. */
  readonly head: string;
  readonly text: string;
  readonly details: readonly string[];
  /** Why it does not count. */
  readonly verdict?: string;
  /** By which naming it binds, and how well it is witnessed. */
  readonly evidence: readonly string[];
  readonly technical: string;
}

export interface PrintedRecord {
  readonly locale: Locale;
  readonly title: string;
  /** The card's title. */
  readonly card: string;
  /** When it was made, in words. */
  readonly made: string;
  /** What has several parts is a list. */
  readonly facts: readonly (readonly [label: string, text: string | readonly string[]])[];
  readonly story: readonly StoryLine[];
  /** Days by side. */
  readonly ledger?: LedgerTable;
  readonly fileName: string;
  /** The file, as JSON. */
  readonly file: string;
}
