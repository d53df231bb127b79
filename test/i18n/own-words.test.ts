import { expect, it } from 'vitest';
import { createPageTranslate, withinItself } from '../../src/i18n/own-words.ts';

const MESSAGES = { plain: 'Nothing', named: '{name} decides now.', many: '{n} edits' } as const;

it('keeps a name from turning the sentence around it', () => {
  const translate = createPageTranslate<typeof MESSAGES>('en', MESSAGES);
  expect(translate('named', { name: '\u202eeyirP\u2066' })).toBe('eyirP decides now.');
  expect(translate('named', { name: 'Prí-ya <b>' })).toBe('Prí-ya <b> decides now.');
  expect([translate('plain'), translate('many', { n: 3 })]).toEqual(['Nothing', '3 edits']);
});

it('still misses a value that is not given', () => {
  const translate = createPageTranslate<typeof MESSAGES>('en', MESSAGES);
  expect(() => translate('named', {} as never)).toThrow('No value for {name}');
});

it('takes out every control of direction, and letters of no language', () => {
  expect(withinItself('a\u202ab\u202bc\u202cd\u202de\u202ef\u2066g\u2067h\u2068i\u2069j')).toBe(
    'abcdefghij',
  );
  expect(withinItself('שלום, мир\u200d')).toBe('שלום, мир\u200d');
});
