import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { createWords, daysText } from '../../src/tasks/words.ts';
import { moscow } from '../support/calendars.ts';
import { promised } from '../support/journals.ts';

const PEOPLE = new Map([
  ['priya', { id: 'priya', name: 'Priya' }],
  ['tom', { id: 'tom', name: 'Tom' }],
  ['zoe', { id: 'zoe' }],
]);

function words(locale: Locale = 'en', zone = 'Europe/Moscow') {
  return createWords(locale, zone, moscow('2026-11-20 14:00'), PEOPLE);
}

describe('people', () => {
  it.each([
    ['en', 'Priya', 'Member without a name', 'no longer on the board'],
    ['ru', 'Priya', 'Участник без имени', 'больше не на доске'],
    ['es', 'Priya', undefined, 'ya no está en el tablero'],
  ] as const)('are named, or said to be without a name or gone, in %s', (locale, ...names) => {
    const { name } = words(locale);
    expect(name('priya')).toBe(names[0]);
    expect(name('zoe')).toBe(names[1] ?? 'Miembro sin nombre');
    expect(name('nobody')).toBe(names[2]);
  });

  it('are listed', () => {
    expect(words().names(['priya', 'tom'])).toBe('Priya and Tom');
  });
});

describe('days and hours', () => {
  it('have their weekday, and the year only where it is another', () => {
    expect(words().day(day('2026-11-25'))).toBe('Wed 25 Nov');
    expect(words().day(day('2027-01-11'))).toBe('Mon 11 Jan 2027');
  });

  it('of a moment are those of the reader’s clock', () => {
    const late = moscow('2026-11-25 00:30');
    expect([words().dayOf(late), words().timeOf(late)]).toEqual(['Wed 25 Nov', '00:30']);
    const madrid = words('es', 'Europe/Madrid');
    expect([madrid.dayOf(late), madrid.timeOf(late)]).toEqual(['mar 24 nov', '22:30']);
  });
});

describe('the hour of a promise', () => {
  const promise = promised('2026-11-25');

  it('stands alone where the reader’s clock shows the same one', () => {
    expect(words('en', 'Europe/Moscow').closing(promise)).toBe('19:00');
    expect(words('en', 'Europe/Istanbul').closing(promise)).toBe('19:00');
  });

  it.each([
    ['en', '19:00, Moscow'],
    ['ru', '19:00, Москва'],
    ['es', '19:00, Moscú'],
  ] as const)('has its city where it differs, in %s', (locale, text) => {
    expect(words(locale, 'Europe/Madrid').closing(promise)).toBe(text);
  });

  it('at the end of a day is 24:00 of that day', () => {
    const midnight = promised('2026-11-25', { closes: 1440 });
    expect(words().closing(midnight)).toBe('24:00');
    expect(words('en', 'Europe/Madrid').closing(midnight)).toBe('24:00, Moscow');
  });
});

it('names the days between two dates by both, and one day once', () => {
  expect(daysText(day('2026-11-24'), day('2026-11-24'), words())).toBe('Tue 24 Nov');
  expect(daysText(day('2026-11-24'), day('2026-12-02'), words())).toBe('Tue 24 Nov – Wed 2 Dec');
});
