/** The kinds of entries that a card's journal holds. Fields are those of the stored JSON; an entry is
 *  set once, at the press, and never changed. Grows with the issues: an unknown kind is kept and skipped. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';

export type MemberId = string;
export type EntryId = string;
/** `<entry id>.<index in its list>`: one edit. */
export type EditRef = `${EntryId}.${number}`;

export type Side = 'client' | 'agency';
export type Channel = 'chat' | 'phone' | 'email' | 'meeting';

export interface EntryHead {
  /** First 12 characters of base64url SHA-256 over the entry's canonical JSON. */
  readonly id: EntryId;
  /** Lamport number: 1 + the largest valid one its writer had seen. */
  readonly n: number;
  /** The writer's clock. */
  readonly at: Instant;
  readonly by: MemberId;
}

export interface RequestedEdit {
  readonly text: string;
  /** Trello's id of the attachment that the edit is about. */
  readonly attachment?: string;
  /** The earlier edit that was not done right. */
  readonly again?: EditRef;
  /** The colleague whose remark this was. */
  readonly from?: MemberId;
}

/** A first version is promised: the agency's clock on an idle card. */
export interface Worked {
  readonly kind: 'worked';
  readonly promise: FrozenPromise;
}

/** *I'll do it.* */
export interface Taken {
  readonly kind: 'taken';
}

/** Opens a round. `received` and `channel` are there when the agency enters what the client said. */
export interface EditsRequested {
  readonly kind: 'editsRequested';
  readonly edits: readonly RequestedEdit[];
  readonly received?: Day;
  readonly channel?: Channel;
  readonly promise: FrozenPromise;
}

/** A late remark: joins the running round `to`, or is kept for the next one. */
export interface EditAdded {
  readonly kind: 'editAdded';
  readonly to: EntryId;
  readonly edit: RequestedEdit;
  readonly kept: boolean;
  readonly received?: Day;
  readonly channel?: Channel;
}

export interface Ticked {
  readonly kind: 'ticked';
  readonly edit: EditRef;
  readonly on: boolean;
}

/** A date named by a person. `to` is a `worked` or a round; without `edits` it is for the whole list. */
export interface DatePromised {
  readonly kind: 'datePromised';
  readonly to: EntryId;
  readonly edits?: readonly EditRef[];
  readonly promise: FrozenPromise;
  /** Required where the date is later than the one promised before. */
  readonly why?: string;
}

/** Ends the round (or the first version) `to`. `promise` opens the next round where remarks are kept. */
export interface HandedOver {
  readonly kind: 'handedOver';
  readonly to: EntryId;
  readonly note: string;
  readonly promise?: FrozenPromise;
}

/** The card, or the board's data, came from another board. */
export interface Arrived {
  readonly kind: 'arrived';
  readonly from: string;
}

export type CardPress =
  | Worked
  | Taken
  | EditsRequested
  | EditAdded
  | Ticked
  | DatePromised
  | HandedOver
  | Arrived;

export type CardEntry = EntryHead & CardPress;

/** An entry of one kind, with its head. */
export type EntryOf<K extends CardPress['kind']> = EntryHead & Extract<CardPress, { kind: K }>;

export const CARD_KINDS = [
  'worked',
  'taken',
  'editsRequested',
  'editAdded',
  'ticked',
  'datePromised',
  'handedOver',
  'arrived',
] as const satisfies readonly CardPress['kind'][];

/** The longest edit or note that is accepted, in UTF-16 units. */
export const TEXT_LIMIT = 2000;
/** The most edits one request may hold. */
export const EDITS_LIMIT = 60;

export function editRef(entry: EntryId, index: number): EditRef {
  return `${entry}.${index}`;
}
