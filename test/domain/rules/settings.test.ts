import { describe, expect, it } from 'vitest';
import { NO_HOLIDAYS } from '../../../src/domain/calendar/holiday-calendar.ts';
import { mondayToFriday } from '../../../src/domain/calendar/weekly-hours.ts';
import { day } from '../../../src/domain/day.ts';
import { readSettings, workingCalendarOf } from '../../../src/domain/rules/settings.ts';
import { readSwitches } from '../../../src/domain/rules/switches.ts';
import { DEFAULT_TERMS } from '../../../src/domain/rules/term-fields.ts';
import { RUSSIA } from '../../support/calendars.ts';

const READER_ZONE = 'Europe/Madrid';
const read = (fields: Readonly<Record<string, unknown>>) =>
  readSettings(new Map(Object.entries(fields)), READER_ZONE, ['RU', 'ES-MD']);
const at = (settings: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], settings);

const TEN_TO_SEVEN = [[600, 1140]];
const WEEK = [TEN_TO_SEVEN, TEN_TO_SEVEN, TEN_TO_SEVEN, TEN_TO_SEVEN, TEN_TO_SEVEN, [], []];

it('is Mon-Fri 10:00-19:00 without holidays in the reader zone before anything is set', () => {
  const { settings, problems } = read({});
  expect(problems).toEqual([]);
  const side = {
    calendar: 'none',
    zone: READER_ZONE,
    hours: mondayToFriday(600, 1140),
    extraOff: [],
    extraWork: [],
    optionalOff: false,
  };
  expect(settings).toEqual({
    agency: side,
    client: side,
    separateClient: false,
    rule: { kind: 'full' },
    terms: { edits: 2, decision: 2, missing: 3, answerHours: 2, report: 2 },
    approval: { changes: 'flag', rating: true },
    agreement: readSettings(new Map(), 'UTC', []).settings.agreement,
    switches: readSwitches(() => false),
    setUp: false,
    zoneGuessed: true,
  });
});

it('takes the zone of the first writer before that of the reader', () => {
  expect(read({ 'setup.zone': 'Europe/Moscow' }).settings.agency.zone).toBe('Europe/Moscow');
});

it('says that the zone is a guess until a known one was set', () => {
  expect(read({ 'setup.zone': 'Nowhere' }).settings.zoneGuessed).toBe(true);
  expect(read({ 'setup.zone': 'Europe/Moscow' }).settings.zoneGuessed).toBe(false);
  expect(read({ 'agency.zone': 'Europe/Moscow' }).settings.zoneGuessed).toBe(false);
});

it('reads every field', () => {
  const { settings, problems } = read({
    'agency.calendar': 'RU',
    'agency.zone': 'Europe/Moscow',
    'agency.hours': WEEK,
    'agency.extraOff': [['2026-12-24', '2026-12-31']],
    'agency.extraWork': [['2026-11-28', '2026-11-28']],
    'agency.optionalOff': true,
    rule: 'cutoff',
    cutoff: 900,
    'terms.edits': 3,
    'terms.decision': 4,
    'terms.missing': 5,
    'terms.answerHours': 6,
    'terms.report': 7,
    'setup.done': true,
  });
  expect(problems).toEqual([]);
  expect(settings.agency).toEqual({
    calendar: 'RU',
    zone: 'Europe/Moscow',
    hours: mondayToFriday(600, 1140),
    extraOff: [{ from: day('2026-12-24'), to: day('2026-12-31') }],
    extraWork: [{ from: day('2026-11-28'), to: day('2026-11-28') }],
    optionalOff: true,
  });
  expect(settings.rule).toEqual({ kind: 'cutoff', minute: 900 });
  expect(settings.terms).toEqual({ edits: 3, decision: 4, missing: 5, answerHours: 6, report: 7 });
  expect(settings.setUp).toBe(true);
});

it('cuts off at closing unless a minute is set, and only where the rule is cutoff', () => {
  expect(read({ rule: 'cutoff' }).settings.rule).toEqual({ kind: 'cutoff', minute: 'closing' });
  expect(read({ rule: 'cutoff', cutoff: 'closing' }).settings.rule).toMatchObject({
    minute: 'closing',
  });
  expect(read({ rule: 'strict', cutoff: 900 }).settings.rule).toEqual({ kind: 'strict' });
});

it('takes null for a field that was set back', () => {
  expect(read({ 'agency.zone': null, rule: null })).toEqual(read({}));
});

describe('the client', () => {
  it('is a copy of the agency until changed', () => {
    const { settings } = read({ 'agency.calendar': 'RU', 'agency.zone': 'Europe/Moscow' });
    expect(settings.client).toEqual(settings.agency);
  });

  it('has its own calendar once separate, and the rest still follows the agency', () => {
    const fields = { 'agency.calendar': 'RU', 'agency.hours': WEEK, 'client.calendar': 'ES-MD' };
    expect(read(fields).settings.client.calendar).toBe('RU');
    const { settings } = read({ ...fields, 'client.separate': true });
    expect(settings.client).toEqual({ ...settings.agency, calendar: 'ES-MD' });
  });
});

