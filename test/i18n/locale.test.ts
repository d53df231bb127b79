import { expect, test } from 'vitest';
import { intlTag, localeFrom } from '../../src/i18n/locale.ts';

test.each([
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['es-419', 'es'],
  ['ES_mx', 'es'],
  ['en-US', 'en'],
  ['de', 'en'],
  ['rus', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)('%s is answered in %s', (tag, locale) => {
  expect(localeFrom(tag)).toBe(locale);
});

test('date words come from one region a language', () => {
  expect([intlTag('en'), intlTag('ru'), intlTag('es')]).toEqual(['en-GB', 'ru', 'es-ES']);
});
