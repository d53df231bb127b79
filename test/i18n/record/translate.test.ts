import { expect, test } from 'vitest';
import { pageTranslate } from '../../../src/i18n/pages/translate.ts';
import { recordTranslate } from '../../../src/i18n/record/translate.ts';

test('the Record has its own words and those of every page', () => {
  const translate = recordTranslate('en');
  expect(translate('record.title')).toBe('Record');
  expect(translate('button.requestEdits')).toBe('Request edits');
});

test('a page that did not load the Record’s words cannot use them', () => {
  // @ts-expect-error the key is no key of the pages
  expect(() => pageTranslate('en')('record.title')).toThrow();
});
