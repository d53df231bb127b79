import { expect, test } from 'vitest';
import { placeholdersIn } from '../../../src/i18n/catalogue.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { pageTranslate } from '../../../src/i18n/pages/translate.ts';
import { en } from '../../../src/i18n/report/en.ts';
import { es } from '../../../src/i18n/report/es.ts';
import { ru } from '../../../src/i18n/report/ru.ts';
import { reportTranslate } from '../../../src/i18n/report/translate.ts';

test('a report has its own words and those of every page', () => {
  const translate = reportTranslate('ru');
  expect(translate('report.hint.soWhat')).toBe('Клиент спросит: и что?');
  expect(translate('button.publish')).toBe('Опубликовать');
});

test('a page that did not load the words of reports cannot use them', () => {
  // @ts-expect-error the key is no key of the pages
  expect(() => pageTranslate('en')('report.hint.soWhat')).toThrow();
});

test.each(LOCALES)('in %s every text has the placeholders of the English one', (locale) => {
  const texts: Readonly<Record<string, object | string>> = { en, ru, es }[locale];
  for (const [key, source] of Object.entries(en)) {
    const wanted = placeholdersIn(JSON.stringify(source)).toSorted();
    expect(placeholdersIn(JSON.stringify(texts[key])).toSorted(), key).toEqual(wanted);
  }
});
