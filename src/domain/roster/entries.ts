/** The kinds of entries that a board's journal holds: people, roles and settings. */
import type { BooksClosed } from '../books/books-closed.ts';
import type { Instant } from '../clock.ts';
import type { Arrived, EntryHead, EntryId, MemberId, Side } from '../turn/entries.ts';

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

export type BoardPress = Placed | Named | Accepted | FieldSet | BooksClosed | Arrived;
export type BoardEntry = EntryHead & BoardPress;

export const BOARD_KINDS = [
  'placed',
  'named',
  'accepted',
  'fieldSet',
  'booksClosed',
  'arrived',
] as const satisfies readonly BoardPress['kind'][];
