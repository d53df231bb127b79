/** How the two sides work: calendars, hours, the counting rule and the terms, read from the fields of the
 *  board's journal. Fields are untrusted: a value that makes no sense is replaced by the default and named
 *  in `problems`, so that a card never loses its date to a bad setting. */
import type { CountingRule } from '../calendar/counting-rule.ts';
import { type HolidayCalendar, NO_HOLIDAYS } from '../calendar/holiday-calendar.ts';
import type { WeeklyHours } from '../calendar/weekly-hours.ts';
import type { DayRange, WorkingCalendar } from '../calendar/working-calendar.ts';
import {
  faultOfHours,
  namesZone,
  readCutoff,
  readHours,
  readRanges,
  readRule,
  USUAL_HOURS,
} from './values.ts';

export interface SideSettings {
  /** Id of a holiday calendar, or `none`. */
  readonly calendar: string;
  readonly zone: string;
  readonly hours: WeeklyHours;
  readonly extraOff: readonly DayRange[];
  readonly extraWork: readonly DayRange[];
  readonly optionalOff: boolean;
}

export interface Terms {
  /** Working days for edits. */
  readonly edits: number;
  /** Working days for the client's decision. */
  readonly decision: number;
  /** Working days for what is missing. */
  readonly missing: number;
  /** Working hours for an answer. */
  readonly answerHours: number;
  /** Working days after the period's last day, always counted as `strict`. */
  readonly report: number;
}

export interface Settings {
  readonly agency: SideSettings;
  /** Equal to the agency's until changed. */
  readonly client: SideSettings;
  readonly separateClient: boolean;
  readonly rule: CountingRule;
  readonly terms: Terms;
  /** False until somebody went through the first run. */
  readonly setUp: boolean;
  /** No zone was ever set: the reader's own stands in. */
  readonly zoneGuessed: boolean;
}

/** A field that made no sense; `path` names it. */
export interface SettingProblem {
  readonly path: string;
  readonly type: 'UnknownZone' | 'UnknownCalendar' | 'BadHours' | 'NoWorkingDay' | 'BadValue';
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

export type Fields = ReadonlyMap<string, unknown>;

export const DEFAULT_TERMS: Terms = {
  edits: 2,
  decision: 2,
  missing: 3,
  answerHours: 2,
  report: 2,
};
const LONGEST_TERM = 60;

/** Reads settings from the fields in force. `readerZone` stands in while no zone was ever set. */
export function readSettings(
  fields: Fields,
  readerZone: string,
  knownCalendars: readonly string[],
): ReadSettings {
  const problems: SettingProblem[] = [];
  const reader = createFieldReader(fields, problems, knownCalendars);
  const firstZone = reader.zone('setup.zone', readerZone);
  const agency = reader.side('agency', defaultSide(firstZone));
  const separateClient = reader.flag('client.separate', false);
  const settings: Settings = {
    agency,
    client: separateClient ? reader.side('client', agency) : agency,
    separateClient,
    rule: reader.rule(),
    terms: reader.terms(),
    setUp: reader.flag('setup.done', false),
    zoneGuessed: !namesZone(fields.get('setup.zone')) && !namesZone(fields.get('agency.zone')),
  };
  return { settings, problems };
}

/** The calendar that the engine counts with. A calendar without data counts as one without holidays. */
export function workingCalendarOf(
  side: SideSettings,
  holidayCalendar: (id: string) => HolidayCalendar | undefined,
): WorkingCalendar {
  return {
    holidays: holidayCalendar(side.calendar) ?? NO_HOLIDAYS,
    hours: side.hours,
    zone: side.zone,
    extraOff: side.extraOff,
    extraWork: side.extraWork,
    optionalOff: side.optionalOff,
  };
}

function defaultSide(zone: string): SideSettings {
  return {
    calendar: 'none',
    zone,
    hours: USUAL_HOURS,
    extraOff: [],
    extraWork: [],
    optionalOff: false,
  };
}

interface FieldReader {
  zone(path: string, fallback: string): string;
  side(prefix: string, fallback: SideSettings): SideSettings;
  flag(path: string, fallback: boolean): boolean;
  rule(): CountingRule;
  terms(): Terms;
}

function createFieldReader(
  fields: Fields,
  problems: SettingProblem[],
  knownCalendars: readonly string[],
): FieldReader {
  /** Takes the field if it reads; else the fallback, and the problem is named. */
  function take<T>(
    path: string,
    fallback: T,
    type: SettingProblem['type'] | ((value: unknown) => SettingProblem['type']),
    read: (value: unknown) => T | undefined,
  ): T {
    const value = fields.get(path);
    if (value === undefined || value === null) return fallback;
    const parsed = read(value);
    if (parsed === undefined) {
      problems.push({ path, type: typeof type === 'string' ? type : type(value) });
    }
    return parsed ?? fallback;
  }
  const zone = (path: string, fallback: string) =>
    take(path, fallback, 'UnknownZone', (value) => (namesZone(value) ? value : undefined));
  const flag = (path: string, fallback: boolean) =>
    take(path, fallback, 'BadValue', (value) => (typeof value === 'boolean' ? value : undefined));
  const count = (path: string, fallback: number) =>
    take(path, fallback, 'BadValue', (value) =>
      Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LONGEST_TERM
        ? (value as number)
        : undefined,
    );
  return {
    zone,
    flag,
    side: (prefix, fallback) => ({
      calendar: take(`${prefix}.calendar`, fallback.calendar, 'UnknownCalendar', (value) =>
        typeof value === 'string' && (value === 'none' || knownCalendars.includes(value))
          ? value
          : undefined,
      ),
      zone: zone(`${prefix}.zone`, fallback.zone),
      hours: take(`${prefix}.hours`, fallback.hours, faultOfHours, readHours),
      extraOff: take(`${prefix}.extraOff`, fallback.extraOff, 'BadValue', readRanges),
      extraWork: take(`${prefix}.extraWork`, fallback.extraWork, 'BadValue', readRanges),
      optionalOff: flag(`${prefix}.optionalOff`, fallback.optionalOff),
    }),
    rule: () =>
      readRule(
        take('rule', 'full', 'BadValue', (value) =>
          value === 'full' || value === 'cutoff' || value === 'strict' ? value : undefined,
        ),
        take('cutoff', 'closing', 'BadValue', readCutoff),
      ),
    terms: () => ({
      edits: count('terms.edits', DEFAULT_TERMS.edits),
      decision: count('terms.decision', DEFAULT_TERMS.decision),
      missing: count('terms.missing', DEFAULT_TERMS.missing),
      answerHours: count('terms.answerHours', DEFAULT_TERMS.answerHours),
      report: count('terms.report', DEFAULT_TERMS.report),
    }),
  };
}
