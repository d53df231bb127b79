import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { approvalPress } from '../approval-stories.ts';
import { RUSSIAN_EDITS } from '../russian-edits.ts';
import type { Cast } from './cast.ts';
import { cardEntries, type Pressed, requestOf } from './stored.ts';

/** Five rounds of edits, four of them handed over; what lies there fills nine tenths of the room. */
export function fiveRounds(cast: Cast): readonly object[] {
  const story: Pressed[] = [];
  const idOfLast = () => (cardEntries(cast, story).at(-1) as { readonly id: string }).id; // sealed: it has one
  for (let round = 0; round < 5; round += 1) {
    const { by, press } = requestOf(cast, RUSSIAN_EDITS.slice(round * 2, round * 2 + 2));
    const ask = round === 0 ? {} : { ask: idOfLast() };
    story.push({ by, press: { ...press, ...ask } as CardPress }); // a request with the round before it
    if (round === 4) break;
    story.push({ by: cast.specialist, press: approvalPress.handOver(idOfLast(), '2026-11-30') });
  }
  return cardEntries(cast, story);
}
