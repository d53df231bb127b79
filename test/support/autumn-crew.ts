/** Tom of the agency and Priya, who decides, placed before the first story of the autumn begins: what is pressed before
 *  somebody is placed counts for nothing, and a law over it would prove nothing. */
import { type BoardPeople, peopleOf } from '../../src/domain/roster/board-people.ts';
import type { Naming } from './approval-stories.ts';
import { moscow } from './calendars.ts';
import { boardPress, sealBoard } from './journals.ts';

const PLACED = moscow('2026-10-01 10:00');

const naming = boardPress.name('priya', 'representative', '2026-10-01 10:00');

const entries = [
  boardPress.place('tom', 'agency'),
  boardPress.place('priya', 'client'),
  naming,
].map((press, index) => sealBoard(press, { n: index + 1, at: PLACED, by: 'tom' }));

export const AUTUMN_CREW: BoardPeople = peopleOf(entries);

/** What Priya cites when she decides. */
export const PRIYA_CITES: Naming = { naming: entries[2]?.id ?? '' };
