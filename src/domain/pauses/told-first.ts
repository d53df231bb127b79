/** What the front of a card tells of where more than its turn is open: one thing, by what holds it up most. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Debt } from './debt.ts';
import type { Hold } from './holds.ts';
import type { Standing } from './standing.ts';

export type Told =
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'missing'; readonly debt: Debt }
  /** To an edit outside the agreed work. */
  | { readonly kind: 'yes'; readonly due: FrozenPromise }
  | { readonly kind: 'turn' };

/** @param saysYes whether the reader says yes or no to work outside the agreement: he is told of every edit that waits
 *  for it, others only where nothing else of the list is open. */
export function toldFirst(
  { hold, pausing, outside, yesFor }: Pick<Standing, 'hold' | 'pausing' | 'outside' | 'yesFor'>,
  saysYes: boolean,
): Told {
  if (hold !== undefined) return { kind: 'hold', hold };
  const [debt] = pausing;
  if (debt !== undefined) return { kind: 'missing', debt };
  const asked = saysYes ? outside.find(({ state }) => state === 'asked') : undefined;
  const yes = yesFor ?? asked;
  return yes === undefined ? { kind: 'turn' } : { kind: 'yes', due: yes.due };
}
