import { describe, expect, it } from 'vitest';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { day } from '../../../src/domain/day.ts';
import { date, isOff, list, weekdaysOff } from './holiday-days.ts';

describe('Argentina', () => {
  it('leaves bridge days and Maundy Thursday to the board', () => {
    expect(list('AR', 2026).optional).toEqual(['0323', '0710', '1207']);
    expect(list('AR', 2025).optional).toEqual(['0417', '0502', '0815', '1121']);
    expect(isOff('AR', '2026-03-23')).toBe(false);
  });

  it('had bridge days off for all in 2024, and Friday 10 October 2025 instead of Sunday 12', () => {
    for (const text of ['2024-04-01', '2024-06-21', '2024-10-11', '2025-10-10']) {
      expect(isOff('AR', text), text).toBe(true);
    }
    expect(isOff('AR', '2025-10-12')).toBe(false);
  });
});

describe('Spain', () => {
  it.each([
    ['ES-AN', '2025-10-13'],
    ['ES-AR', '2025-10-13'],
    ['ES-AS', '2025-10-13'],
    ['ES-MD', '2025-07-25'],
    ['ES-VC', '2025-10-09'],
    ['ES-VC', '2026-10-09'],
    ['ES-MC', '2025-06-09'],
    ['ES-MC', '2026-06-09'],
    ['ES-CB', '2025-07-28'],
    ['ES-CB', '2026-07-28'],
    ['ES-NC', '2025-07-25'],
    ['ES-IB', '2025-12-26'],
    ['ES-CM', '2026-04-06'],
    ['ES-GA', '2026-06-24'],
    ['ES-CE', '2025-06-06'],
    ['ES-ML', '2025-03-31'],
  ])('%s is off on %s, which date-holidays lacks', (id, text) => {
    expect(isOff(id, text)).toBe(true);
  });

  it.each([
    ['ES-GA', '2025-03-19'],
    ['ES-NC', '2025-03-19'],
    ['ES-PV', '2025-03-19'],
    ['ES-CE', '2025-09-02'],
    ['ES-MD', '2025-10-13'],
    ['ES-CT', '2025-10-13'],
    ['ES-IB', '2025-04-21'],
  ])('%s works on %s', (id, text) => {
    expect(isOff(id, text)).toBe(false);
  });

  it('gives every region twelve days a year, by way of the counts that are known to differ', () => {
    const counts = HOLIDAY_CALENDAR_IDS.filter((id) => id.startsWith('ES-')).map(
      (id) => [id, [2024, 2025, 2026].map((year) => list(id, year).off.length)] as const,
    );
    expect(counts).toHaveLength(19);
    expect(counts.filter(([, days]) => days.some((count) => count !== 12))).toEqual([
      // Two local days hold in the whole city, one in all Navarre; of thirteen, one may be made up for.
      ['ES-CE', [14, 13, 13]],
      ['ES-CN', [11, 11, 11]], // the twelfth differs by island
      ['ES-CT', [13, 13, 12]],
      ['ES-ML', [14, 14, 14]],
      ['ES-NC', [13, 13, 13]],
      ['ES-VC', [13, 13, 12]],
    ]);
  });

  it('holds the days of the whole country in every region', () => {
    for (const year of [2024, 2025, 2026]) {
      expect(list('ES-MD', year).off).toEqual(expect.arrayContaining([...list('ES', year).off]));
    }
  });

  it('knows no regional list of 2027, and only preliminary national days', () => {
    expect(holidayCalendar('ES-MD')?.years.has(2027)).toBe(false);
    expect(holidayCalendar('ES')?.years.has(2027)).toBe(true);
    expect(holidayCalendar('ES')?.officialUntil).toBe('2026-12-31');
  });
});

describe('Germany and the United Kingdom', () => {
  it('keep 15 August in Catholic municipalities of Bavaria and in Saarland only', () => {
    const off = HOLIDAY_CALENDAR_IDS.filter((id) => id.startsWith('DE-')).filter((id) =>
      isOff(id, '2025-08-15'),
    );
    expect(off).toEqual(['DE-BY-KATH', 'DE-SL']);
    expect(
      list('DE-BY-KATH', 2025).off.filter((d) => !list('DE-BY', 2025).off.includes(d)),
    ).toEqual(['0815']);
  });

  it('are chosen by Land and by nation', () => {
    expect(HOLIDAY_CALENDAR_IDS.filter((id) => id.startsWith('DE'))).toHaveLength(17);
    expect(HOLIDAY_CALENDAR_IDS.filter((id) => id.startsWith('GB'))).toEqual([
      'GB-ENG',
      'GB-WLS',
      'GB-SCT',
      'GB-NIR',
    ]);
    expect(holidayCalendar('DE')).toBeUndefined();
    expect(holidayCalendar('GB')).toBeUndefined();
  });

  it.each([
    ['GB-ENG', '2026-08-31'],
    ['GB-WLS', '2026-08-31'],
    ['GB-NIR', '2026-08-31'],
    ['GB-SCT', '2026-08-03'],
  ])('%s has its August bank holiday on %s', (id, text) => {
    expect(list(id, 2026).off.filter((mmdd) => mmdd.startsWith('08'))).toEqual([date(day(text))]);
  });

  it('has no Easter Monday in Scotland, and a day off for the World Cup', () => {
    expect(isOff('GB-SCT', '2026-04-06')).toBe(false);
    expect(isOff('GB-ENG', '2026-04-06')).toBe(true);
    expect(isOff('GB-SCT', '2026-06-15')).toBe(true);
  });
});

describe('America', () => {
  it.each([
    ['US', 2026, '0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225'],
    ['US', 2027, '0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224 1231'],
    ['MX', 2024, '0101 0205 0318 0501 0916 1001 1118 1225'],
    ['BR', 2027, '0101 0326 0421 0907 1012 1102 1115'],
    ['MX', 2026, '0101 0202 0316 0501 0916 1116 1225'],
  ])('%s has in %i the weekdays off %s', (id, year, days) => {
    expect(weekdaysOff(id, year).join(' ')).toBe(days);
  });
});

describe('customary days', () => {
  it.each([
    ['MX', '0402 0403'],
    ['BR', '0216 0217 0604'],
    ['PT', '0217'],
  ])('%s leaves %s of 2026 to the board', (id, days) => {
    expect(list(id, 2026).optional.join(' ')).toBe(days);
    for (const mmdd of days.split(' ')) expect(list(id, 2026).off).not.toContain(mmdd);
  });
});
