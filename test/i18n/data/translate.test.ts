import { expect, test } from 'vitest';
import { dataTranslate, loadDataTexts } from '../../../src/i18n/data/translate.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';

test('the board’s data have their own words and those of every page, once they are loaded', async () => {
  await Promise.all(LOCALES.map(loadDataTexts));
  const translate = dataTranslate('en');
  expect(translate('data.stop')).toBe('Stop');
  expect(translate('button.cancel')).toBe('Cancel');
  expect(dataTranslate('ru')('data.cards', { n: 21 })).toBe('21 карточка');
});
