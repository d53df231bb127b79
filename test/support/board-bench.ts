/** A board on a page, its journal a plain list in memory. Everything outside is in the test's hand. */
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import type { AppendError, Journal, ReadJournal } from '../../src/domain/journal.ts';
import type { Person } from '../../src/domain/ports.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { BoardEntry, BoardPress } from '../../src/domain/roster/entries.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { digest } from '../../src/storage/digest.ts';
import { createBoardDrafts } from '../../src/tasks/board-drafts.ts';
import { type BoardModel, createBoardModel } from '../../src/tasks/board-model.ts';
import type { BoardPorts } from '../../src/tasks/board-ports.ts';
import type { BoardSight } from '../../src/tasks/board-sight.ts';
import { createWords, type Words } from '../../src/tasks/words.ts';
import { moscow } from './calendars.ts';
import { boardJournal, boardPress, sealBoard } from './journals.ts';
import './all-languages.ts';

export const NOW = moscow('2026-11-19 11:00');

/** Ellen and Tom of the agency, Priya and Dan of the client, Zoe without a name. */
const MEMBERS: readonly Person[] = [
  { id: 'ellen', name: 'Ellen Ward' },
  { id: 'tom', name: 'Tom Baker' },
  { id: 'priya', name: 'Priya Shah' },
  { id: 'dan', name: 'Dan Cole' },
  { id: 'zoe' },
];

export const SET_UP = boardJournal(
  ['ellen', boardPress.place('ellen', 'agency')],
  ['ellen', boardPress.place('tom', 'agency')],
  ['ellen', boardPress.place('priya', 'client')],
  ['ellen', boardPress.place('dan', 'client')],
  ['ellen', boardPress.name('priya', 'representative')],
  ['ellen', boardPress.name('ellen', 'accountManager')],
  ['ellen', boardPress.set('agency.calendar', 'RU')],
  ['ellen', boardPress.set('agency.zone', 'Europe/Moscow')],
  ['ellen', boardPress.set('setup.done', true)],
);

export interface BoardBench {
  readonly ports: BoardPorts;
  readonly board: BoardModel;
  /** What was appended, one list an append. */
  readonly appended: (readonly BoardPress[])[];
  readonly closed: () => number;
  /** The drafts as they lie, by form. */
  readonly kept: Map<string, string>;
  readonly sight: () => BoardSight;
  /** From now on this is found; undefined for what lies there. */
  readonly find: (found: ReadJournal<BoardEntry> | undefined) => void;
  /** The next append fails. */
  readonly refuse: (error: AppendError) => void;
  /** Another writer adds an entry. */
  readonly write: (by: string, press: BoardPress) => void;
  /** Lets the next append wait until the answer is called. */
  readonly hold: () => () => void;
}

export interface BenchOptions {
  readonly entries?: readonly BoardEntry[];
  readonly journal?: Partial<Journal<BoardEntry>>;
  readonly found?: ReadJournal<BoardEntry>;
  readonly people?: readonly Person[];
  readonly ports?: Partial<BoardPorts>;
  /** What a page before this one kept; its bench's `kept` is one. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** A board seen by Ellen in English, on Thu 19 Nov 2026, 11:00 in Moscow; each reading is a minute later. */
export async function createBoardBench(options: BenchOptions = {}): Promise<BoardBench> {
  const entries: BoardEntry[] = [...(options.entries ?? [])];
  const appended: (readonly BoardPress[])[] = [];
  let now = NOW as number;
  let refusal: AppendError | undefined;
  let closed = 0;
  let { found } = options;
  let gate = Promise.resolve();
  const add = (by: string, press: BoardPress) => {
    entries.push(sealBoard(press, { n: entries.length + 1, at: instant(now), by }));
  };
  const kept = new Map(Object.entries(options.kept ?? {}));
  const drafts = createBoardDrafts({
    load: async (form) => kept.get(form),
    save: (form, text) => {
      if (text === '') kept.delete(form);
      else kept.set(form, text);
    },
  });
  const ports: BoardPorts = {
    member: 'ellen',
    mayWrite: true,
    board: {
      read: async () => ok(found ?? { kind: 'journal', journal: journalOf(entries, options) }),
      append: async (presses) => {
        await gate;
        if (refusal !== undefined) return err(refusal);
        appended.push(presses);
        for (const press of presses) add(options.ports?.member ?? 'ellen', press);
        now += 60_000;
        return ok({ entries: [], durable: true });
      },
      giveUp: () => {},
      restore: async () => err({ type: 'Refused', message: 'Nothing is restored here' }),
      startAfresh: async () => err({ type: 'Changed' }),
    },
    people: async () => ok(options.people ?? MEMBERS),
    drafts,
    clock: () => instant(now),
    checkClock: async () => false,
    zone: 'Europe/Moscow',
    locale: 'en',
    holidays: holidayCalendar,
    knownCalendars: HOLIDAY_CALENDAR_IDS,
    digest,
    close: () => {
      closed += 1;
    },
    ...options.ports,
  };
  const board = createBoardModel(ports);
  await Promise.all([board.refresh(), drafts.read()]);
  return {
    kept,
    ports,
    board,
    appended,
    find: (other) => {
      found = other;
    },
    closed: () => closed,
    sight: () => {
      const sight = board.sight.peek();
      if (sight === undefined) throw new Error('The board was not read');
      return sight;
    },
    refuse: (error) => {
      refusal = error;
    },
    write: add,
    hold: () => {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = () => resolve();
      });
      return release;
    },
  };
}

export function wordsIn(locale: Locale, at: Instant = NOW): Words {
  const people = new Map(MEMBERS.map((person) => [person.id, person]));
  return createWords(locale, 'Europe/Moscow', at, people);
}

/** The value that a path was set to by presses, undefined where it was not. */
export function valueIn(presses: readonly BoardPress[] | undefined, path: string): unknown {
  const found = presses?.find((press) => press.kind === 'fieldSet' && press.path === path);
  return found?.kind === 'fieldSet' ? found.value : undefined;
}

function journalOf(entries: readonly BoardEntry[], { journal }: BenchOptions): Journal<BoardEntry> {
  return {
    raw: entries,
    entries: [...entries],
    notValid: [],
    unknown: 0,
    lastNumber: entries.length,
    ...journal,
  };
}
