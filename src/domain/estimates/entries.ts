/** *I'll name the date by tomorrow*: a step before the date. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { EntryId } from '../entry.ts';

export interface Estimated {
  readonly kind: 'estimated';
  /** The round whose date will be named; absent for the first version that was begun with the same press. */
  readonly to?: EntryId;
  /** Until when the date will be named. */
  readonly promise: FrozenPromise;
}

export const ESTIMATE_KINDS = ['estimated'] as const satisfies readonly Estimated['kind'][];

/** For all other cards nothing of this is needed. */
export function hasEstimates(entries: readonly { readonly kind: string }[]): boolean {
  return entries.some(({ kind }) => kind === 'estimated');
}
