/** The kinds of entries by which a side says that something is missing, and that it came. While a debt is open, the
 *  clock of who waits stands still. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Day } from '../day.ts';
import type { EntryId, Lost, MemberId, Side } from '../entry.ts';
import { OUTSIDE_KINDS, type OutsidePress } from '../outside/entries.ts';

export const MISSING_THINGS = [
  'adAccount',
  'website',
  'brief',
  'feedback',
  'pictures',
  'documents',
  'other',
] as const;

export type MissingThing = (typeof MISSING_THINGS)[number];

/** `<entry id>.<index in its list>`: one missing thing. */
export type DebtRef = `${EntryId}.${number}`;

/** Whose turn it is to send something: a side, or a third party whose days the agency's calendar counts. */
export type Debtor = Side | 'others';

export interface MissingDebt {
  readonly what: MissingThing;
  readonly words?: string;
  readonly who: Debtor;
  /** Whom of that side it is asked of; nobody by name where it is not known. */
  readonly whom?: MemberId;
  readonly promise: FrozenPromise;
}

/** *Missing something*, of one or several at once. */
export interface Paused {
  readonly kind: 'paused';
  readonly debts: readonly MissingDebt[];
}

/** *I've sent it* by who owes, or *Received* by who waits: the first of them ends the debt. */
export interface Given {
  readonly kind: 'given';
  readonly debt: DebtRef;
  /** The local day it came, in the zone of the side whose clock stood: today, or an earlier one since it was asked. */
  readonly received: Day;
  readonly lost: Lost;
}

/** *Not what was needed*: the debt is open again, with a new term. */
export interface DebtReturned {
  readonly kind: 'debtReturned';
  readonly debt: DebtRef;
  readonly why: string;
  readonly promise: FrozenPromise;
}

/** *Stop waiting*: the days until then are lost as if it had come. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly debts: readonly DebtRef[];
  readonly lost: Lost;
}

/** *Keep*: a date that would be another one by now stays what it is. `to` opened its clock. */
export interface DateKept {
  readonly kind: 'kept';
  readonly to: EntryId;
  /** The date that it would be. */
  readonly instead: Day;
}

export type DebtPress = Paused | Given | DebtReturned | Stopped | DateKept;

/** All that may stop a card's main clock. */
export type PausePress = DebtPress | OutsidePress;

export const DEBT_KINDS = [
  'paused',
  'given',
  'debtReturned',
  'stopped',
  'kept',
] as const satisfies readonly DebtPress['kind'][];

export const PAUSE_KINDS: readonly PausePress['kind'][] = [...DEBT_KINDS, ...OUTSIDE_KINDS];

export function debtRef(entry: EntryId, index: number): DebtRef {
  return `${entry}.${index}`;
}

/** Whether anything was ever missing, or asked beyond the agreement: for all other cards nothing of this is needed. */
export function hasPauses(entries: readonly { readonly kind: string }[]): boolean {
  return entries.some(({ kind }) => (PAUSE_KINDS as readonly string[]).includes(kind));
}
