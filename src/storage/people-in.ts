/** Who is who on a board, to be handed to `cardFold`. */
import { type BoardPeople, NO_PEOPLE, peopleOf } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import { type EntryReader, readJournal } from './journal.ts';

/** @param stored what lies under our key on the board. A copied board names nobody yet. */
export function peopleIn(
  stored: unknown,
  board: string,
  reader: EntryReader<BoardEntry>,
  now: number,
): BoardPeople {
  const found = readJournal<BoardEntry>(stored, { board }, reader, now);
  return found.kind === 'journal' && found.journal.fromBoard === undefined
    ? peopleOf(found.journal.entries)
    : NO_PEOPLE;
}