describe('a value that makes no sense falls back and is named', () => {
  const zones = ['Mars/Olympus', '+03:00', '', 7, ['UTC'], {}];
  const calendars = ['XX', '', 7, '__proto__', 'constructor'];
  const hours = [
    'always',
    [],
    WEEK.slice(1),
    [...WEEK, []],
    [[[1140, 600]], ...WEEK.slice(1)],
    [[[600, 600]], ...WEEK.slice(1)],
    [
      [
        [600, 800],
        [700, 900],
      ],
      ...WEEK.slice(1),
    ],
    [[[600, 1441]], ...WEEK.slice(1)],
    [[[-1, 600]], ...WEEK.slice(1)],
    [[[600.5, 700]], ...WEEK.slice(1)],
    [[[600]], ...WEEK.slice(1)],
    [[600, 1140], ...WEEK.slice(1)],
    [null, ...WEEK.slice(1)],
  ];
  const ranges = [
    'Christmas',
    ['2026-12-24'],
    [['2026-12-24']],
    [['2026-12-31', '2026-12-24']],
    [['2026-12-24', '2026-02-30']],
    [['2026-12-24', '2026-12-25', '2026-12-26']],
    [['2026-12-24', 7]],
    [['1970-01-01', '9999-12-31']],
    [null],
  ];
  const flags = ['yes', 1, 0, 'true', []];
  const counts = [-1, 61, 1.5, '2', Number.NaN, 2 ** 53, [2]];
  const bad: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['agency.zone', 'UnknownZone', zones],
    ['agency.calendar', 'UnknownCalendar', calendars],
    ['agency.hours', 'BadHours', hours],
    ['agency.hours', 'NoWorkingDay', [[[], [], [], [], [], [], []]]],
    ['agency.extraOff', 'BadValue', ranges],
    ['agency.extraWork', 'BadValue', ranges],
    ['agency.optionalOff', 'BadValue', flags],
    ['terms.edits', 'BadValue', counts],
    ['approval.changes', 'BadValue', ['Flag', '', 1, {}, true]],
    ['approval.rating', 'BadValue', ['yes', 1, {}]],
    ['terms.decision', 'BadValue', counts],
    ['terms.missing', 'BadValue', counts],
    ['terms.answerHours', 'BadValue', counts],
    ['terms.report', 'BadValue', counts],
    ['rule', 'BadValue', ['hours', 'hand', 'FULL', 2, {}]],
  ];

  it.each(
    bad.flatMap(([path, type, values]) => values.map((value) => [path, type, value] as const)),
  )('%s is %s: %j', (path, type, value) => {
    const { settings, problems } = read({ [path]: value });
    expect(problems).toEqual([{ path, type }]);
    expect(at(settings, path)).toEqual(at(read({}).settings, path));
  });

  it.each([-1, 1441, 1.5, 'noon', '900', []])('cutoff: %j', (value) => {
    const { settings, problems } = read({ rule: 'cutoff', cutoff: value });
    expect(problems).toEqual([{ path: 'cutoff', type: 'BadValue' }]);
    expect(settings.rule).toEqual({ kind: 'cutoff', minute: 'closing' });
  });

  it.each([
    ['setup.zone', 'UnknownZone', 'Nowhere'],
    ['setup.done', 'BadValue', 'yes'],
    ['client.separate', 'BadValue', 1],
  ])('%s: %s', (path, type, value) => {
    const { settings, problems } = read({ [path]: value });
    expect(problems).toEqual([{ path, type }]);
    expect(settings).toEqual(read({}).settings);
  });

  it('of a separate client to that of the agency', () => {
    const { settings, problems } = read({
      'agency.zone': 'Europe/Moscow',
      'client.separate': true,
      'client.zone': 'Nowhere',
    });
    expect(problems).toEqual([{ path: 'client.zone', type: 'UnknownZone' }]);
    expect(settings.client.zone).toBe('Europe/Moscow');
  });

  it('and each of several is named', () => {
    const { problems } = read({ 'agency.zone': 'x', rule: 'y', 'terms.edits': -1 });
    expect(problems.map((problem) => problem.path).sort()).toEqual([
      'agency.zone',
      'rule',
      'terms.edits',
    ]);
  });
});

describe('the calendar that the engine counts with', () => {
  const { agency } = read({ 'agency.calendar': 'RU', 'agency.zone': 'Europe/Moscow' }).settings;

  it('has the holidays of the list', () => {
    const counted = workingCalendarOf(agency, (id) => (id === 'RU' ? RUSSIA : undefined));
    expect(counted).toMatchObject({ holidays: RUSSIA, zone: 'Europe/Moscow' });
  });

  it('has none where the list is not known', () => {
    expect(workingCalendarOf(agency, () => undefined).holidays).toBe(NO_HOLIDAYS);
  });
});

it('promises the default terms of product.md', () => {
  expect(DEFAULT_TERMS).toEqual({ edits: 2, decision: 2, missing: 3, answerHours: 2, report: 2 });
});
