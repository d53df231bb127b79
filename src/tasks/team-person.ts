/** What a person says of himself, as it is typed, and the fields to store. */

import type { Window } from '../domain/calendar/weekly-hours.ts';
import { isKnownZone } from '../domain/calendar/zone.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import {
  isKnownRole,
  KNOWN_ROLES,
  type KnownRole,
  LONGEST_ANSWER_HOURS,
  MOST_ROLES,
  personPath,
  readPerson,
  topicsIn,
  WORDS_LIMIT,
} from '../domain/roster/person-fields.ts';
import type { SideSettings } from '../domain/rules/settings.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { changedFields, type FieldValues } from './board-fields.ts';
import {
  type HoursDraft,
  type HoursFault,
  hoursDraft,
  parseHours,
  timeText,
  type WindowDraft,
} from './board-hours.ts';
import type { BoardSight } from './board-sight.ts';
import { parseReply, type ReplyFault } from './team-reply.ts';

export interface PersonDraft {
  readonly roles: readonly KnownRole[];
  /** The board's own roles, with commas. */
  readonly ownRoles: string;
  readonly topics: string;
  /** Empty for that of the side. */
  readonly zone: string;
  /** Hours of his own, in place of the side's. */
  readonly ownHours: boolean;
  readonly hours: HoursDraft;
  readonly reply: readonly WindowDraft[];
  /** A number, or empty for what is promised by everybody. */
  readonly answer: string;
  readonly channel: string;
}

export type WordsField = 'ownRoles' | 'topics' | 'channel';

export type PersonFault =
  | { readonly at: WordsField; readonly over: number }
  | { readonly at: 'roles' }
  | { readonly at: 'zone'; readonly zone: string }
  | { readonly at: 'hours'; readonly fault: HoursFault }
  | { readonly at: 'reply'; readonly fault: ReplyFault }
  | { readonly at: 'answer' };

/** The days of his side, which count where he says nothing. */
export function sideSettingsOf({ state, now }: BoardSight, member: MemberId): SideSettings {
  return state.settings[sideOf(state.people, member, now) ?? 'agency'];
}

export function personDraft(sight: BoardSight, member: MemberId): PersonDraft {
  const { fields } = readPerson(sight.state.fields, member);
  const hours = fields.hours ?? sideSettingsOf(sight, member).hours;
  return {
    roles: KNOWN_ROLES.filter((role) => fields.roles.includes(role)),
    ownRoles: fields.roles.filter((role) => !isKnownRole(role)).join(', '),
    topics: fields.topics.join(', '),
    zone: fields.zone ?? '',
    ownHours: fields.hours !== undefined,
    hours: hoursDraft(hours),
    reply: fields.reply.map(({ from, to }) => ({ from: timeText(from), to: timeText(to) })),
    answer: fields.answerHours === undefined ? '' : String(fields.answerHours),
    channel: fields.channel ?? '',
  };
}

/** The fields that differ from those in force, and those whose stored value makes no sense. */
export function personPresses(
  draft: PersonDraft,
  sight: BoardSight,
  member: MemberId,
): Result<readonly FieldSet[], PersonFault> {
  const next = fieldsOf(draft, member);
  if (!next.ok) return next;
  const before = fieldsOf(personDraft(sight, member), member);
  const { problems } = readPerson(sight.state.fields, member);
  const away = personPath(member, 'away');
  const repair = new Set(problems.map(({ path }) => path).filter((path) => path !== away));
  return ok(changedFields(next.value, before.ok ? before.value : undefined, repair));
}

/** What was made empty is said no more. */
function fieldsOf(draft: PersonDraft, member: MemberId): Result<FieldValues, PersonFault> {
  const words = wordsOf(draft, member);
  if (!words.ok) return words;
  const times = timesOf(draft, member);
  return times.ok ? ok({ ...words.value, ...times.value }) : times;
}

function wordsOf(draft: PersonDraft, member: MemberId): Result<FieldValues, PersonFault> {
  for (const at of ['ownRoles', 'topics', 'channel'] as const) {
    const over = draft[at].trim().length - WORDS_LIMIT;
    if (over > 0) return err({ at, over });
  }
  const roles = [...draft.roles, ...topicsIn(draft.ownRoles)];
  if (roles.length > MOST_ROLES) return err({ at: 'roles' });
  return ok({
    [personPath(member, 'roles')]: roles.length === 0 ? null : roles,
    [personPath(member, 'topics')]: topicsIn(draft.topics).join(', ') || null,
    [personPath(member, 'channel')]: draft.channel.trim() || null,
  });
}

function timesOf(draft: PersonDraft, member: MemberId): Result<FieldValues, PersonFault> {
  const { zone, ownHours } = draft;
  if (zone !== '' && !isKnownZone(zone)) return err({ at: 'zone', zone });
  const hours = ownHours ? parseHours(draft.hours) : ok([]);
  if (!hours.ok) return err({ at: 'hours', fault: hours.error });
  const reply = parseReply(draft.reply);
  if (!reply.ok) return err({ at: 'reply', fault: reply.error });
  const answer = parseAnswer(draft.answer);
  if (answer === undefined) return err({ at: 'answer' });
  return ok({
    [personPath(member, 'zone')]: zone || null,
    [personPath(member, 'hours')]: ownHours ? hours.value.map(pairsOf) : null,
    [personPath(member, 'reply')]: reply.value.length === 0 ? null : pairsOf(reply.value),
    [personPath(member, 'answer')]: answer,
  });
}

function pairsOf(windows: readonly Window[]): readonly (readonly [number, number])[] {
  return windows.map(({ from, to }) => [from, to]);
}

/** Null for nothing typed; undefined for what is no whole number of hours. */
function parseAnswer(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const hours = Number(typed);
  return /^\d+$/.test(typed) && hours >= 1 && hours <= LONGEST_ANSWER_HOURS ? hours : undefined;
}
