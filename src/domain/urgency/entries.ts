/** *Mark as urgent*, *No longer urgent*: what begins on the card from then on has the shorter terms. */

export interface MarkedUrgent {
  readonly kind: 'urgent';
  readonly on: boolean;
}

export const URGENT_KINDS = ['urgent'] as const satisfies readonly MarkedUrgent['kind'][];
