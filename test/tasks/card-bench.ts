/** A card on a page, with real journals over pluginData in memory. Everything outside is in the test's hand:
 *  the moment, who looks, who is there, what is refused. */
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import type { Instant } from '../../src/domain/clock.ts';
import type { CardContent } from '../../src/domain/content/content.ts';
import type { Person } from '../../src/domain/ports.ts';
import { ok } from '../../src/domain/result.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../src/storage/models.ts';
import { type CardModel, createCardModel } from '../../src/tasks/card-model.ts';
import type { CardSight } from '../../src/tasks/card-sight.ts';
import type { CardPorts, DraftPort } from '../../src/tasks/ports.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData, type FakePluginData } from '../support/fake-plugin-data.ts';
import { boardJournal, boardPress, createStory, type Story } from '../support/journals.ts';

export const CARD = { kind: 'card', card: 'card1' } as const;
export const BOARD = { kind: 'board' } as const;

/** Ellen manages the account, Tom and Uma are of the agency; Priya decides for the client, Dan is her
 *  colleague. Zoe is on the board and not placed. */
export const BOARD_ENTRIES = boardJournal(
  ['ellen', boardPress.place('ellen', 'agency')],
  ['ellen', boardPress.name('ellen', 'accountManager')],
  ['ellen', boardPress.place('tom', 'agency')],
  ['ellen', boardPress.place('uma', 'agency')],
  ['ellen', boardPress.place('priya', 'client')],
  ['ellen', boardPress.place('dan', 'client')],
  ['ellen', boardPress.name('priya', 'representative')],
  ['ellen', boardPress.set('setup.zone', 'Europe/Moscow')],
  ['ellen', boardPress.set('setup.done', true)],
);

/** The same people, but nobody decides for the client. */
export const NOBODY_DECIDES = BOARD_ENTRIES.filter(
  (entry) => entry.kind !== 'named' || entry.role !== 'representative',
);

const PEOPLE: readonly Person[] = [
  { id: 'ellen', name: 'Ellen' },
  { id: 'tom', name: 'Tom' },
  { id: 'uma', name: 'Uma' },
  { id: 'priya', name: 'Priya' },
  { id: 'dan', name: 'Dan' },
  { id: 'zoe' },
];

export interface Setting {
  /** Undefined: a visitor who is not signed in. */
  readonly viewer?: string | undefined;
  readonly mayWrite?: boolean;
  readonly now?: string;
  readonly zone?: string;
  readonly story?: (story: Story) => void;
  readonly board?: readonly BoardEntry[];
  readonly cardMembers?: readonly string[];
  readonly people?: readonly Person[];
  /** Names of the board's other cards by id. */
  readonly cardNames?: ReadonlyMap<string, string>;
  /** Names of the card's files by id. */
  readonly attachments?: ReadonlyMap<string, string>;
  /** What else stands on the card. */
  readonly content?: Partial<CardContent>;
  readonly drafts?: Readonly<Record<string, string>>;
  readonly clockIsOff?: boolean;
  /** Trello's own due date. */
  readonly due?: Instant;
}

export interface Drafts extends DraftPort {
  readonly kept: Map<string, string>;
}

export interface Bench {
  readonly ports: CardPorts;
  readonly card: CardModel;
  readonly pluginData: FakePluginData;
  readonly drafts: Drafts;
  readonly memory: Drafts;
  /** Tasks that the page asked to run later: the delay in milliseconds, the last one asked last. */
  readonly timers: { readonly ms: number; readonly run: () => void }[];
  readonly clockChecks: () => number;
  /** Texts taken to the clipboard. */
  readonly copied: readonly string[];
  /** What the page opened over the board. */
  readonly opened: readonly ('firstRun' | 'settings' | 'team' | 'record')[];
  readonly setNow: (moment: string) => void;
  readonly sight: () => CardSight;
  /** Every entry of the card as it is stored now. */
  readonly entries: () => readonly CardEntry[];
  readonly boardEntries: () => readonly BoardEntry[];
}

