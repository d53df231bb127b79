/** What follows from asking the client, in a sentence. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { Words } from './words.ts';

/** "Priya decides by Tue 24 Nov, 19:00". */
export function decidesText(
  decider: MemberId | undefined,
  promise: FrozenPromise,
  { translate, day, closing, name }: Words,
): string {
  const due = { d: day(promise.day), t: closing(promise) };
  return decider === undefined
    ? translate('handOver.clientDecides', due)
    : translate('handOver.decides', { ...due, name: name(decider) });
}
