import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { pageTranslate } from '../../../src/i18n/pages/translate.ts';
import { reportingTranslate } from '../../../src/i18n/reporting/translate.ts';

test('writing a report has its own words, those of reports and those of every page', () => {
  const translate = reportingTranslate('ru');
  expect(translate('reporting.continue')).toBe('Продолжить');
  expect(translate('report.refusal.noMeaning')).toBe('Напишите, что это значит.');
  expect(translate('button.askQuestion')).toBe('Задать вопрос');
});

test.each(LOCALES)('days of delay are counted in words: %s', (locale) => {
  const told = [1, 2, 5].map((n) => reportingTranslate(locale)('reporting.lateDays', { n }));
  expect(new Set(told.map((text) => text.replace(/\d/, ''))).size).toBe(locale === 'ru' ? 3 : 2);
});

test('a page that did not load these words cannot use them', () => {
  // @ts-expect-error the key is no key of the pages
  expect(() => pageTranslate('en')('reporting.continue')).toThrow();
});
