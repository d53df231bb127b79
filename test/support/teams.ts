/** A team in few words: the people of a board with what they said of themselves. */
import { type Instant, instant } from '../../src/domain/clock.ts';
import { NO_PEOPLE, peopleOf } from '../../src/domain/roster/board-people.ts';
import { type PersonField, personPath } from '../../src/domain/roster/person-fields.ts';
import { type Team, type TeamMember, teamOf } from '../../src/domain/roster/team.ts';
import { readSettings } from '../../src/domain/rules/settings.ts';
import { moscow, RUSSIA } from './calendars.ts';
import { type BoardStory, boardJournal, boardPress } from './journals.ts';

const { place, name } = boardPress;

/** What each member's fields are set to. */
export type Rows = Readonly<Record<string, Readonly<Partial<Record<PersonField, unknown>>>>>;

/** Ellen manages the account, Tom and Uma are of the agency; Priya decides for the client, Dan is of the client. */
export const USUAL: BoardStory = [
  ['ellen', place('ellen', 'agency')],
  ['ellen', place('tom', 'agency')],
  ['ellen', place('uma', 'agency')],
  ['ellen', place('priya', 'client')],
  ['ellen', place('dan', 'client')],
  ['ellen', name('priya', 'representative')],
  ['ellen', name('ellen', 'accountManager')],
];

export const EVERYBODY = ['ellen', 'tom', 'uma', 'priya', 'dan', 'zoe'];

export interface TeamInput {
  readonly rows?: Rows;
  /** Fields of the board, beside Moscow's zone. */
  readonly board?: Readonly<Record<string, unknown>>;
  readonly story?: BoardStory;
  readonly present?: readonly string[];
  readonly now?: Instant;
}

/** Seen on Fri 20 Nov 2026 at noon in Moscow, unless another moment is given. */
export function team(input: TeamInput = {}): Team {
  const { rows = {}, board = {}, story = USUAL, present = EVERYBODY } = input;
  const fields = new Map<string, unknown>(
    Object.entries({ 'agency.zone': 'Europe/Moscow', ...board }),
  );
  for (const [member, said] of Object.entries(rows)) {
    for (const [field, value] of Object.entries(said)) {
      fields.set(personPath(member, field as PersonField), value);
    }
  }
  const { settings } = readSettings(fields, 'UTC', ['RU']);
  const people = story.length === 0 ? NO_PEOPLE : peopleOf(boardJournal(...story));
  const holidays = (id: string) => (id === 'RU' ? RUSSIA : undefined);
  return teamOf({ people, settings, fields }, present, input.now ?? FRIDAY_NOON, holidays);
}

export function memberOf(of: Team, member: string): TeamMember {
  const row = of.members.get(member);
  if (row === undefined) throw new Error(`${member} is not in the team`);
  return row;
}

export const FRIDAY_NOON = instant(moscow('2026-11-20 12:00'));
