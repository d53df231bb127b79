/** How the two sides work: calendars, hours, the counting rule and the terms, read from the fields of the
 *  board's journal. Fields are untrusted: a value that makes no sense is replaced by the default and named
 *  in `problems`, so that a card never loses its date to a bad setting. */
import type { CountingRule } from '../calendar/counting-rule.ts';
import { type HolidayCalendar, NO_HOLIDAYS } from '../calendar/holiday-calendar.ts';
import type { WeeklyHours } from '../calendar/weekly-hours.ts';
import type { DayRange, WorkingCalendar } from '../calendar/working-calendar.ts';
import { type Agreement, readAgreement } from './agreement.ts';
import { readSwitches, type Switches } from './switches.ts';
import type { TakeField } from './take-field.ts';
import { readTerms, type Terms } from './term-fields.ts';
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

/** What follows when the content changes after its approval: it is marked; it is the client's turn again; the
 *  approval lapses. */
export const CHANGE_POLICIES = ['flag', 'ask', 'void'] as const;
export type ChangePolicy = (typeof CHANGE_POLICIES)[number];

export interface ApprovalSettings {
  readonly changes: ChangePolicy;
  /** Whether *How was it?* is asked. */
  readonly rating: boolean;
}

export interface Settings {
  readonly agency: SideSettings;
  /** Equal to the agency's until changed. */
  readonly client: SideSettings;
  readonly separateClient: boolean;
  readonly rule: CountingRule;
  readonly terms: Terms;
  readonly approval: ApprovalSettings;
  /** What both sides agreed on beside the terms. */
  readonly agreement: Agreement;
  /** What larger projects turned on. */
  readonly switches: Switches;
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

/** Reads settings from the fields in force. `readerZone` stands in while no zone was ever set. */
export function readSettings(
  fields: Fields,
  readerZone: string,
  knownCalendars: readonly string[],
): ReadSettings {
  const problems: SettingProblem[] = [];
  const reader = createFieldReader(fields, problems, knownCalendars);
  const take: TakeField = (path, fallback, read) => reader.take(path, fallback, 'BadValue', read);
  const settings: Settings = {
    ...sidesIn(reader, readerZone),
    rule: ruleIn(reader),
    terms: readTerms(take),
    approval: { changes: changesIn(reader), rating: flagIn(reader, 'approval.rating', true) },
    agreement: readAgreement(take, fields.keys()),
    switches: readSwitches((path) => flagIn(reader, path, false)),
    setUp: flagIn(reader, 'setup.done', false),
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

/** What a badge needs of the settings: whose days are counted how, and what a change after an approval means. */
export interface SidesAndPolicy extends Pick<Settings, 'agency' | 'client'> {
  readonly approval: Pick<ApprovalSettings, 'changes'>;
}

/** The part of `readSettings` that a badge needs. */
export function readSides(
  fields: Fields,
  readerZone: string,
  knownCalendars: readonly string[],
): SidesAndPolicy {
  const take = createFieldReader(fields, [], knownCalendars);
  return { ...sidesIn(take, readerZone), approval: { changes: changesIn(take) } };
}

interface FieldReader {
  readonly knownCalendars: readonly string[];
  /** Takes the field if it reads; else the fallback, and the problem is named. */
  take<T>(
    path: string,
    fallback: T,
    type: SettingProblem['type'] | ((value: unknown) => SettingProblem['type']),
    read: (value: unknown) => T | undefined,
  ): T;
}

function createFieldReader(
  fields: Fields,
  problems: SettingProblem[],
  knownCalendars: readonly string[],
): FieldReader {
  return {
    knownCalendars,
    take: (path, fallback, type, read) => {
      const value = fields.get(path);
      if (value === undefined || value === null) return fallback;
      const parsed = read(value);
      if (parsed === undefined) {
        problems.push({ path, type: typeof type === 'string' ? type : type(value) });
      }
      return parsed ?? fallback;
    },
  };
}

function sidesIn(
  reader: FieldReader,
  readerZone: string,
): Pick<Settings, 'agency' | 'client' | 'separateClient'> {
  const firstZone = zoneIn(reader, 'setup.zone', readerZone);
  const agency = sideIn(reader, 'agency', defaultSide(firstZone));
  const separateClient = flagIn(reader, 'client.separate', false);
  const client = separateClient ? sideIn(reader, 'client', agency) : agency;
  return { agency, client, separateClient };
}

function sideIn(reader: FieldReader, prefix: string, fallback: SideSettings): SideSettings {
  const { take, knownCalendars } = reader;
  return {
    calendar: take(`${prefix}.calendar`, fallback.calendar, 'UnknownCalendar', (value) =>
      typeof value === 'string' && (value === 'none' || knownCalendars.includes(value))
        ? value
        : undefined,
    ),
    zone: zoneIn(reader, `${prefix}.zone`, fallback.zone),
    hours: take(`${prefix}.hours`, fallback.hours, faultOfHours, readHours),
    extraOff: take(`${prefix}.extraOff`, fallback.extraOff, 'BadValue', readRanges),
    extraWork: take(`${prefix}.extraWork`, fallback.extraWork, 'BadValue', readRanges),
    optionalOff: flagIn(reader, `${prefix}.optionalOff`, fallback.optionalOff),
  };
}

function zoneIn({ take }: FieldReader, path: string, fallback: string): string {
  return take(path, fallback, 'UnknownZone', (value) => (namesZone(value) ? value : undefined));
}

function flagIn({ take }: FieldReader, path: string, fallback: boolean): boolean {
  return take(path, fallback, 'BadValue', (value) =>
    typeof value === 'boolean' ? value : undefined,
  );
}

function changesIn({ take }: FieldReader): ChangePolicy {
  return take('approval.changes', 'flag', 'BadValue', (value) =>
    value === 'flag' || value === 'ask' || value === 'void' ? value : undefined,
  );
}

function ruleIn({ take }: FieldReader): CountingRule {
  return readRule(
    take('rule', 'full', 'BadValue', (value) =>
      value === 'full' || value === 'cutoff' || value === 'strict' ? value : undefined,
    ),
    take('cutoff', 'closing', 'BadValue', readCutoff),
  );
}
