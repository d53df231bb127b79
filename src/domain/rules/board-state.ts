/** The board as its journal adds up to: people and settings. */
import type { Journal } from '../journal.ts';
import { type BoardPeople, NO_PEOPLE, peopleOf } from '../roster/board-people.ts';
import type { BoardEntry } from '../roster/entries.ts';
import { rulesInForce } from './agreed.ts';
import { type Fields, type ReadSettings, readSettings } from './settings.ts';

export interface BoardState extends ReadSettings {
  readonly people: BoardPeople;
  /** Those in force, as they lie there: untrusted. */
  readonly fields: Fields;
}

/** Derives the board's state from its journal, in journal order.
 *  Settings by somebody who may not edit them count for nothing, but for the zone of the first writer. On a
 *  copied board rules and calendars are taken over; its people count only once somebody writes here. */
export function boardStateOf(
  journal: Pick<Journal<BoardEntry>, 'entries' | 'fromBoard'>,
  readerZone: string,
  knownCalendars: readonly string[],
): BoardState {
  const people = journal.fromBoard === undefined ? peopleOf(journal.entries) : NO_PEOPLE;
  const { fields } = rulesInForce(journal);
  return { people, fields, ...readSettings(fields, readerZone, knownCalendars) };
}