/** A page on the card, not read yet. */
export function createBench(setting: Setting = {}): Bench {
  const { board = BOARD_ENTRIES, cardMembers = ['tom'], mayWrite = true } = setting;
  const viewer = 'viewer' in setting ? setting.viewer : 'priya';
  const pluginData = createFakePluginData();
  const story = createStory();
  setting.story?.(story);
  const place = { card: 'card1', board: 'board1' };
  pluginData.put(CARD, 'journal', { v: 1, ...place, entries: story.entries });
  pluginData.put(BOARD, 'journal', { v: 1, board: 'board1', entries: board });
  let now = moscow(setting.now ?? '2026-11-20 14:30');
  let checks = 0;
  const timers: Bench['timers'] = [];
  const clock = (): Instant => now;
  const journals = {
    pluginData,
    clock,
    locks: createLocks(undefined),
    wait: async () => undefined,
  };
  const drafts = createDrafts(setting.drafts);
  const memory = createDrafts();
  const member = viewer ?? 'visitor';
  const copied: string[] = [];
  const opened: ('firstRun' | 'settings' | 'team' | 'record')[] = [];
  const ports: CardPorts = {
    viewer: { ...(viewer !== undefined && { member: viewer }), mayWrite },
    mayWriteBoard: mayWrite,
    doors: {
      firstRun: () => void opened.push('firstRun'),
      settings: () => void opened.push('settings'),
      team: () => void opened.push('team'),
      record: () => void opened.push('record'),
    },
    card: createCardStore(place, member, journals),
    board: createBoardStore('board1', member, journals),
    cardName: async (id) => setting.cardNames?.get(id),
    surroundings: async () =>
      ok({
        people: setting.people ?? PEOPLE,
        cardMembers,
        content: contentWith(setting),
        link: 'https://trello.com/c/aB3dE5gH',
        ...(setting.due !== undefined && { due: setting.due }),
      }),
    drafts,
    memory,
    clock,
    digest,
    copy: async (text) => {
      copied.push(text);
      return true;
    },
    checkClock: async () => {
      checks += 1;
      return setting.clockIsOff ?? false;
    },
    zone: setting.zone ?? 'Europe/Moscow',
    holidays: holidayCalendar,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    later: (task, ms) => {
      timers.push({ ms, run: task });
      return () => undefined;
    },
  };
  const card = createCardModel(ports);
  return {
    ports,
    card,
    pluginData,
    drafts,
    memory,
    timers,
    clockChecks: () => checks,
    copied,
    opened,
    setNow: (moment) => {
      now = moscow(moment);
    },
    sight: () => sightOf(card),
    entries: () => storedIn(pluginData.stored(CARD)) as readonly CardEntry[],
    boardEntries: () => storedIn(pluginData.stored(BOARD)) as readonly BoardEntry[],
  };
}

function contentWith({ attachments = new Map(), content }: Setting): CardContent {
  const files = [...attachments].map(([id, name]) => ({
    id,
    name,
    url: `https://trello.com/1/cards/card1/attachments/${id}/download/${name}`,
    isLink: false,
  }));
  return { title: 'Autumn banners', description: 'Six ads', attachments: files, ...content };
}

/** A page on the card that has read it. */
export async function openBench(setting: Setting = {}): Promise<Bench> {
  const bench = createBench(setting);
  await bench.card.refresh();
  return bench;
}

function sightOf(card: CardModel): CardSight {
  const sight = card.sight.peek();
  if (sight === undefined) throw new Error('The card was not read');
  return sight;
}

function createDrafts(before: Readonly<Record<string, string>> = {}): Drafts {
  const kept = new Map(Object.entries(before));
  return {
    kept,
    load: async (form) => kept.get(form),
    save: (form, text) => {
      if (text === '') kept.delete(form);
      else kept.set(form, text);
    },
  };
}

function storedIn(blob: Record<string, unknown>): readonly unknown[] {
  return (blob['journal'] as { entries: readonly unknown[] }).entries;
}
