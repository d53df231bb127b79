import { expect, test } from 'vitest';
import { pageTranslate } from '../../../src/i18n/pages/translate.ts';
import { rulesTranslate } from '../../../src/i18n/rules/translate.ts';
import '../../support/all-languages.ts';

test('*How we work* has its own words and those of every page', () => {
  const translate = rulesTranslate('ru');
  expect(translate('rules.days', { n: 21 })).toBe('21 рабочий день');
  expect(translate('tab.rules')).toBe('Как мы работаем');
});

test('a page that did not load these words cannot use them', () => {
  // @ts-expect-error the key is no key of the pages
  expect(() => pageTranslate('en')('rules.intro')).toThrow();
});
