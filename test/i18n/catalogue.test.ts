import { describe, expect, test } from 'vitest';
import {
  type Catalogue,
  createTranslate,
  type Message,
  placeholdersIn,
  type RussianPlural,
  type TranslationOf,
} from '../../src/i18n/catalogue.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { BADGE_MESSAGES } from '../support/badge-messages.ts';

const source = {
  plain: 'Hello',
  named: '{name} is here',
  counted: { one: '{n} edit for {name}', other: '{n} edits for {name}' },
} as const;

const russian = {
  plain: 'Привет',
  named: 'Здесь: {name}',
  counted: {
    one: '{n} правка: {name}',
    few: '{n} правки: {name}',
    many: '{n} правок: {name}',
    other: '{n} правки: {name}',
  },
} as const satisfies TranslationOf<typeof source, RussianPlural>;

test('picks the Russian phrase for 1, 2, 5, 11, 21 and 22', () => {
  const translate = createTranslate<typeof source>('ru', russian);
  const texts = [1, 2, 5, 11, 21, 22].map((n) => translate('counted', { n, name: 'Ия' }));
  expect(texts).toEqual([
    '1 правка: Ия',
    '2 правки: Ия',
    '5 правок: Ия',
    '11 правок: Ия',
    '21 правка: Ия',
    '22 правки: Ия',
  ]);
});

test('a value that looks like a placeholder or a replacement pattern stays as typed', () => {
  const translate = createTranslate<typeof source>('en', source);
  expect(translate('named', { name: "{n} $& $' <b>" })).toBe("{n} $& $' <b> is here");
});

test('a missing value throws for a developer and stays visible for a person', () => {
  const broken = { plain: 'Hello {who}', named: '', counted: '' };
  expect(() => createTranslate<typeof source>('en', broken, 'throw')('plain')).toThrow('{who}');
  expect(createTranslate<typeof source>('en', broken, 'show')('plain')).toBe('Hello {who}');
});

test('keys, arguments and Russian plural phrases are compile-time promises', () => {
  const translate = createTranslate<typeof source>('en', source);
  expect(translate('plain')).toBe('Hello');
  // @ts-expect-error the key does not exist
  expect(() => translate('absent')).toThrow();
  // @ts-expect-error {name} is not given
  expect(() => translate('named')).toThrow();
  // @ts-expect-error {n} must be a number, it picks the phrase
  translate('counted', { n: 'two', name: 'Tom' });
  const incomplete = {
    plain: '',
    named: '',
    counted: { one: '', other: '' },
  } as const;
  // @ts-expect-error Russian needs few and many
  incomplete satisfies TranslationOf<typeof source, RussianPlural>;
});

/** The table of texts words these without the name that English has. */
const WITHOUT_NAME = new Set(['section.colleague.sent']);

type Part = Readonly<Record<Locale, Catalogue>>;

/** Each language of each part, by its address: a part that is added later is held to the same. */
const FILES = import.meta.glob<Part>('../../src/i18n/*/{en,ru,es}.ts', { eager: true });
const PARTS = [...new Set(Object.keys(FILES).map((file) => file.split('/').at(-2) ?? ''))];

/** The texts of a part in three languages; those of the badges have more files. */
function textsOf(part: string): Part {
  if (part === 'badges') return BADGE_MESSAGES;
  const texts = (locale: Locale) => {
    const found = FILES[`../../src/i18n/${part}/${locale}.ts`]?.[locale];
    if (found === undefined) throw new Error(`${part} has no texts in ${locale}`);
    return found;
  };
  return { en: texts('en'), ru: texts('ru'), es: texts('es') };
}

test('every part of the texts is found', () => {
  expect(PARTS.length).toBeGreaterThanOrEqual(13);
});

describe.each(PARTS)('%s', (part) => {
  const messages = textsOf(part);
  const english: Catalogue = messages.en;

  test.each(LOCALES)('%s has every key, no other, and no empty text', (locale) => {
    const catalogue: Catalogue = messages[locale];
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
    const texts = Object.values(catalogue).flatMap(phrases);
    expect(texts.filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test.each(LOCALES)('%s has the same placeholders', (locale) => {
    const catalogue: Catalogue = messages[locale];
    const names = (message: Message | undefined) =>
      placeholdersIn(phrases(message ?? '').join(' ')).toSorted();
    const differing = Object.keys(english)
      .filter((key) => !WITHOUT_NAME.has(key))
      .filter((key) => `${names(catalogue[key])}` !== `${names(english[key])}`);
    expect(differing).toEqual([]);
  });

  test.each(LOCALES)('%s has the phrases its plural rules ask for', (locale) => {
    const wanted = { en: 'one,other', ru: 'few,many,one,other', es: 'one,other' }[locale];
    const catalogue: Catalogue = messages[locale];
    const wrong = Object.entries(catalogue)
      .filter(([, message]) => typeof message !== 'string')
      .filter(([, message]) => Object.keys(message).sort().join() !== wanted);
    expect(wrong).toEqual([]);
  });

  test.each(LOCALES)(
    '%s phrases of one plural name the same values besides the number',
    (locale) => {
      const wrong = Object.entries<Message>(messages[locale]).filter(([, message]) => {
        const sets = phrases(message).map((text) =>
          placeholdersIn(text)
            .filter((name) => name !== 'n')
            .toSorted()
            .join(),
        );
        return new Set(sets).size > 1;
      });
      expect(wrong).toEqual([]);
    },
  );
});

function phrases(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

test('a value ending in a full stop does not double that of the sentence', () => {
  const translate = createTranslate<Record<string, '{d}'>>('ru', {
    end: 'Срок был: {d}. Новый',
    middle: '{d}, 19:00',
    pause: '{d}… {d}',
  });
  expect(translate('end', { d: 'ср 25 нояб.' })).toBe('Срок был: ср 25 нояб. Новый');
  expect(translate('end', { d: 'пт 1 мая' })).toBe('Срок был: пт 1 мая. Новый');
  expect(translate('middle', { d: 'ср 25 нояб.' })).toBe('ср 25 нояб., 19:00');
  expect(translate('pause', { d: 'а.' })).toBe('а.… а.');
});
