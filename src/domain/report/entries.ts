/** The kinds of entries by which a card holds reports: one is due, published, corrected, read. Fields are those of
 *  the stored JSON. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { EntryHead, EntryId } from '../entry.ts';
import type { ReportValue } from './number.ts';
import type { Period } from './period.ts';

export interface ReportLink {
  readonly url: string;
  readonly name?: string;
}

/** What was counted of the work together; `facts.ts` says how. */
export const FACTS = [
  'decisionsAsked',
  'decisionsGiven',
  'decisionDays',
  'editsHandedOver',
  'editsInTime',
  'rounds',
  'liked',
  'agencyDays',
  'clientDays',
] as const;
export type Fact = (typeof FACTS)[number];

/** One of the main results. */
export interface ReportRow {
  readonly name: string;
  readonly value: ReportValue;
  readonly plan?: ReportValue;
  readonly previous?: ReportValue;
  /** Which way is good, where the sign alone does not say it. */
  readonly better?: 'up' | 'down';
  /** Counted and not typed. */
  readonly fact?: Fact;
}

/** What a report says. */
export interface ReportContent {
  readonly period: Period;
  /** The kind of work, where the board has more than one: a role of ours (`seo`) or the board's own words. */
  readonly work?: string;
  readonly links: readonly ReportLink[];
  readonly rows: readonly ReportRow[];
  /** Text with bold, lists and links; `safe-text.ts` reads it. */
  readonly meaning: string;
  /** What is needed from the client. */
  readonly needs?: string;
  /** The board's goal as it was then. */
  readonly goal?: string;
}

/** The card is for a report. Replaces an earlier one of the same period and work, with another date. */
export interface ReportDue extends Pick<ReportContent, 'period' | 'work'> {
  readonly kind: 'reportDue';
  readonly promise: FrozenPromise;
}

/** What was due is not; without `ref` *Not a report card*: nothing is due on it. With the id of such an entry that is
 *  taken back. */
export interface ReportDropped {
  readonly kind: 'reportDropped';
  readonly ref?: EntryId;
}

export interface ReportPublished extends ReportContent {
  readonly kind: 'reportPublished';
  /** The `reportDue` that this answers, where the period differs from it. */
  readonly due?: EntryId;
  /** The latest report of the same period and work: its writer was told of it, and this one stands beside it. */
  readonly beside?: EntryId;
  /** SHA-256 of the content; `fingerprint.ts`. */
  readonly fp: string;
}

/** The text from `at` on, `cut` units long, gives way to `put`. */
export type TextChange = readonly [at: number, cut: number, put: string];

/** The row at a place, anew; null takes it away. A place one behind the last adds one. */
export type RowChange = readonly [at: number, row: ReportRow | null];

/** Only what changed. */
export interface ReportChanges extends Partial<Pick<ReportContent, 'period' | 'links'>> {
  /** Empty where the report is of no one kind of work any more. */
  readonly work?: string;
  readonly rows?: readonly RowChange[];
  readonly meaning?: TextChange;
  readonly needs?: TextChange;
  readonly goal?: TextChange;
}

/** `ref` is the version that is corrected: the published report or its latest correction. */
export interface ReportCorrected {
  readonly kind: 'reportCorrected';
  readonly ref: EntryId;
  readonly changes: ReportChanges;
  /** Of the content as corrected. */
  readonly fp: string;
}

/** *I've read it*: `ref` is the version that was on the screen. */
export interface ReportRead {
  readonly kind: 'read';
  readonly ref: EntryId;
}

export type ReportPress =
  | ReportDue
  | ReportDropped
  | ReportPublished
  | ReportCorrected
  | ReportRead;

export type ReportEntry = EntryHead & ReportPress;

export type ReportEntryOf<K extends ReportPress['kind']> = EntryHead &
  Extract<ReportPress, { kind: K }>;

export const REPORT_KINDS = [
  'reportDue',
  'reportDropped',
  'reportPublished',
  'reportCorrected',
  'read',
] as const satisfies readonly ReportPress['kind'][];

/** Most characters of a field, in UTF-16 units. A card's room is the tighter limit: see the test of size. */
export const REPORT_LIMITS = {
  name: 120,
  value: 120,
  meaning: 3000,
  needs: 1000,
  goal: 300,
  work: 60,
  linkName: 120,
  url: 1000,
  links: 10,
} as const;
