import { expect, test } from 'vitest';
import { pageTranslate } from '../../../src/i18n/pages/translate.ts';
import { questionTranslate } from '../../../src/i18n/questions/translate.ts';

test('questions have their own words and those of every page', () => {
  const translate = questionTranslate('ru');
  expect(translate('question.answered')).toBe('Ответ дан');
  expect(translate('button.askQuestion')).toBe('Задать вопрос');
});

test('a page that did not load the words of questions cannot use them', () => {
  // @ts-expect-error the key is no key of the pages
  expect(() => pageTranslate('en')('question.answered')).toThrow();
});
