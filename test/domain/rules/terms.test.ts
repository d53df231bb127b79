import { describe, expect, it } from 'vitest';
import type { FrozenPromise } from '../../../src/domain/calendar/promise.ts';
import { day } from '../../../src/domain/day.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { readSettings } from '../../../src/domain/rules/settings.ts';
import { decisionPromise, editsPromise, namedPromise } from '../../../src/domain/rules/terms.ts';
import { moscow, RUSSIA } from '../../support/calendars.ts';

const NOW = moscow('2026-11-20 14:00');
const lookup = (id: string) => (id === 'RU' ? RUSSIA : undefined);
const settingsOf = (fields: Readonly<Record<string, unknown>>) =>
  readSettings(new Map(Object.entries({ 'agency.zone': 'Europe/Moscow', ...fields })), 'UTC', [
    'RU',
  ]).settings;
const due = (fields: Readonly<Record<string, unknown>>, received = NOW): FrozenPromise =>
  getOrThrow(editsPromise(settingsOf(fields), received, received, lookup));

describe('edits asked on Fri 20 Nov 2026 at 14:00 are due', () => {
  it.each([
    ['Wed 25 Nov by the rule full', {}, '2026-11-25', 'full'],
    ['Tue 24 Nov by the rule strict', { rule: 'strict' }, '2026-11-24', 'strict'],
    ['Tue 24 Nov with a cut-off at 15:00', { rule: 'cutoff', cutoff: 900 }, '2026-11-24', 'cutoff'],
    ['Wed 25 Nov with a cut-off at 13:00', { rule: 'cutoff', cutoff: 780 }, '2026-11-25', 'cutoff'],
    ['Thu 26 Nov with a term of three days', { 'terms.edits': 3 }, '2026-11-26', 'full'],
  ])('%s', (_what, fields, expected, rule) => {
    expect(due(fields)).toMatchObject({
      day: expected,
      rule,
      closes: 1140,
      zone: 'Europe/Moscow',
      received: NOW,
    });
  });
});

it('counts by the holidays of the agency: Tue 29 Dec + 2 strict is Mon 11 Jan 2027', () => {
  const promise = due({ rule: 'strict', 'agency.calendar': 'RU' }, moscow('2026-12-29 12:00'));
  expect(promise).toMatchObject({ day: '2027-01-11', calendar: 'RU' });
});

it('takes a day without an hour as in time', () => {
  const promise = getOrThrow(
    editsPromise(
      settingsOf({ rule: 'cutoff', cutoff: 600 }),
      day('2026-11-20'),
      moscow('2026-11-23 11:00'),
      lookup,
    ),
  );
  expect(promise).toMatchObject({ day: '2026-11-24', received: '2026-11-20' });
});

it('refuses a received day that is still ahead', () => {
  expect(editsPromise(settingsOf({}), day('2026-11-21'), NOW, lookup)).toEqual({
    ok: false,
    error: { type: 'FutureReceived' },
  });
});

it('keeps the days off it knows and counts weekends alone in a year it does not know: Thu 30 Dec 2027', () => {
  // Fri 31 Dec 2027 is off by the list; taken Mon 3 Jan, then Tue 4 and Wed 5 of a year without one.
  const promise = due({ 'agency.calendar': 'RU' }, moscow('2027-12-30 12:00'));
  expect(promise).toMatchObject({ day: '2028-01-05', calendar: 'RU', preliminary: true });
});

it('gives no later request an earlier date at the end of the list', () => {
  const days = [27, 28, 29, 30, 31].map(
    (date) => due({ 'agency.calendar': 'RU' }, moscow(`2027-12-${date} 12:00`)).day,
  );
  expect(days).toEqual([...days].sort());
});

it('stops where the board has no working day at all', () => {
  const off = { 'agency.extraOff': [['2026-11-01', '2028-12-31']] };
  expect(editsPromise(settingsOf(off), NOW, NOW, lookup)).toEqual({
    ok: false,
    error: { type: 'NoWorkingDay' },
  });
});

describe('a date that a person names', () => {
  it('is due at the end of the usual hours, a day off too: Sat 28 Nov closes as Friday', () => {
    expect(getOrThrow(namedPromise(settingsOf({}), day('2026-11-28'), NOW, lookup))).toMatchObject({
      day: '2026-11-28',
      closes: 1140,
      rule: 'hand',
      n: 0,
      received: NOW,
    });
  });

  it('may be today but not yesterday', () => {
    expect(namedPromise(settingsOf({}), day('2026-11-20'), NOW, lookup).ok).toBe(true);
    expect(namedPromise(settingsOf({}), day('2026-11-19'), NOW, lookup)).toEqual({
      ok: false,
      error: { type: 'DayInThePast', day: '2026-11-19' },
    });
  });
});

describe('a decision asked on Fri 20 Nov 2026 at 14:00', () => {
  const decision = (fields: Readonly<Record<string, unknown>>, days?: number) =>
    getOrThrow(decisionPromise(settingsOf(fields), NOW, NOW, lookup, days));
  const inMadrid = { 'client.separate': true, 'client.zone': 'Europe/Madrid' };

  it.each([
    ['Wed 25 Nov by the rule full', {}, undefined, '2026-11-25'],
    ['Tue 24 Nov by the rule strict', { rule: 'strict' }, undefined, '2026-11-24'],
    [
      'Thu 26 Nov by the client term of three days',
      { 'terms.decision': 3 },
      undefined,
      '2026-11-26',
    ],
    ['Mon 30 Nov with a term of its own of five days', { 'terms.decision': 3 }, 5, '2026-11-30'],
  ])('is due %s', (_what, fields, days, expected) => {
    expect(decision(fields, days)).toMatchObject({ day: expected, received: NOW, closes: 1140 });
  });

  it('is counted in the calendar, the hours and the zone of the client', () => {
    const fields = {
      ...inMadrid,
      'client.hours': [...Array.from({ length: 5 }, () => [[540, 1080]]), [], []],
      'client.extraOff': [['2026-11-24', '2026-11-24']],
      'agency.calendar': 'RU',
    };
    expect(decision(fields)).toMatchObject({
      day: '2026-11-26',
      closes: 1080,
      zone: 'Europe/Madrid',
      calendar: 'RU',
      off: [['2026-11-24', 'own']],
    });
  });

  it('does not go by the term of edits', () => {
    expect(decision({ 'terms.edits': 9 }).day).toBe('2026-11-25');
  });

  it('counts weekends alone beyond the list of holidays', () => {
    const asked = moscow('2027-12-30 12:00');
    const fields = settingsOf({ 'agency.calendar': 'RU' });
    expect(getOrThrow(decisionPromise(fields, asked, asked, lookup))).toMatchObject({
      day: '2028-01-05',
      preliminary: true,
    });
  });

  it('may be given a date by hand, which closes with the hours of the client', () => {
    const fields = settingsOf({ ...inMadrid, 'agency.zone': 'Asia/Yekaterinburg' });
    expect(
      getOrThrow(namedPromise(fields, day('2026-11-27'), NOW, lookup, 'client')),
    ).toMatchObject({
      day: '2026-11-27',
      zone: 'Europe/Madrid',
      rule: 'hand',
    });
  });
});
