/** Days on which somebody is away, as they are typed, and the field to store. */
import { local, toInstant } from '../domain/calendar/zone.ts';
import { type Instant, instant } from '../domain/clock.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import {
  type Absence,
  LONGEST_ABSENCE_DAYS,
  personPath,
  readPerson,
} from '../domain/roster/person-fields.ts';
import type { Team } from '../domain/roster/team.ts';
import { type Asked, whoToAsk } from '../domain/roster/topics.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { changedFields } from './board-fields.ts';
import type { BoardSight } from './board-sight.ts';
import { sideSettingsOf } from './team-person.ts';

/** Both days are days of absence; without a last one it is the first day alone. */
export interface AbsenceDraft {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly standIn: MemberId | undefined;
}

export type AbsenceFault =
  | { readonly at: 'from'; readonly type: 'NoDay' | 'DayOver' }
  | { readonly at: 'to'; readonly type: 'Reversed' | 'TooLong' };

const NOT_AWAY: AbsenceDraft = { from: undefined, to: undefined, standIn: undefined };

/** The absence that runs or is ahead; one that is over leaves the form empty. */
export function storedAbsence(sight: BoardSight, member: MemberId): Absence | undefined {
  const { fields } = readPerson(sight.state.fields, member);
  const isOver = fields.away !== undefined && fields.away.to < todayOf(sight, member);
  return isOver ? undefined : fields.away;
}

export function absenceDraft(sight: BoardSight, member: MemberId): AbsenceDraft {
  const stored = storedAbsence(sight, member);
  return stored === undefined ? NOT_AWAY : { standIn: undefined, ...stored };
}

/** An absence that has begun keeps its first day. */
export function absencePresses(
  draft: AbsenceDraft,
  sight: BoardSight,
  member: MemberId,
): Result<readonly FieldSet[], AbsenceFault> {
  const stored = storedAbsence(sight, member);
  const { from, to = from, standIn } = draft;
  const isEmpty = from === undefined && to === undefined && standIn === undefined;
  if (isEmpty && stored === undefined) return ok([]);
  if (from === undefined || to === undefined) return err({ at: 'from', type: 'NoDay' });
  if (from !== stored?.from && from < todayOf(sight, member)) {
    return err({ at: 'from', type: 'DayOver' });
  }
  if (to < from) return err({ at: 'to', type: 'Reversed' });
  if (daysBetween(from, to) > LONGEST_ABSENCE_DAYS) return err({ at: 'to', type: 'TooLong' });
  const next = { from, to, ...(standIn !== undefined && { standIn }) };
  return ok(changedFields(fieldOf(member, next), fieldOf(member, stored), new Set()));
}

/** He is not away, or is here again. */
export function noAbsence(member: MemberId): FieldSet {
  return { kind: 'fieldSet', path: personPath(member, 'away'), value: null };
}

/** Who would answer during an absence that is being typed; `isCircle` where its stand-in leads back. */
export function wouldAnswer(
  team: Team,
  member: MemberId,
  { from, to = from, standIn }: AbsenceDraft,
): (Asked & { readonly isCircle: boolean }) | undefined {
  const row = team.members.get(member);
  if (row === undefined || from === undefined || to === undefined || to < from) return undefined;
  const away: Absence = { from, to, ...(standIn !== undefined && { standIn }) };
  const members = new Map(team.members).set(member, { ...row, absences: [away] });
  const then = instant(toInstant(from, NOON, row.calendar.zone));
  const asked = whoToAsk({ ...team, members }, { member }, then);
  return asked && { ...asked, isCircle: leadsBack(members, member, then, row.calendar.zone) };
}

const NOON = 720;

function leadsBack(
  members: Team['members'],
  first: MemberId,
  then: Instant,
  zone: string,
): boolean {
  const day = local(then, zone).day;
  const passed = new Set<MemberId>();
  let next: MemberId | undefined = first;
  while (next !== undefined && !passed.has(next)) {
    passed.add(next);
    next = members.get(next)?.absences.find(({ from, to }) => from <= day && day <= to)?.standIn;
  }
  return next !== undefined;
}

function fieldOf(member: MemberId, away: Absence | undefined) {
  const value = away && [away.from, away.to, ...(away.standIn === undefined ? [] : [away.standIn])];
  return { [personPath(member, 'away')]: value ?? null };
}

function todayOf(sight: BoardSight, member: MemberId): Day {
  const { fields } = readPerson(sight.state.fields, member);
  return local(sight.now, fields.zone ?? sideSettingsOf(sight, member).zone).day;
}
