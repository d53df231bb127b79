/** What is missing on a card, as its journal adds up to it. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { EntryId, Lost, MemberId, Side } from '../entry.ts';
import type { CardEntry, EntryOf } from '../turn/entries.ts';
import type { VoidReason } from '../turn/void-entries.ts';
import type { Debtor, DebtRef, MissingThing } from './entries.ts';

/** One time that a clock stood still for a debt. */
export interface Stop {
  /** The entry that opened the clock. */
  readonly clock: EntryId;
  readonly from: Instant;
  /** Absent while it is open, and where the clock itself ended. */
  readonly end?: {
    readonly at: Instant;
    readonly by: MemberId;
    readonly lost: Lost;
  };
}

export interface DebtTerm {
  readonly at: Instant;
  readonly by: MemberId;
  readonly due: FrozenPromise;
  /** Why what came was not what was needed. */
  readonly why?: string;
}

export interface DebtEnd {
  /** `passed`: the step that the clock waited for was done without it. */
  readonly kind: 'given' | 'stopped' | 'passed';
  readonly at: Instant;
  readonly by: MemberId;
  /** By who owes (*I've sent it*), or who waits (*Received*). */
  readonly isSent: boolean;
  readonly lost?: Lost;
}

export interface Debt {
  readonly ref: DebtRef;
  readonly what: MissingThing;
  readonly words?: string;
  readonly who: Debtor;
  readonly whom?: MemberId;
  /** Whose work waits for it. */
  readonly waiting: Side;
  /** The first term, and one more for each *Not what was needed*. */
  readonly terms: readonly DebtTerm[];
  readonly ends: readonly DebtEnd[];
  readonly isOpen: boolean;
  /** It was sent, and who waits did not go on since. */
  readonly mayReturn: boolean;
  readonly stops: readonly Stop[];
}

export interface CardDebts {
  /** In the order in which they were missed. */
  readonly debts: readonly Debt[];
  /** *Keep*, by the clock and the date that was declined. */
  readonly kept: readonly EntryOf<'kept'>[];
  /** Entries of pauses that count for nothing. */
  readonly voids: ReadonlyMap<CardEntry, VoidReason>;
}

/** The one that runs, or ran last. */
export function termOf({ terms }: Debt): DebtTerm {
  return terms[terms.length - 1] as DebtTerm; // there is a first one
}
