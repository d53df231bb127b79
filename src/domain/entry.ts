/** What every entry of a journal has, whatever it is about. */
import type { Instant } from './clock.ts';
import type { Day } from './day.ts';

export type MemberId = string;
export type EntryId = string;
/** `<entry id>.<index in its list>`: one edit. */
export type EditRef = `${EntryId}.${number}`;

export type Side = 'client' | 'agency';
export type Channel = 'chat' | 'phone' | 'email' | 'meeting';

export interface EntryHead {
  readonly id: EntryId;
  /** Lamport number: 1 + the largest valid one its writer had seen. */
  readonly n: number;
  /** The writer's clock. */
  readonly at: Instant;
  readonly by: MemberId;
}

/** Local dates lost to a side, both included; `off` are days off met, on the way of the moved date too, and `on` are
 *  days of the weekend on which work is done. A day in both is off. */
export interface Lost {
  readonly first: Day;
  readonly last: Day;
  readonly off?: readonly Day[];
  readonly on?: readonly Day[];
}
