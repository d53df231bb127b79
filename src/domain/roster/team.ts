/** Everybody on the board with what may be asked of whom and when: by side, those whom nobody placed, and those
 *  who left. */
import type { WeeklyHours, Window } from '../calendar/weekly-hours.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day } from '../day.ts';
import type { BoardState } from '../rules/board-state.ts';
import { type SettingProblem, type Settings, workingCalendarOf } from '../rules/settings.ts';
import type { HolidayLookup } from '../rules/terms.ts';
import type { MemberId, Side } from '../turn/entries.ts';
import { awayPeriods } from './away-periods.ts';
import { type BoardPeople, deciderOf, holderOf, sideOf } from './board-people.ts';
import {
  type Absence,
  LONGEST_ABSENCE_DAYS,
  type PersonFields,
  readPerson,
} from './person-fields.ts';

/** When somebody answers: all that `availableAt` needs. */
export interface Answering {
  /** His side's, with his own hours and zone where he said them. */
  readonly calendar: WorkingCalendar;
  /** In place of his hours on every working day; none: in all of his hours. */
  readonly reply: readonly Window[];
  /** The earliest first; those that are over are among them too. */
  readonly absences: readonly Absence[];
}

export interface TeamMember extends Answering {
  readonly member: MemberId;
  /** Undefined for somebody whom nobody placed yet. */
  readonly side: Side | undefined;
  /** Still a member of the board. */
  readonly isHere: boolean;
  /** Decides for the client. */
  readonly represents: boolean;
  /** The account manager. */
  readonly manages: boolean;
  /** Decides for the client now, in place of who does so else. */
  readonly standsIn?: StandingIn;
  readonly said: PersonFields;
  /** Working hours in which an answer is promised. */
  readonly answerHours: number;
}

interface StandingIn {
  readonly for: MemberId;
  /** The last day of it; undefined where none was said. */
  readonly to?: Day;
}

export interface Team {
  /** The representative and the account manager stand first, the others as Trello lists them. */
  readonly client: readonly TeamMember[];
  readonly agency: readonly TeamMember[];
  /** On the board, and on neither side yet. */
  readonly unplaced: readonly TeamMember[];
  /** Placed once, and no longer on the board. */
  readonly gone: readonly TeamMember[];
  /** All of the above. */
  readonly members: ReadonlyMap<MemberId, TeamMember>;
  readonly manager: MemberId | undefined;
  /** Who decides for the client now: the stand-in while the representative is away. */
  readonly decides: MemberId | undefined;
  /** Fields of people on the board that make no sense. */
  readonly problems: readonly SettingProblem[];
}

/** @param present the members of the board, as Trello lists them. */
export function teamOf(
  state: Pick<BoardState, 'people' | 'settings' | 'fields'>,
  present: readonly MemberId[],
  now: Instant,
  holidays: HolidayLookup,
): Team {
  const { people } = state;
  const here = new Set(present);
  const left = [...people.placements.keys()].filter(
    (member) => !here.has(member) && sideOf(people, member, now) !== undefined,
  );
  const problems: SettingProblem[] = [];
  const members = new Map<MemberId, TeamMember>();
  for (const member of [...here, ...left]) {
    const read = readPerson(state.fields, member);
    if (here.has(member)) problems.push(...read.problems);
    const isHere = here.has(member);
    members.set(member, memberOf(state, { member, isHere, said: read.fields }, now, holidays));
  }
  const all = [...members.values()];
  const rows = (side: Side | undefined) =>
    holdersFirst(all.filter((one) => one.isHere && one.side === side));
  return {
    client: rows('client'),
    agency: rows('agency'),
    unplaced: rows(undefined),
    gone: all.filter(({ isHere }) => !isHere),
    members,
    manager: holderOf(people, 'accountManager', now),
    decides: deciderOf(people, now, (member) => here.has(member)),
    problems,
  };
}

/** When one person answers, whether or not he is still on the board. */
export function answeringOf(
  state: BoardSides & Pick<BoardState, 'fields'>,
  member: MemberId,
  now: Instant,
  holidays: HolidayLookup,
): Answering {
  const { fields: said } = readPerson(state.fields, member);
  return answeringWith(state, { member, said }, now, holidays);
}

/** As much of a board as says how its sides and its people work. */
interface BoardSides extends Pick<BoardState, 'people'> {
  readonly settings: Pick<Settings, Side>;
}

function answeringWith(
  { people, settings }: BoardSides,
  { member, said }: Pick<TeamMember, 'member' | 'said'>,
  now: Instant,
  holidays: HolidayLookup,
): Answering {
  const side = sideOf(people, member, now) ?? 'agency';
  const represents = holderOf(people, 'representative', now) === member;
  const stoodFor = represents ? namedAbsences(people, settings.client.zone, now) : [];
  const absences = [...(said.away === undefined ? [] : [said.away]), ...stoodFor];
  return {
    calendar: calendarWith(workingCalendarOf(settings[side], holidays), said),
    reply: said.reply,
    absences: absences.sort((one, other) => (one.from < other.from ? -1 : 1)),
  };
}

/** The days of the side, in the hours and the zone of one person. */
function calendarWith(
  calendar: WorkingCalendar,
  own: { readonly zone?: string; readonly hours?: WeeklyHours },
): WorkingCalendar {
  return { ...calendar, zone: own.zone ?? calendar.zone, hours: own.hours ?? calendar.hours };
}

function memberOf(
  state: Pick<BoardState, 'people' | 'settings'>,
  own: Pick<TeamMember, 'member' | 'isHere' | 'said'>,
  now: Instant,
  holidays: HolidayLookup,
): TeamMember {
  const { people, settings } = state;
  const { member, said } = own;
  const standsIn = own.isHere ? standingIn(people, member, settings.client.zone, now) : undefined;
  return {
    ...own,
    side: sideOf(people, member, now),
    represents: holderOf(people, 'representative', now) === member,
    manages: holderOf(people, 'accountManager', now) === member,
    ...(standsIn !== undefined && { standsIn }),
    ...answeringWith(state, own, now, holidays),
    answerHours: said.answerHours ?? settings.terms.answerHours,
  };
}

/** The representative says when she is away by naming who decides for her: days of the client's. */
function namedAbsences(people: BoardPeople, zone: string, now: Instant): readonly Absence[] {
  return awayPeriods(people, now).map(({ from, to, standIn }) => {
    const first = local(from, zone).day;
    const last: Day = to === undefined ? addDays(first, LONGEST_ABSENCE_DAYS) : local(to, zone).day;
    return { from: first, to: last, standIn };
  });
}

function standingIn(
  people: BoardPeople,
  member: MemberId,
  zone: string,
  now: Instant,
): StandingIn | undefined {
  const away = holderOf(people, 'representative', now);
  const period = awayPeriods(people, now).find(({ isRunning }) => isRunning);
  if (away === undefined || period?.standIn !== member) return undefined;
  return { for: away, ...(period.to !== undefined && { to: local(period.to, zone).day }) };
}

function holdersFirst(rows: readonly TeamMember[]): readonly TeamMember[] {
  const holds = ({ represents, manages }: TeamMember) => represents || manages;
  return [...rows.filter(holds), ...rows.filter((row) => !holds(row))];
}
