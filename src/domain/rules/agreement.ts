/** What both sides agreed on beside the terms: rounds included, urgent work, how often there is a report, and rules
 *  in words. Stored under `rules.`; `rules.access.<kind>` is kept for texts on how to give access. */

import { type Day, isDay } from '../day.ts';
import { PERIOD_LENGTHS, type PeriodLength } from '../report/period.ts';
import { readCount, type TakeField } from './take-field.ts';

/** Rules that are a text, in the words of those who agreed on it. */
export const RULE_TEXTS = [
  /** What counts as work outside the agreement. */
  'outside',
  /** What such work costs. */
  'price',
  'channel',
  'calls',
  /** What both sides count as a result: the goal that reports show. */
  'result',
  /** What follows when something is missing for long. */
  'missingLong',
] as const;
export type RuleText = (typeof RULE_TEXTS)[number];

/** Most characters of a rule in words, in UTF-16 units: a board has little room. */
export const LONGEST_RULE_TEXT = 300;

/** Kinds of work that a report may be about, beside the board's own. */
export const REPORT_WORKS = [
  'paidSearch',
  'paidSocial',
  'seo',
  'seoResults',
  'hypotheses',
  'development',
  'design',
  'analytics',
  'copy',
] as const;

/** One row of reports. */
export interface ReportCadence {
  /** Names the field of its cadence: `all`, one of `REPORT_WORKS`, or the board's own. */
  readonly id: string;
  /** The kind of work: one of `REPORT_WORKS` or the board's own words; undefined for one report on everything. */
  readonly work?: string;
  readonly every: PeriodLength;
  /** A day of the first period; undefined while nobody chose the cadence. */
  readonly since?: Day;
}

export interface Urgent {
  /** Working days for urgent edits; undefined where they are those of other work. */
  readonly edits: number | undefined;
  readonly decision: number | undefined;
  /** Most urgent pieces of work at once. */
  readonly cap: number | undefined;
}

export interface Agreement {
  /** Rounds of edits that the price of one piece of work includes; undefined where nobody counts them. */
  readonly rounds: number | undefined;
  readonly urgent: Urgent;
  /** In the order of the board. At least one. */
  readonly reports: readonly ReportCadence[];
  /** Empty where nothing is said. */
  readonly texts: Readonly<Record<RuleText, string>>;
}

export const MOST_ROUNDS = 20;
/** Urgent work that takes longer is not urgent. */
export const LONGEST_URGENT_TERM = 10;
export const MOST_URGENT = 20;
export const MOST_KINDS = 12;
export const LONGEST_KIND = 60;
/** More are not read, whoever wrote them: two people may add the last one at once. */
const MOST_KINDS_READ = 2 * MOST_KINDS;
const OWN_KIND_ID = /^k[\da-z]{1,8}$/;
/** The report on everything, while the board tells no kinds apart. */
export const ALL_WORK = 'all';

/** Where boards of before kept one list of all kinds. It is read, and written only to take away what makes no sense. */
export const KINDS_PATH = 'rules.kinds';
const KIND_PREFIX = 'rules.kind.';

/** Each kind of work is a field of its own, so that of two people who add one at once both are kept: `true` for one
 *  of ours, its words for one of the board's, `false` once it was taken off. */
export function kindPath(id: string): string {
  return `${KIND_PREFIX}${id}`;
}

export function isKindPath(path: string): boolean {
  return path.startsWith(KIND_PREFIX);
}

export function cadencePath(id: string): string {
  return `rules.cadence.${id}`;
}

/** @param paths all that is stored, in the order of the board. */
export function readAgreement(take: TakeField, paths: Iterable<string>): Agreement {
  const count = (path: string, least: number, most: number) =>
    take<number | undefined>(path, undefined, (value) => readCount(value, least, most));
  return {
    rounds: count('rules.rounds', 1, MOST_ROUNDS),
    urgent: {
      edits: count('rules.urgent.edits', 0, LONGEST_URGENT_TERM),
      decision: count('rules.urgent.decision', 0, LONGEST_URGENT_TERM),
      cap: count('rules.urgent.cap', 1, MOST_URGENT),
    },
    reports: reportsIn(take, paths),
    texts: Object.fromEntries(
      RULE_TEXTS.map((name) => [name, take(`rules.${name}`, '', readRuleText)]),
    ) as Record<RuleText, string>,
  };
}

/** A text within its length, without blanks around it. */
function readRuleText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text.length <= LONGEST_RULE_TEXT ? text : undefined;
}

function reportsIn(take: TakeField, paths: Iterable<string>): readonly ReportCadence[] {
  const kinds = kindsIn(take, paths);
  const named = kinds.length === 0 ? [{ id: ALL_WORK }] : kinds;
  return named.map(({ id, ...kind }) => ({
    id,
    ...kind,
    ...take(cadencePath(id), { every: usualLength(id) }, readCadence),
  }));
}

interface Kind {
  readonly id: string;
  readonly work?: string;
}

function kindsIn(take: TakeField, paths: Iterable<string>): readonly Kind[] {
  const kinds = new Map(take(KINDS_PATH, [], readKinds).map((kind) => [kind.id, kind]));
  for (const path of paths) {
    if (!isKindPath(path)) continue;
    const id = path.slice(KIND_PREFIX.length);
    const kind = take<Kind | false | undefined>(path, undefined, (value) => readOneKind(id, value));
    if (kind === false) kinds.delete(id);
    else if (kind !== undefined) kinds.set(id, kind);
  }
  return [...kinds.values()].slice(0, MOST_KINDS_READ);
}

function readOneKind(id: string, value: unknown): Kind | false | undefined {
  if (value === false) return false;
  return readKind(value === true ? id : [id, value]);
}

/** Undefined where one of them makes no sense, or two are one. */
function readKinds(value: unknown): readonly Kind[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_KINDS) return undefined;
  const kinds = value.map(readKind).filter((kind) => kind !== undefined);
  const isWhole = kinds.length === value.length;
  return isWhole && new Set(kinds.map(({ id }) => id)).size === kinds.length ? kinds : undefined;
}

function readKind(value: unknown): Kind | undefined {
  if (REPORT_WORKS.some((work) => work === value))
    return { id: String(value), work: String(value) };
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [id, words] = value as readonly unknown[];
  if (typeof id !== 'string' || !OWN_KIND_ID.test(id) || typeof words !== 'string')
    return undefined;
  const work = words.trim();
  return work !== '' && work.length <= LONGEST_KIND ? { id, work } : undefined;
}

/** Stored as the length of a period and a day of the first one. */
function readCadence(value: unknown): Pick<ReportCadence, 'every' | 'since'> | undefined {
  const [length, since] = Array.isArray(value) ? value : [value];
  const every = PERIOD_LENGTHS.find((one) => one === length);
  if (every === undefined) return undefined;
  if (since === undefined) return { every };
  return typeof since === 'string' && isDay(since) ? { every, since } : undefined;
}

/** Results of SEO are seen by the quarter, hypotheses in a week or two. */
export function usualLength(id: string): PeriodLength {
  if (id === 'seoResults') return 'quarter';
  return id === 'hypotheses' ? 'twoWeeks' : 'month';
}
