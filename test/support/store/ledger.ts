/** What people were told of their presses, and what became of them. Presses are known by their number. */
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { unpackEntries } from '../../../src/storage/codec.ts';
import { unfold } from '../../../src/storage/unfold.ts';
import type { Person } from './person.ts';
import { type BoardWindow, CARD, type Page, type World } from './world.ts';

/** So long a person is asked to keep the tab open where the browser keeps nothing. */
const FRAGILE_MS = 600_000;

export interface Ledger {
  /** Listens to what a person's pages hand over: after the acknowledgement a page may be closed. */
  hear(person: Person): void;
  press(window: BoardWindow, page: Page, number: number, write?: Write): void;
  /** The last tab of a browser that keeps nothing is closed: what it said ten minutes ago was said to need it. */
  excuse(person: Person): void;
  judge(): Judged;
}

export interface Judged {
  readonly promised: number;
  /** Said to be saved, and not there. */
  readonly lost: readonly number[];
  readonly doubled: readonly number[];
  /** Lost with a tab that the person was asked to keep open. */
  readonly excused: number;
  readonly stored: number;
  readonly writes: number;
}

/** Answers whether the person was told that it is kept. */
export type Write = (window: BoardWindow, page: Page, number: number) => Promise<boolean>;

interface Promised {
  readonly by: string;
  readonly at: number;
}

export function createLedger({ time, server }: World): Ledger {
  const promised = new Map<number, Promised>();
  const excused = new Set<number>();
  const promise = (number: number, by: string) => promised.set(number, { by, at: time.now() });
  return {
    hear: (person) => {
      const offered = new Map<string, readonly number[]>();
      person.onSaid((message) => {
        if (message.type === 'offer') offered.set(message.offer, message.entries.map(numberOf));
        if (message.type !== 'write') return;
        for (const number of offered.get(message.offer) ?? []) promise(number, person.id);
      });
    },
    press: (window, page, number, write = append) => {
      void write(window, page, number).then((isKept) => {
        if (isKept) promise(number, window.person.id);
      });
    },
    excuse: (person) => {
      for (const [number, { by, at }] of promised) {
        if (by === person.id && at > time.now() - FRAGILE_MS) excused.add(number);
      }
    },
    judge: () => {
      const stored = numbersIn(JSON.parse(server.blob(CARD)));
      const there = new Set(stored);
      const missing = [...promised.keys()].filter((number) => !there.has(number));
      return {
        promised: promised.size,
        lost: missing.filter((number) => !excused.has(number)),
        doubled: stored.filter((number, place) => stored.indexOf(number) !== place),
        excused: missing.filter((number) => excused.has(number)).length,
        stored: stored.length,
        writes: server.writes(),
      };
    },
  };
}

async function append(_window: BoardWindow, { card }: Page, number: number): Promise<boolean> {
  const saved = await card.append([pressOf(number)]);
  return saved.ok;
}

export function pressOf(number: number): CardPress {
  return { kind: 'ticked', edit: `aaaaaaaaaaaa.${number}`, on: true };
}

function numberOf(entry: unknown): number {
  return Number((entry as { edit?: string }).edit?.split('.')[1]);
}

/** The presses in a card's blob, in the order of its journal. */
export function numbersIn(blob: unknown): readonly number[] {
  const { journal } = blob as { readonly journal?: Record<string, unknown> };
  if (journal === undefined) return [];
  const entries = unpackEntries(journal, unfold);
  if (!entries.ok) throw new Error('The journal is damaged');
  return entries.value.map(numberOf);
}

/** How many entries the browsers of these people keep. */
export function keptBy(people: readonly Person[]): number {
  return people.reduce((sum, { storage }) => sum + (storage?.length ?? 0), 0);
}
