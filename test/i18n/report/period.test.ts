import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { formatPeriod } from '../../../src/i18n/report/period.ts';

test.each([
  ['2026-11-01', '2026-11-30', 'November', 'ноябрь', 'noviembre'],
  ['2025-11-01', '2025-11-30', 'November 2025', 'ноябрь 2025', 'noviembre de 2025'],
  ['2026-10-01', '2026-12-31', 'Q4 2026', 'IV квартал 2026', 'T4 2026'],
  ['2026-01-01', '2026-03-31', 'Q1 2026', 'I квартал 2026', 'T1 2026'],
  ['2026-11-16', '2026-11-22', '16–22 Nov', '16–22 нояб.', '16–22 nov'],
  ['2026-09-28', '2026-10-11', '28 Sep–11 Oct', '28 сент.–11 окт.', '28 sep–11 oct'],
  ['2025-11-17', '2025-11-23', '17–23 Nov 2025', '17–23 нояб. 2025', '17–23 nov 2025'],
  [
    '2026-12-28',
    '2027-01-03',
    '28 Dec 2026 – 3 Jan 2027',
    '28 дек. 2026 – 3 янв. 2027',
    '28 dic 2026 – 3 ene 2027',
  ],
])('%s to %s in three languages', (from, to, ...words) => {
  const period = { from: day(from), to: day(to) };
  expect(LOCALES.map((locale) => formatPeriod(period, locale, 2026))).toEqual(words);
});
