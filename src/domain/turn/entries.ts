/** The kinds of entries that a card's journal holds. Fields are those of the stored JSON; an entry is
 *  set once, at the press, and never changed. Grows with the issues: an unknown kind is kept and skipped. */
import type { BooksClosed } from '../books/books-closed.ts';
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type { Channel, EditRef, EntryHead, EntryId, Lost, MemberId } from '../entry.ts';
import type { Estimated } from '../estimates/entries.ts';
import type { PausePress } from '../pauses/entries.ts';
import type { QuestionPress } from '../questions/entries.ts';
import type { ReportPress } from '../report/entries.ts';
import type { MarkedUrgent } from '../urgency/entries.ts';

export type { Channel, EditRef, EntryHead, EntryId, Lost, MemberId, Side } from '../entry.ts';

export interface RequestedEdit {
  readonly text: string;
  /** The attachment that the edit is about. */
  readonly attachment?: string;
  /** The earlier edit that was not done right. */
  readonly again?: EditRef;
  /** The colleague whose remark this was. */
  readonly from?: MemberId;
}

/** A first version is promised. */
export interface Worked {
  readonly kind: 'worked';
  readonly promise: FrozenPromise;
}

/** *I'll do it.* */
export interface Taken {
  readonly kind: 'taken';
}

/** What was asked about or approved; parts not chosen are absent. A mark is the first 6 characters of base64url
 *  SHA-256 of the part's JSON text: it tells a change without keeping the content. */
export interface Content {
  readonly t?: string;
  /** The description and its length in characters. */
  readonly d?: readonly [mark: string, chars: number];
  /** Attachments; the first few with their names. */
  readonly a?: readonly (readonly [mark: string, name?: string, link?: 1])[];
  /** Attachments switched off at the ask. */
  readonly x?: readonly string[];
}

/** Trello's signed token in its three parts, `s` in base32768. Outside the id. */
export interface Signature {
  readonly h: string;
  readonly p: string;
  readonly s: string;
}

/** *Ask for approval*, *Ask again*: the client's turn begins, with the client's term. */
export interface ApprovalAsked {
  readonly kind: 'approvalAsked';
  readonly content: Content;
  readonly fp: string;
  readonly note: string;
  readonly promise: FrozenPromise;
}

/** The board's `named` entry that a decision relies on, and for whom a stand-in decides. */
interface ByNaming {
  readonly naming: EntryId;
  readonly for?: MemberId;
}

/** *Approve*, *Approve changes*. */
export interface Decided extends ByNaming {
  readonly kind: 'decided';
  /** An `approvalAsked` or a `handedOver`; for *Approve changes* the approval that changed. */
  readonly ask: EntryId;
  readonly fp: string;
  /** What was shown when the page was opened. */
  readonly opened: string;
  readonly remark?: string;
  /** Only where `fp` is not that of the ask. */
  readonly content?: Content;
  readonly sig?: Signature;
}

/** Opens a round; with `ask` it is the answer to that. `received`, `channel`: the agency enters what was said. */
export interface EditsRequested extends Partial<ByNaming> {
  readonly kind: 'editsRequested';
  readonly ask?: EntryId;
  readonly edits: readonly RequestedEdit[];
  readonly received?: Day;
  readonly channel?: Channel;
  /** *No need to show me again*. */
  readonly once?: true;
  readonly promise: FrozenPromise;
}

/** An approval given in a chat or by phone, recorded by the agency. */
export interface DecidedElsewhere extends Pick<ApprovalAsked, 'content' | 'fp'> {
  readonly kind: 'decidedElsewhere';
  readonly ask: EntryId;
  readonly when: Instant | Day;
  readonly channel: Channel;
}

/** *Confirm*, of an approval given elsewhere. */
export interface Confirmed extends ByNaming, Pick<Decided, 'fp' | 'sig'> {
  readonly kind: 'confirmed';
  readonly ref: EntryId;
}

/** *That's not right*: the recorded answer `ref` was not given. */
export interface Disputed {
  readonly kind: 'disputed';
  readonly ref: EntryId;
  readonly why?: string;
  readonly lost: Lost;
}

export interface Undone extends Pick<Disputed, 'ref'> {
  readonly kind: 'undone';
}

/** *Withdraw request* (of an ask) or *Withdraw approval* (with `why`). */
export interface Withdrawn extends Pick<Disputed, 'ref' | 'why'> {
  readonly kind: 'withdrawn';
}

/** What a colleague of the client thinks. */
export interface Viewed {
  readonly kind: 'viewed';
  readonly ask?: EntryId;
  readonly view: 'good' | 'remarks';
  readonly remarks: readonly string[];
}

/** *How was it?* of the approval `ref`. */
export interface Rated {
  readonly kind: 'rated';
  readonly ref: EntryId;
  readonly good: boolean;
  readonly words?: string;
}

/** A late remark: joins the running round `to`, or is kept for the next one. */
export interface EditAdded extends Pick<EditsRequested, 'received' | 'channel'> {
  readonly kind: 'editAdded';
  readonly to: EntryId;
  readonly edit: RequestedEdit;
  readonly kept: boolean;
}

export interface Ticked {
  readonly kind: 'ticked';
  readonly edit: EditRef;
  readonly on: boolean;
}

/** A date named by a person. `to` is a `worked`, a round or an ask; without `edits` it is for the whole list. */
export interface DatePromised {
  readonly kind: 'datePromised';
  readonly to: EntryId;
  readonly edits?: readonly EditRef[];
  readonly promise: FrozenPromise;
  /** Required for a later date. */
  readonly why?: string;
}

/** Ends the round `to` and asks about it; without `content` and `fp` by a build that knew no approvals. */
export interface HandedOver extends Partial<Pick<ApprovalAsked, 'content' | 'fp'>> {
  readonly kind: 'handedOver';
  readonly to: EntryId;
  readonly note: string;
  /** The date of the decision; where remarks are kept, of the next round. */
  readonly promise?: FrozenPromise;
}

/** The card, or the board's data, came from another board. */
export interface Arrived {
  readonly kind: 'arrived';
  readonly from: string;
}

/** What moves the card's main clock. */
export type TurnPress =
  | Worked
  | Taken
  | EditsRequested
  | EditAdded
  | Ticked
  | DatePromised
  | HandedOver
  | ApprovalAsked
  | Decided
  | DecidedElsewhere
  | Confirmed
  | Disputed
  | Undone
  | Withdrawn
  | Viewed
  | Rated
  | BooksClosed
  | Arrived;

export type CardPress =
  | TurnPress
  | PausePress
  | Estimated
  | MarkedUrgent
  | QuestionPress
  | ReportPress;

export type CardEntry = EntryHead & CardPress;

/** An entry of the main clock. */
export type TurnEntry = EntryHead & TurnPress;

export type EntryOf<K extends CardPress['kind']> = EntryHead & Extract<CardPress, { kind: K }>;

export const TURN_KINDS = [
  'worked',
  'taken',
  'editsRequested',
  'editAdded',
  'ticked',
  'datePromised',
  'handedOver',
  'approvalAsked',
  'decided',
  'decidedElsewhere',
  'confirmed',
  'disputed',
  'undone',
  'withdrawn',
  'viewed',
  'rated',
  'booksClosed',
  'arrived',
] as const satisfies readonly TurnPress['kind'][];

/** The longest edit or note that is accepted, in UTF-16 units; and the most edits of one request. */
export const TEXT_LIMIT = 2000;
export const EDITS_LIMIT = 60;

export function editRef(entry: EntryId, index: number): EditRef {
  return `${entry}.${index}`;
}
