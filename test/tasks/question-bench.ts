/** A board on which questions are switched on: Tom does paid search and answers 11–12 and 17–18; Uma does design and
 *  is away with Tom standing in, where a test says so. */
import { moscow } from '../support/calendars.ts';
import { boardPress, createStory, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

export const FRIDAY_EVENING = '2026-11-20 18:30';
export const MONDAY_NOON = '2026-11-23 11:45';

const FIELDS: Readonly<Record<string, unknown>> = {
  'switches.questions': true,
  'people.tom.roles': ['paidSearch'],
  'people.tom.topics': 'bids, Яндекс Директ',
  'people.uma.roles': ['design'],
  'people.uma.topics': 'banners',
};

/** The usual people, and what they say of themselves. */
function boardWith(fields: Readonly<Record<string, unknown>> = {}) {
  const set = Object.entries({ ...FIELDS, ...fields }).map(([path, value], i) =>
    sealBoard(boardPress.set(path, value), {
      n: BOARD_ENTRIES.length + 1 + i,
      at: moscow('2026-11-02 12:00'),
      by: 'ellen',
    }),
  );
  return [...BOARD_ENTRIES, ...set];
}

const PEOPLE = [
  { id: 'ellen', name: 'Ellen', username: 'ellen_h' },
  { id: 'tom', name: 'Tom', username: 'tom_b' },
  { id: 'uma', name: 'Uma' },
  { id: 'priya', name: 'Priya', username: 'priya' },
  { id: 'dan', name: 'Dan', username: 'dan' },
  { id: 'zoe', username: 'zoe' },
];

export function openAsking(setting: Setting = {}, fields = {}) {
  return openBench({ now: FRIDAY_EVENING, people: PEOPLE, board: boardWith(fields), ...setting });
}

/** The id of an entry that a story begins with. */
export function firstId(write: (story: Story) => void): string {
  const story = createStory();
  write(story);
  return story.entries[0]?.id ?? '';
}
