/** What pages say beside their presses: what is typed, and by how much this computer's clock is wrong. Loaded when
 *  the first of them speaks. */

import { keepClock, parseClockMessage, type ToldClock } from '../storage/clock-offset.ts';
import type { DraftChannel } from '../storage/draft-channel.ts';
import { createDraftKeeper } from './draft-keeper.ts';

/** @returns what hears the pages. */
export function hearPages(
  channel: Pick<DraftChannel, 'postMessage'>,
  told: ToldClock,
): (data: unknown) => void {
  const keep = createDraftKeeper(channel);
  return (data) => {
    const behindMs = parseClockMessage(data);
    if (behindMs === undefined) keep(data);
    else keepClock(behindMs, told);
  };
}
