/** The board as its journal adds up to: people and settings. */

import type { Instant } from '../clock.ts';
import type { Journal } from '../journal.ts';
import { type BoardPeople, mayEditRules, NO_PEOPLE, peopleOf } from '../roster/board-people.ts';
import type { BoardEntry, FieldSet } from '../roster/entries.ts';
import type { EntryHead } from '../turn/entries.ts';
import {
  type Fields,
  type ReadSettings,
  readSettings,
  readSides,
  type SidesAndPolicy,
} from './settings.ts';
import { namesZone } from './values.ts';

export interface BoardState extends ReadSettings {
  readonly people: BoardPeople;
}

/** Derives the board's state from its journal, in journal order.
 *  Settings by somebody who may not edit them count for nothing, but for the zone of the first writer. On a
 *  copied board rules and calendars are taken over; its people count only once somebody writes here. */
export function boardStateOf(
  { entries, fromBoard }: Pick<Journal<BoardEntry>, 'entries' | 'fromBoard'>,
  readerZone: string,
  knownCalendars: readonly string[],
): BoardState {
  const people = fromBoard === undefined ? peopleOf(entries) : NO_PEOPLE;
  return { people, ...readSettings(fieldsOf(entries), readerZone, knownCalendars) };
}

/** As much of a board as a badge needs. */
export interface BoardOutline {
  readonly people: BoardPeople;
  readonly settings: SidesAndPolicy;
}

/** The part of `boardStateOf` that a badge needs. */
export function boardOutlineOf(
  { entries, fromBoard }: Pick<Journal<BoardEntry>, 'entries' | 'fromBoard'>,
  readerZone: string,
  knownCalendars: readonly string[],
): BoardOutline {
  const people = fromBoard === undefined ? peopleOf(entries) : NO_PEOPLE;
  return { people, settings: readSides(fieldsOf(entries), readerZone, knownCalendars) };
}

function fieldsOf(entries: readonly BoardEntry[]): Fields {
  const fields = new Map<string, unknown>();
  let at = 0 as Instant;
  for (const stay of staysOf(entries)) {
    const people = peopleOf(stay);
    for (const entry of stay) {
      at = Math.max(at, entry.at) as Instant;
      if (entry.kind === 'fieldSet' && counts(entry, fields, people, at)) {
        fields.set(entry.path, entry.value);
      }
    }
  }
  return fields;
}

/** The journal cut where it came to another board: what counted there counts here, by its own people. */
function staysOf(entries: readonly BoardEntry[]): readonly (readonly BoardEntry[])[] {
  const starts = [0, ...entries.flatMap(({ kind }, index) => (kind === 'arrived' ? [index] : []))];
  return starts.map((start, index) => entries.slice(start, starts[index + 1]));
}

function counts(
  entry: EntryHead & FieldSet,
  fields: Fields,
  people: BoardPeople,
  at: Instant,
): boolean {
  return entry.path === 'setup.zone'
    ? !namesZone(fields.get(entry.path))
    : mayEditRules(people, entry.by, at);
}
