/** What a person says of himself on the board, read from the fields in force. They are untrusted: one that makes
 *  no sense counts as not said and is named in `problems`, so that nobody is ever left without hours. */
import type { WeeklyHours, Window } from '../calendar/weekly-hours.ts';
import { type Day, daysBetween, parseDay } from '../day.ts';
import type { Fields, SettingProblem } from '../rules/settings.ts';
import { faultOfHours, namesZone, readHours } from '../rules/values.ts';
import type { MemberId } from '../turn/entries.ts';

/** What people do for a client, in words of ours. A board may have its own beside them. */
export const KNOWN_ROLES = [
  'paidSearch',
  'paidSocial',
  'seo',
  'development',
  'design',
  'analytics',
  'copy',
] as const;

export type KnownRole = (typeof KNOWN_ROLES)[number];

/** Days on which somebody does not answer, both included; by his own calendar on the wall. */
export interface Absence {
  readonly from: Day;
  readonly to: Day;
  readonly standIn?: MemberId;
}

export interface PersonFields {
  /** Known ids, or the board's own words. */
  readonly roles: readonly string[];
  /** What to ask him about, in his words. */
  readonly topics: readonly string[];
  /** Where they are not said they are those of his side. */
  readonly zone?: string;
  readonly hours?: WeeklyHours;
  /** When he answers on every working day; none: in all of his hours. */
  readonly reply: readonly Window[];
  /** Working hours in which he answers. */
  readonly answerHours?: number;
  /** How he likes to be asked, in words. */
  readonly channel?: string;
  readonly away?: Absence;
}

export interface ReadPerson {
  readonly fields: PersonFields;
  readonly problems: readonly SettingProblem[];
}

export const PERSON_FIELDS = [
  'roles',
  'topics',
  'zone',
  'hours',
  'reply',
  'answer',
  'channel',
  'away',
] as const;

export type PersonField = (typeof PERSON_FIELDS)[number];

/** Longer texts and lists are typing errors, and a board has little room. */
export const WORDS_LIMIT = 200;
export const MOST_ROLES = 6;
export const MOST_REPLIES = 4;
export const LONGEST_ANSWER_HOURS = 60;
/** As long as any other range of days on the board. */
export const LONGEST_ABSENCE_DAYS = 1100;

const PREFIX = 'people.';

export function personPath(member: MemberId, field: PersonField): string {
  return `${PREFIX}${member}.${field}`;
}

/** Whose row a field belongs to; undefined for a field of the board. */
export function memberOfPath(path: string): MemberId | undefined {
  if (!path.startsWith(PREFIX)) return undefined;
  const end = path.lastIndexOf('.');
  return end > PREFIX.length ? path.slice(PREFIX.length, end) : undefined;
}

export function readPerson(fields: Fields, member: MemberId): ReadPerson {
  const problems: SettingProblem[] = [];
  function take<T>(
    field: PersonField,
    read: (value: unknown) => T | undefined,
    fault: (value: unknown) => SettingProblem['type'] = () => 'BadValue',
  ): T | undefined {
    const path = personPath(member, field);
    const value = fields.get(path);
    if (value === undefined || value === null) return undefined;
    const taken = read(value);
    if (taken === undefined) problems.push({ path, type: fault(value) });
    return taken;
  }
  const said = {
    zone: take('zone', readZone, () => 'UnknownZone'),
    hours: take('hours', readHours, faultOfHours),
    answerHours: take('answer', readAnswer),
    channel: take('channel', readWords),
    away: take('away', readAbsence),
  };
  const read = {
    roles: take('roles', readRoles) ?? [],
    topics: topicsIn(take('topics', readWords) ?? ''),
    reply: take('reply', readReply, () => 'BadHours') ?? [],
  };
  return { fields: { ...read, ...withoutUnsaid(said) }, problems };
}

/** "Banners, landing pages" as two topics. */
export function topicsIn(words: string): readonly string[] {
  const topics = words.split(/[,;\n]/).map((topic) => topic.trim().replace(/\s+/g, ' '));
  return [...new Set(topics.filter((topic) => topic !== ''))];
}

export function isKnownRole(role: string): role is KnownRole {
  return KNOWN_ROLES.some((known) => known === role);
}

/** Windows within one day, in order, that do not overlap.
 *  @returns undefined where they are not. */
function readReply(value: unknown): readonly Window[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_REPLIES) return undefined;
  if (value.length === 0) return [];
  return readHours([value, [], [], [], [], [], []])?.[0];
}

type Unsaid<T> = { readonly [Name in keyof T]?: NonNullable<T[Name]> };

function withoutUnsaid<T extends object>(said: T): Unsaid<T> {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Unsaid<T>;
}

function readZone(value: unknown): string | undefined {
  return namesZone(value) ? value : undefined;
}

function readWords(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= WORDS_LIMIT ? value.trim() : undefined;
}

function readRoles(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_ROLES) return undefined;
  const roles = value.map(readWords);
  return roles.every((role) => role !== undefined)
    ? [...new Set(roles.filter((role) => role !== ''))]
    : undefined;
}

function readAnswer(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LONGEST_ANSWER_HOURS
    ? Number(value)
    : undefined;
}

function readAbsence(value: unknown): Absence | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return undefined;
  const [from, to] = value.slice(0, 2).map(readDay);
  const standIn: unknown = value[2] ?? undefined;
  if (from === undefined || to === undefined || to < from) return undefined;
  if (daysBetween(from, to) > LONGEST_ABSENCE_DAYS) return undefined;
  if (standIn === undefined) return { from, to };
  return typeof standIn === 'string' && standIn !== '' ? { from, to, standIn } : undefined;
}

function readDay(value: unknown): Day | undefined {
  const parsed = typeof value === 'string' ? parseDay(value) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}
