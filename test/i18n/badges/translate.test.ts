import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { badgeTranslate, learnBadgeTexts } from '../../../src/i18n/badges/translate.ts';
import { type Catalogue, createTranslate } from '../../../src/i18n/catalogue.ts';
import { formatDay, formatSince, formatWeekday } from '../../../src/i18n/dates.ts';
import { LOCALES, type Locale } from '../../../src/i18n/locale.ts';
import { BADGE_MESSAGES } from '../../support/badge-messages.ts';

/** 450 days in a row meet every weekday with every month and two-digit day. */
const DAYS = Array.from({ length: 450 }, (_, index) => addDays(day('2026-01-01'), index));

const LIMIT = 24;

describe.each(LOCALES)('badges in %s', (locale) => {
  test('fit into 24 characters on every day and with 1 to 99 of anything', () => {
    const tooLong = badgeKeys().flatMap((key) =>
      textsOf(key, locale).filter((text) => text.length > LIMIT),
    );
    expect([...new Set(tooLong)]).toEqual([]);
  });
});

test('are worded as the table of screens says', () => {
  const wed = (locale: Locale) => ({ d: formatDay(day('2026-11-25'), locale) });
  const since = (locale: Locale) => ({ since: formatSince(day('2026-11-25'), locale) });
  const en = badgeTranslate('en');
  const ru = badgeTranslate('ru');
  const es = badgeTranslate('es');
  expect(en('badge.edits', { n: 3, ...wed('en') })).toBe('3 edits: Wed 25 Nov');
  expect(ru('badge.edits', { n: 3, ...wed('ru') })).toBe('3 правки: ср 25 нояб.');
  expect(es('badge.edits', { n: 1, ...wed('es') })).toBe('1 cambio: mié 25 nov');
  expect(en('badge.yoursToday', { t: '19:00' })).toBe('Your turn: today 19:00');
  expect(ru('badge.yoursToday', { t: '19:00' })).toBe('Ваш ход: сегодня 19:00');
  expect(en('badge.lateSince', since('en'))).toBe('Late since Wed 25 Nov');
  expect(ru('badge.lateSince', since('ru'))).toBe('Опоздание со ср 25 нояб.');
  expect(es('badge.lateSince', since('es'))).toBe('Retraso desde mié 25 nov');
  expect(en('badge.late', { n: 2 })).toBe('Late: 2 working days');
  expect(ru('badge.late', { n: 5 })).toBe('Опоздание: 5 раб. дней');
  expect(es('badge.late', { n: 1 })).toBe('Retraso: 1 día háb.');
});

test('learns the words of a later part, and keeps those it had', () => {
  learnBadgeTexts({
    en: { 'badge.lapsed': 'Approval lapsed' },
    ru: { 'badge.lapsed': 'Согласование снято' },
    es: { 'badge.lapsed': 'Aprobación sin efecto' },
  });
  expect(badgeTranslate('ru')('badge.lapsed')).toBe('Согласование снято');
  expect(badgeTranslate('ru')('badge.yoursOver')).toBe('Ждём вашего ответа');
});

function badgeKeys(): readonly string[] {
  return Object.keys(BADGE_MESSAGES.en).filter((key) => key.startsWith('badge.'));
}

function textsOf(key: string, locale: Locale): readonly string[] {
  const catalogue: Catalogue = BADGE_MESSAGES[locale];
  const translate = createTranslate<Record<string, '{d}{since}{t}{n}'>>(locale, catalogue);
  const isQuestion = key.startsWith('badge.question');
  return DAYS.map((one, index) =>
    translate(key, {
      d: isQuestion ? `${formatWeekday(3, locale)} 11:30` : formatDay(one, locale),
      since: formatSince(one, locale),
      t: '19:00',
      n: (index % 99) + 1,
    }),
  );
}
