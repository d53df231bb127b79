import { expect, test } from 'vitest';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { loadStoreTexts, storeTranslate } from '../../../src/i18n/store/translate.ts';

test('the store has its own words and those of every page, once they are loaded', async () => {
  await Promise.all(LOCALES.map(loadStoreTexts));
  expect(storeTranslate('en')('boardRoom.used', { p: 90 })).toBe('People and settings: 90% full');
  expect(storeTranslate('es')('button.cancel')).toBe('Cancelar');
  expect(storeTranslate('ru')('boardRoom.what', { n: 3 })).toContain('3 прежних значений');
});
