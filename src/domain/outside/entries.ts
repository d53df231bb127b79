/** The kinds of entries by which an edit is marked as outside the agreed work, and the client says yes or no to it. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { EditRef, EntryId, Lost } from '../entry.ts';

/** Of single edits of the round `to`, or of the whole round: one beyond the number included. */
export interface OutsideMarked {
  readonly kind: 'outside';
  readonly to: EntryId;
  readonly edits?: readonly EditRef[];
  /** In how many working days after a yes they would be ready. */
  readonly days: number;
  /** About price, in the agency's own words. */
  readonly price: string;
  /** By when the answer is hoped for. */
  readonly promise: FrozenPromise;
}

/** The answer of who decides for the client. */
export interface OutsideAnswered {
  readonly kind: 'agreed';
  readonly ref: EntryId;
  readonly yes: boolean;
  /** With a yes: by when they are ready. */
  readonly promise?: FrozenPromise;
  /** The days that the list stood still for the answer, where nothing else of it was open. */
  readonly lost?: Lost;
}

/** The agency takes the mark back: the edits are in the agreed work again. */
export interface OutsideDropped {
  readonly kind: 'outsideDropped';
  readonly ref: EntryId;
  readonly lost?: Lost;
}

export type OutsidePress = OutsideMarked | OutsideAnswered | OutsideDropped;

export const OUTSIDE_KINDS = [
  'outside',
  'agreed',
  'outsideDropped',
] as const satisfies readonly OutsidePress['kind'][];
