/** The kinds of entries that a board's journal holds: people, roles and settings. */
import type { BooksClosed } from '../books/books-closed.ts';
import type { Instant } from '../clock.ts';
import type { Arrived, Confirmed, EntryHead, EntryId, MemberId, Side } from '../turn/entries.ts';

export type Role = 'accountManager' | 'representative' | 'standIn';

/** Says on which side a member is. */
export interface Placed {
  readonly kind: 'placed';
  readonly member: MemberId;
  readonly side: Side;
}

/** Gives a role; in effect from max(`at`, `from`) until `to`, or until the next of that role. */
export interface Named {
  readonly kind: 'named';
  readonly member: MemberId;
  readonly role: Role;
  readonly from: Instant;
  readonly to?: Instant;
}

/** The representative confirms that she decides: `ref` is the entry that named her. */
export interface Accepted {
  readonly kind: 'accepted';
  readonly ref: EntryId;
}

/** Any other setting: of one path the highest (n, id) wins. `value` is JSON and untrusted. */
export interface FieldSet {
  readonly kind: 'fieldSet';
  readonly path: string;
  readonly value: unknown;
}

/** *Agreed by both*: the account manager proposes values for rules. They are in force once who decides for the
 *  client agrees to just these. */
export interface RulesProposed {
  readonly kind: 'rulesProposed';
  /** By the path of the field. JSON and untrusted. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** SHA-256 of what is proposed. */
  readonly fp: string;
  readonly note: string;
}

/** Who decides for the client agrees to the proposal `ref`, by its fingerprint. */
export interface RulesAgreed extends Pick<Confirmed, 'ref' | 'fp' | 'naming' | 'for' | 'sig'> {
  readonly kind: 'rulesAgreed';
}

/** People and single fields: what a badge reads. */
export type FieldPress = Placed | Named | Accepted | FieldSet | BooksClosed | Arrived;
export type FieldEntry = EntryHead & FieldPress;

export type BoardPress = FieldPress | RulesProposed | RulesAgreed;
export type BoardEntry = EntryHead & BoardPress;

export const FIELD_KINDS = [
  'placed',
  'named',
  'accepted',
  'fieldSet',
  'booksClosed',
  'arrived',
] as const satisfies readonly FieldPress['kind'][];

export const AGREED_KINDS = [
  'rulesProposed',
  'rulesAgreed',
] as const satisfies readonly BoardPress['kind'][];

export const BOARD_KINDS: readonly BoardPress['kind'][] = [...FIELD_KINDS, ...AGREED_KINDS];
