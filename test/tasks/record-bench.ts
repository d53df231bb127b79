/** The Record of a card, with real journals over pluginData in memory and keys in the test's hand. */
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import type { CardContent } from '../../src/domain/content/content.ts';
import { ok } from '../../src/domain/result.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import type { EntryId, MemberId } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { boardOf, signedAt } from '../../src/storage/evidence/claims.ts';
import { gradeOf } from '../../src/storage/evidence/grading.ts';
import { isFullOfSignatures } from '../../src/storage/evidence/signing.ts';
import { tokensOf } from '../../src/storage/evidence/tokens.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import type { PrintedRecord } from '../../src/tasks/printed-page.ts';
import type { RecordPorts } from '../../src/tasks/record-ports.ts';
import type { Rooms } from '../../src/tasks/room.ts';
import { moscow } from '../support/calendars.ts';
import { PLUGIN } from '../support/evidence.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { BOARD, BOARD_ENTRIES, CARD } from './card-bench.ts';

/** By which Priya decides. */
export const PRIYA: EntryId = namingOf('priya');

export const CONTENT: CardContent = {
  title: 'Winter ads',
  description: 'Six ads',
  attachments: [{ id: 'att1', name: 'banner.png', url: 'https://trello.com/1/x', isLink: false }],
};

export interface RecordSetting {
  readonly entries: readonly object[];
  readonly board?: readonly BoardEntry[];
  readonly keys?: readonly string[];
  readonly content?: CardContent;
  readonly opensWindows?: boolean;
  readonly envelope?: object;
  /** Who looks and might archive. */
  readonly viewer?: MemberId;
  readonly rooms?: Rooms;
}

export interface RecordBench {
  readonly ports: RecordPorts;
  readonly printed: readonly PrintedRecord[];
  readonly keysAsked: () => number;
}

export function createRecordBench(setting: RecordSetting): RecordBench {
  const pluginData = createFakePluginData();
  const place = { card: 'card1', board: 'board1', plugin: PLUGIN };
  const { entries, board = BOARD_ENTRIES, envelope = {} } = setting;
  pluginData.put(CARD, 'journal', { v: 1, card: 'card1', board: 'board1', entries, ...envelope });
  pluginData.put(BOARD, 'journal', { v: 1, board: 'board1', entries: board });
  const clock = () => moscow('2026-11-24 12:00');
  const journals = {
    pluginData,
    clock,
    locks: createLocks(undefined),
    wait: async () => undefined,
  };
  const printed: PrintedRecord[] = [];
  let asked = 0;
  const names = { ellen: 'Ellen', tom: 'Tom', priya: 'Priya', dan: 'Dan' };
  const people = Object.entries(names).map(([id, name]) => ({ id, name }));
  const ports: RecordPorts = {
    place,
    card: createCardStore(place, 'tom', journals),
    board: createBoardStore('board1', 'tom', journals),
    surroundings: async () => ok({ people, cardMembers: [], content: setting.content ?? CONTENT }),
    clock,
    digest,
    zone: 'Europe/Moscow',
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    holidays: holidayCalendar,
    evidence: {
      keys: async () => {
        asked += 1;
        return setting.keys ?? [];
      },
      grade: (stored, on, keys) => gradeOf(stored, { ...place, board: on }, keys),
      signedAt,
      tokens: tokensOf,
      boardOf,
      isFull: isFullOfSignatures,
    },
    archivist: setting.viewer,
    rooms: async () => setting.rooms,
    print: (page) => {
      printed.push(page);
      return setting.opensWindows ?? true;
    },
  };
  return { ports, printed, keysAsked: () => asked };
}

function namingOf(member: MemberId): EntryId {
  const found = BOARD_ENTRIES.find((entry) => entry.kind === 'named' && entry.member === member);
  if (found === undefined) throw new Error(`Nobody named ${member}`);
  return found.id;
}
