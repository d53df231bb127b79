/** Short notation for journals: sealed entries with right ids and numbers, people, promises. The ids are made
 *  here by code of its own over `node:crypto`, so that a test of `storage` compares two implementations. */
import { createHash } from 'node:crypto';
import type { FrozenPromise } from '../../src/domain/calendar/promise.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { day } from '../../src/domain/day.ts';
import { type BoardPeople, peopleOf } from '../../src/domain/roster/board-people.ts';
import type { BoardEntry, BoardPress } from '../../src/domain/roster/entries.ts';
import type {
  CardEntry,
  CardPress,
  EditRef,
  RequestedEdit,
} from '../../src/domain/turn/entries.ts';
import { moscow } from './calendars.ts';

/** A promise for the end of a day in Moscow, made by the rule `full` for two days. */
export function promised(until: string, more: Partial<FrozenPromise> = {}): FrozenPromise {
  return {
    day: day(until),
    closes: 1140,
    zone: 'Europe/Moscow',
    rule: 'full',
    n: 2,
    received: moscow('2026-11-20 14:00'),
    calendar: 'none',
    revision: '0',
    ...more,
  };
}

export interface Head {
  readonly n: number;
  readonly at: Instant;
  readonly by: string;
}

export function sealCard(press: CardPress, head: Head): CardEntry {
  return seal(press, head) as CardEntry;
}

export function sealBoard(press: BoardPress, head: Head): BoardEntry {
  return seal(press, head) as BoardEntry;
}

/** The entry with the id that it must have by design.md, its keys in the order that the product stores. */
export function seal<T extends object>(press: T, head: Head): T & Head & { readonly id: string } {
  const entry = { ...head, ...press };
  return { id: idOf(entry), ...(sorted(entry) as T & Head) };
}

/** 12 characters of base64url SHA-256 over the entry with sorted keys, without `id` and `sig`, in NFC. */
export function idOf(entry: object): string {
  const { id: _id, sig: _sig, ...content } = entry as Record<string, unknown>;
  const text = JSON.stringify(sorted(content)).normalize('NFC');
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}

export interface Story {
  readonly entries: readonly CardEntry[];
  /** Adds an entry a minute after the one before, or at a moment given (`2026-11-20 14:00`). */
  readonly add: (by: string, press: CardPress, at?: string) => CardEntry;
}

/** A card's journal written entry by entry; begins on Fri 20 Nov 2026, 14:00 in Moscow. */
export function createStory(start = '2026-11-20 14:00'): Story {
  const entries: CardEntry[] = [];
  let at = moscow(start);
  return {
    entries,
    add: (by, press, when) => {
      at = when === undefined ? instant(at + (entries.length > 0 ? 60_000 : 0)) : moscow(when);
      const entry = sealCard(press, { n: entries.length + 1, at, by });
      entries.push(entry);
      return entry;
    },
  };
}

/** Presses in few words; edits are given as texts or in full. */
export const press = {
  worked: (until: string): CardPress => ({ kind: 'worked', promise: promised(until) }),
  take: (): CardPress => ({ kind: 'taken' }),
  request: (
    edits: readonly (string | RequestedEdit)[],
    until: string,
    more: { received?: string; channel?: 'chat' | 'phone' | 'meeting' } = {},
  ): CardPress => ({
    kind: 'editsRequested',
    edits: edits.map(inFull),
    ...(more.received !== undefined && { received: day(more.received) }),
    ...(more.channel !== undefined && { channel: more.channel }),
    promise: promised(until),
  }),
  remark: (to: { id: string }, edit: string | RequestedEdit, kept: boolean): CardPress => ({
    kind: 'editAdded',
    to: to.id,
    edit: inFull(edit),
    kept,
  }),
  tick: (edit: EditRef, on = true): CardPress => ({ kind: 'ticked', edit, on }),
  date: (
    to: { id: string },
    until: string,
    more: { why?: string; edits?: readonly EditRef[] } = {},
  ): CardPress => ({
    kind: 'datePromised',
    to: to.id,
    promise: promised(until, { rule: 'hand', n: 0 }),
    ...more,
  }),
  handOver: (to: { id: string }, nextUntil?: string, note = ''): CardPress => ({
    kind: 'handedOver',
    to: to.id,
    note,
    ...(nextUntil !== undefined && { promise: promised(nextUntil) }),
  }),
};

function inFull(edit: string | RequestedEdit): RequestedEdit {
  return typeof edit === 'string' ? { text: edit } : edit;
}

export type BoardStory = readonly (readonly [who: string, press: BoardPress, at?: string])[];

/** A board's journal in few words: `who` presses, one entry a minute from Mon 2 Nov 2026, 10:00 in Moscow. */
export function boardJournal(...presses: BoardStory): readonly BoardEntry[] {
  const start = moscow('2026-11-02 10:00');
  return presses.map(([by, made, at], index) =>
    sealBoard(made, {
      n: index + 1,
      at: at === undefined ? instant(start + index * 60_000) : moscow(at),
      by,
    }),
  );
}

export const boardPress = {
  place: (member: string, side: 'client' | 'agency'): BoardPress => ({
    kind: 'placed',
    member,
    side,
  }),
  name: (
    member: string,
    role: 'accountManager' | 'representative' | 'standIn',
    from = '2026-11-02 10:00',
    to?: string,
  ): BoardPress => ({
    kind: 'named',
    member,
    role,
    from: moscow(from),
    ...(to !== undefined && { to: moscow(to) }),
  }),
  accept: (ref: string): BoardPress => ({ kind: 'accepted', ref }),
  set: (path: string, value: unknown): BoardPress => ({ kind: 'fieldSet', path, value }),
  arrive: (from: string): BoardPress => ({ kind: 'arrived', from }),
};

/** Ellen manages the account, Tom and Uma are of the agency; Priya decides for the client, Dan is her
 *  colleague. Nobody knows Zoe. */
export const TEAM: BoardPeople = peopleOf(
  boardJournal(
    ['ellen', boardPress.place('ellen', 'agency')],
    ['ellen', boardPress.name('ellen', 'accountManager')],
    ['ellen', boardPress.place('tom', 'agency')],
    ['ellen', boardPress.place('uma', 'agency')],
    ['ellen', boardPress.place('priya', 'client')],
    ['ellen', boardPress.place('dan', 'client')],
    ['ellen', boardPress.name('priya', 'representative')],
  ),
);
