import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import {
  type Cadence,
  cadencePeriod,
  cadencesOf,
  expectedReports,
  type KnownReport,
  reportPromise,
} from '../../../src/domain/report/cadence.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { readSettings } from '../../../src/domain/rules/settings.ts';
import { calendar, holidays, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';
import { promised } from '../../support/journals.ts';
import { DECEMBER, NOVEMBER } from './sample-reports.ts';

const MONTHLY: Cadence = { every: 'month', since: day('2026-09-10') };

function dueDay(period = NOVEMBER, n = 2, of = MOSCOW) {
  return getOrThrow(reportPromise(period, n, of)).day;
}

describe('a report is due in working days after the last day of its period, counted as strict', () => {
  test('November 2026 and two days: Wed 2 Dec', () => {
    expect(dueDay()).toBe('2026-12-02');
    expect(getOrThrow(reportPromise(NOVEMBER, 2, MOSCOW))).toMatchObject({
      ...{ rule: 'strict', n: 2, received: '2026-11-30', closes: 1140, zone: 'Europe/Moscow' },
    });
  });

  test('a period that ends on a day off counts from the next working day', () => {
    expect(dueDay({ from: day('2026-11-16'), to: day('2026-11-22') })).toBe('2026-11-24');
  });

  test('holidays of the agency are not counted', () => {
    expect(dueDay(DECEMBER, 2, MOSCOW_RU)).toBe('2027-01-12');
  });

  test('no days: the last day itself, or the next working one', () => {
    expect(dueDay(NOVEMBER, 0)).toBe('2026-11-30');
    expect(dueDay({ from: day('2026-11-16'), to: day('2026-11-22') }, 0)).toBe('2026-11-23');
  });

  test('in a year without a list weekends alone are counted, and the date is preliminary', () => {
    const only2026 = calendar({ holidays: holidays('X', { 2026: {} }) });
    const promise = getOrThrow(reportPromise(DECEMBER, 2, only2026));
    expect(promise).toMatchObject({ day: '2027-01-04', preliminary: true });
  });
});

describe('the setting', () => {
  const agreed = (fields: Readonly<Record<string, unknown>>) =>
    cadencesOf(readSettings(new Map(Object.entries(fields)), 'UTC', []).settings.agreement);

  test('is what How we work stores: kinds of work, and of each a length and a first day', () => {
    expect(
      agreed({
        'rules.kinds': ['seo', 'seoResults', ['k1', 'Маркетплейсы']],
        'rules.cadence.seo': ['month', '2026-09-01'],
        'rules.cadence.seoResults': ['quarter', '2026-07-01'],
        'rules.cadence.k1': ['twoWeeks', '2026-09-07'],
      }),
    ).toEqual([
      { work: 'seo', every: 'month', since: '2026-09-01' },
      { work: 'seoResults', every: 'quarter', since: '2026-07-01' },
      { work: 'Маркетплейсы', every: 'twoWeeks', since: '2026-09-07' },
    ]);
  });

  test('is one cadence for everything on a board that tells no kinds apart', () => {
    expect(agreed({ 'rules.cadence.all': ['week', '2026-09-07'] })).toEqual([
      { every: 'week', since: '2026-09-07' },
    ]);
  });

  test.each([
    ...[{}, { 'rules.cadence.all': 'month' }, { 'rules.cadence.all': ['month', '2026-02-30'] }],
    { 'rules.kinds': ['seo'], 'rules.cadence.all': ['month', '2026-09-01'] },
  ])('%j asks for nothing: nobody chose it', (fields) => {
    expect(agreed(fields)).toEqual([]);
  });
});

describe('the reports that a board expects', () => {
  const now = moscow('2026-12-02 12:00');
  const term = { n: 2, calendar: MOSCOW, today: day('2026-12-02'), now };

  function states(known: readonly KnownReport[], cadences = [MONTHLY], at = term) {
    return expectedReports(cadences, known, at).map(({ period, state, card }) => [
      period.from.slice(0, 7),
      state,
      card,
    ]);
  }

  test('are one a period since the first, the latest first; those over are missing', () => {
    expect(states([])).toEqual([
      ['2026-12', 'coming', undefined],
      ['2026-11', 'coming', undefined],
      ['2026-10', 'over', undefined],
      ['2026-09', 'over', undefined],
    ]);
  });

  test('are over from the due moment on', () => {
    const after = { ...term, now: moscow('2026-12-02 19:00') };
    expect(states([], [MONTHLY], after)[1]).toEqual(['2026-11', 'over', undefined]);
  });

  test('are there once published, a day short or not; a quarter stands for no month', () => {
    const short = { from: day('2026-10-01'), to: day('2026-10-30') };
    const quarter = { from: day('2026-07-01'), to: day('2026-09-30') };
    expect(
      states([
        { card: 'a', period: NOVEMBER },
        { card: 'b', period: short },
        { card: 'c', period: quarter },
      ]),
    ).toEqual([
      ['2026-12', 'coming', undefined],
      ['2026-11', 'published', 'a'],
      ['2026-10', 'published', 'b'],
      ['2026-09', 'over', undefined],
    ]);
  });

  test('have the date that a card names; a published one comes before one that is due', () => {
    const due = { card: 'a', period: NOVEMBER, due: promised('2026-12-01') };
    expect(states([due])[1]).toEqual(['2026-11', 'over', 'a']);
    expect(states([due, { card: 'b', period: NOVEMBER }])[1]).toEqual([
      '2026-11',
      'published',
      'b',
    ]);
  });

  test('are told apart by kind of work; one that names none is of the only kind', () => {
    const seo = { ...MONTHLY, work: 'seo', since: day('2026-11-01') };
    const ads = { ...seo, work: 'paidSearch' };
    expect(states([{ card: 'a', period: NOVEMBER }], [seo])[1]?.[1]).toBe('published');
    const both = expectedReports([seo, ads], [{ card: 'a', period: NOVEMBER, work: 'seo' }], term);
    expect(both.map(({ work, state }) => [work, state])).toEqual([
      ['seo', 'coming'],
      ['paidSearch', 'coming'],
      ['seo', 'published'],
      ['paidSearch', 'coming'],
    ]);
  });

  test('of weeks begin where the board says, and an old board is asked about its last years', () => {
    const old: Cadence = { every: 'week', since: day('2015-01-01') };
    expect(expectedReports([old], [], term)).toHaveLength(60);
    const ahead: Cadence = { every: 'month', since: day('2027-03-01') };
    expect(expectedReports([ahead], [], term)).toEqual([]);
  });
});

test('a period is one of the cadence, or has one nearest to it', () => {
  expect(cadencePeriod({ period: NOVEMBER }, [MONTHLY])).toEqual({
    isWithin: true,
    nearest: NOVEMBER,
  });
  const odd = { from: day('2026-11-05'), to: day('2026-12-04') };
  expect(cadencePeriod({ period: odd }, [MONTHLY])).toEqual({ isWithin: false, nearest: NOVEMBER });
  expect(
    cadencePeriod({ period: odd, work: 'seo' }, [{ ...MONTHLY, work: 'copy' }]),
  ).toBeUndefined();
});
