/** *Mark as urgent*, *No longer urgent*: what begins on the card from then on has the shorter terms. */

export interface MarkedUrgent {
  readonly kind: 'urgent';
  readonly on: boolean;
}

export const URGENT_KINDS = ['urgent'] as const satisfies readonly MarkedUrgent['kind'][];

/** For all other cards nothing of this is needed. */
export function hasUrgency(entries: readonly { readonly kind: string }[]): boolean {
  return entries.some(({ kind }) => kind === 'urgent');
}
