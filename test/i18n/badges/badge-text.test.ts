import { describe, expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import type { BadgeText } from '../../../src/domain/turn/badge.ts';
import { badgeText } from '../../../src/i18n/badges/badge-text.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';

const TUESDAY = day('2026-11-24');
const WEDNESDAY = day('2026-11-25');
const THURSDAY = day('2026-11-26');

type Row = readonly [text: BadgeText, english: string, russian: string, spanish: string];

it.each<Row>([
  [
    { kind: 'yours', day: TUESDAY },
    'Your turn: Tue 24 Nov',
    'Ход за вами: вт 24 нояб.',
    'Te toca: mar 24 nov',
  ],
  [
    { kind: 'yoursToday', minute: 1140 },
    'Your turn: today 19:00',
    'Ваш ход: сегодня 19:00',
    'Te toca: hoy 19:00',
  ],
  [
    { kind: 'edits', count: 3, day: WEDNESDAY },
    '3 edits: Wed 25 Nov',
    '3 правки: ср 25 нояб.',
    '3 cambios: mié 25 nov',
  ],
  [
    { kind: 'version', day: THURSDAY },
    'Due: Thu 26 Nov',
    'Срок: чт 26 нояб.',
    'Entrega: jue 26 nov',
  ],
  [
    { kind: 'handedOver', day: WEDNESDAY },
    'Handed over: Wed 25 Nov',
    'Передано: ср 25 нояб.',
    'Entregado: mié 25 nov',
  ],
  [
    { kind: 'lateSince', day: WEDNESDAY },
    'Late since Wed 25 Nov',
    'Опоздание со ср 25 нояб.',
    'Retraso desde mié 25 nov',
  ],
  [
    { kind: 'lateSince', day: THURSDAY },
    'Late since Thu 26 Nov',
    'Опоздание с чт 26 нояб.',
    'Retraso desde jue 26 nov',
  ],
  [
    { kind: 'late', days: 2 },
    'Late: 2 working days',
    'Опоздание: 2 раб. дня',
    'Retraso: 2 días háb.',
  ],
])('says %j as screens.md does', (text, ...expected) => {
  expect(LOCALES.map((locale) => badgeText(text, locale))).toEqual(expected);
});

it.each([
  [1, '1 edit: Wed 25 Nov', '1 правка: ср 25 нояб.', '1 cambio: mié 25 nov'],
  [5, '5 edits: Wed 25 Nov', '5 правок: ср 25 нояб.', '5 cambios: mié 25 nov'],
  [21, '21 edits: Wed 25 Nov', '21 правка: ср 25 нояб.', '21 cambios: mié 25 nov'],
])('counts %i in the language’s own way', (count, ...expected) => {
  const text = { kind: 'edits', count, day: WEDNESDAY } as const;
  expect(LOCALES.map((locale) => badgeText(text, locale))).toEqual(expected);
});

describe('room on the card', () => {
  it('is 24 characters, and every day of a year fits with up to 60 edits', () => {
    const texts: string[] = [];
    for (let ahead = 0; ahead < 365; ahead += 1) {
      const at = addDays(WEDNESDAY, ahead);
      const kinds: BadgeText[] = [
        { kind: 'yours', day: at },
        { kind: 'edits', count: 58, day: at },
        { kind: 'version', day: at },
        { kind: 'handedOver', day: at },
        { kind: 'lateSince', day: at },
        { kind: 'late', days: ahead },
      ];
      for (const kind of kinds) texts.push(...LOCALES.map((locale) => badgeText(kind, locale)));
    }
    expect(texts.filter((text) => text.length > 24)).toEqual([]);
  });
});
