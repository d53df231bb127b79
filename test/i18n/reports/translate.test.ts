import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/reports/en.ts';
import { es } from '../../../src/i18n/reports/es.ts';
import { ru } from '../../../src/i18n/reports/ru.ts';
import { reportsTranslate } from '../../../src/i18n/reports/translate.ts';
import '../../support/all-languages.ts';

test('*Reports* has its own words, those of reports and those of every page', () => {
  const translate = reportsTranslate('ru');
  expect(translate('reports.missing', { n: 21 })).toBe('Нет отчёта: +21 раб. день');
  expect(translate('report.column.value')).toBe('Значение');
  expect(translate('tab.reports')).toBe('Отчёты');
});

test('each language says all of it, and says it in its own words', () => {
  const same = ['reports.doc.row', 'reports.doc.what', 'reports.doc.plan', 'reports.lists.no'];
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect([key, JSON.stringify(ru[key])]).not.toEqual([key, undefined]);
    if (same.includes(key)) continue;
    expect([key, ru[key]]).not.toEqual([key, en[key]]);
    expect([key, es[key]]).not.toEqual([key, en[key]]);
  }
});
