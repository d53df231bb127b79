/** The board as a badge needs it. Apart from `board-state.ts`, so that the connector does not load what few boards
 *  have. */
import type { Instant } from '../clock.ts';
import type { Journal } from '../journal.ts';
import { hasHolds } from '../pauses/has-holds.ts';
import { type BoardPeople, mayEditRules, NO_PEOPLE, peopleOf } from '../roster/board-people.ts';
import type { BoardEntry, FieldSet } from '../roster/entries.ts';
import type { EntryHead } from '../turn/entries.ts';
import { type Fields, readSides, type SidesAndPolicy } from './settings.ts';
import { namesZone } from './values.ts';

/** As much of a board as a badge needs. */
export interface BoardOutline {
  readonly people: BoardPeople;
  readonly settings: SidesAndPolicy;
  readonly fields: Fields;
  /** Holds are among the fields. */
  readonly isHeld?: boolean;
}

/** The part of `boardStateOf` that a badge needs.
 *  @param fields those in force, where both sides agreed on them; nobody did otherwise. */
export function boardOutlineOf(
  { entries, fromBoard }: Pick<Journal<BoardEntry>, 'entries' | 'fromBoard'>,
  readerZone: string,
  knownCalendars: readonly string[],
  fields: Fields = fieldsOf(entries),
): BoardOutline {
  const people = fromBoard === undefined ? peopleOf(entries) : NO_PEOPLE;
  const settings = readSides(fields, readerZone, knownCalendars);
  return { people, settings, fields, isHeld: hasHolds(fields.keys()) };
}

/** What a badge reads of them: rows of people are none of it. */
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
