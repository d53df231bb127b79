/** A board with several cards, as the page of *For you* has it: real journals over pluginData in memory, the rest
 *  in the test's hand. */
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { type CardContent, contentOf } from '../../src/domain/content/content.ts';
import type { Person } from '../../src/domain/ports.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { readSight } from '../../src/tasks/card-sight.ts';
import { createForYouModel, type ForYouModel } from '../../src/tasks/for-you-model.ts';
import type { BoardNote, ForYouPorts } from '../../src/tasks/for-you-ports.ts';
import type { CardPorts, DraftPort } from '../../src/tasks/ports.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData, type FakePluginData } from '../support/fake-plugin-data.ts';
import { createStory, promised, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES } from './card-bench.ts';

export interface CardSetting {
  readonly title?: string;
  readonly members?: readonly string[];
  readonly story?: (story: Story) => void;
  readonly content?: Partial<CardContent>;
}

export interface ForYouSetting {
  readonly viewer?: string | undefined;
  readonly mayWrite?: boolean;
  readonly now?: string;
  readonly board?: readonly BoardEntry[];
  readonly cards?: Readonly<Record<string, CardSetting>>;
  readonly memory?: Readonly<Record<string, string>>;
  readonly notes?: readonly BoardNote[] | 'refused';
  /** Trello opens neither cards nor boards. */
  readonly refusesToOpen?: boolean;
}

export interface ForYouBench {
  readonly ports: ForYouPorts;
  readonly model: ForYouModel;
  readonly pluginData: FakePluginData;
  readonly kept: Map<string, string>;
  readonly notes: () => readonly BoardNote[];
  /** Cards whose reading breaks. */
  readonly breakCard: (id: string) => void;
  readonly leave: () => void;
  readonly setNow: (moment: string) => void;
  readonly opened: readonly string[];
  /** Ids on the list, in its order. */
  readonly listed: () => readonly string[];
}

const PEOPLE: readonly Person[] = [
  { id: 'ellen', name: 'Ellen' },
  { id: 'tom', name: 'Tom' },
  { id: 'priya', name: 'Priya' },
  { id: 'dan', name: 'Dan' },
];

const CONTENT: CardContent = { title: '', description: 'Six ads', attachments: [] };
const NAMING = BOARD_ENTRIES.find(
  (entry) => entry.kind === 'named' && entry.role === 'representative',
);

/** What was sent, and its fingerprint, as the card has it unless a test changed it. */
const SENT = contentOf(CONTENT, { title: false, description: true, off: [] }, digest);

export const asks = (until = '2026-11-24'): CardPress => ({
  kind: 'approvalAsked',
  ...SENT,
  note: '',
  promise: promised(until),
});

export const approves = (ask: { readonly id: string }): CardPress => ({
  kind: 'decided',
  ask: ask.id,
  fp: SENT.fp,
  opened: SENT.fp,
  naming: NAMING?.id ?? '',
});

export const approvedInChat = (ask: { readonly id: string }): CardPress => ({
  kind: 'decidedElsewhere',
  ask: ask.id,
  ...SENT,
  when: moscow('2026-11-20 16:00'),
  channel: 'chat',
});

/** The client's turn since a moment. */
export const askedAt = (at: string, until?: string): CardSetting => ({
  story: (story) => void story.add('tom', asks(until), at),
});

export function createForYouBench(setting: ForYouSetting = {}): ForYouBench {
  const { mayWrite = true, board = BOARD_ENTRIES, cards = {} } = setting;
  const viewer = 'viewer' in setting ? setting.viewer : 'priya';
  const pluginData = createFakePluginData();
  pluginData.put({ kind: 'board' }, 'journal', { v: 1, board: 'board1', entries: board });
  for (const [card, { story: tell }] of Object.entries(cards)) {
    if (tell === undefined) continue;
    const story = createStory();
    tell(story);
    const journal = { v: 1, card, board: 'board1', entries: story.entries };
    pluginData.put({ kind: 'card', card }, 'journal', journal);
  }
  let now = moscow(setting.now ?? '2026-11-20 18:30');
  const clock = (): Instant => {
    // Each look at the clock is a little later: no two presses are made at once.
    now = instant(now + 1);
    return now;
  };
  const broken = new Set<string>();
  const opened: string[] = [];
  const { kept, memory } = createMemory(setting.memory);
  const { notes, port } = createNotes(setting.notes);
  let hasLeft = false;
  const journals = {
    pluginData,
    clock,
    locks: createLocks(undefined),
    wait: async () => undefined,
  };
  const member = viewer ?? 'visitor';
  const seen = { ...(viewer !== undefined && { member: viewer }), mayWrite };
  const card = (id: string): CardPorts => ({
    viewer: seen,
    mayWriteBoard: mayWrite,
    doors: {
      firstRun: () => void opened.push('firstRun'),
      settings: () => void opened.push('settings'),
      team: () => void opened.push('team'),
      record: () => void opened.push('record'),
    },
    card: createCardStore({ card: id, board: 'board1' }, member, journals),
    board: createBoardStore('board1', member, journals),
    cardName: async () => undefined,
    copy: async () => true,
    surroundings: async () =>
      hasLeft
        ? err({ type: 'HostGone' })
        : ok({
            people: PEOPLE,
            cardMembers: cards[id]?.members ?? [],
            content: { ...CONTENT, ...cards[id]?.content },
          }),
    drafts: createMemory().memory,
    memory,
    clock,
    digest,
    checkClock: async () => false,
    zone: 'Europe/Moscow',
    holidays: holidayCalendar,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    later: () => () => undefined,
  });
  const ports: ForYouPorts = {
    viewer: seen,
    board: 'board1',
    link: async () => 'aB3dE5gH',
    survey: async () => {
      if (hasLeft) return err({ type: 'HostGone' });
      const listed = Object.entries(cards).map(([id, { title = id }]) => ({ id, title }));
      return ok({
        cards: listed,
        sightOf: async (id) => {
          if (broken.has(id)) throw new Error('no answer');
          return cards[id]?.story && readSight(card(id));
        },
      });
    },
    card,
    showCard: async (id) => {
      opened.push(`card ${id}`);
      return !setting.refusesToOpen;
    },
    setUp: () => void opened.push('setUp'),
    goToBoard: async (link) => {
      opened.push(`board ${link}`);
      return !setting.refusesToOpen;
    },
    notes: port,
    memory,
    clock,
  };
  const model = createForYouModel(ports);
  return {
    ports,
    model,
    pluginData,
    kept,
    notes,
    breakCard: (id) => broken.add(id),
    leave: () => {
      hasLeft = true;
    },
    setNow: (moment) => {
      now = moscow(moment);
    },
    opened,
    listed: () => (model.list.peek()?.cards ?? []).map(({ id }) => id),
  };
}

function createMemory(before: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(before));
  const memory: DraftPort = {
    load: async (form) => kept.get(form),
    save: (form, text) => void (text === '' ? kept.delete(form) : kept.set(form, text)),
  };
  return { kept, memory };
}

function createNotes(before: ForYouSetting['notes'] = []) {
  let notes = before === 'refused' ? [] : before;
  const port: ForYouPorts['notes'] = {
    list: () => notes,
    keep: (note) => {
      notes = [...notes.filter(({ board }) => board !== note.board), note];
    },
    forget: (board) => {
      notes = notes.filter((note) => note.board !== board);
    },
  };
  return { notes: () => notes, port: before === 'refused' ? undefined : port };
}
