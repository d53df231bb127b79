import { expect, test } from 'vitest';
import { readBoardConfig, readWindowOptions } from '../../../src/host/board/board-options.ts';

const BROWSER = { language: 'ru-RU', dark: true };

test('opens the board of the browser’s language, in its theme', () => {
  expect(readWindowOptions('', {}, BROWSER)).toMatchObject({
    board: 'ru',
    language: 'ru',
    locale: 'ru',
    theme: 'dark',
    member: null,
  });
});

test('falls back on English for a language that it lacks', () => {
  expect(readWindowOptions('', {}, { language: 'de-DE', dark: false })).toMatchObject({
    board: 'en',
    locale: 'en-US',
    theme: 'light',
  });
});

test('takes what the address says over what the page was given', () => {
  const given = { board: 'test', language: 'en', locale: 'es-MX', member: 'priya' } as const;
  expect(readWindowOptions('?member=&lang=es&theme=light', given, BROWSER)).toMatchObject({
    board: 'test',
    language: 'es',
    locale: 'es',
    member: '',
    theme: 'light',
  });
  expect(readWindowOptions('', given, BROWSER).locale).toBe('es-MX');
});

test('says how it wants to be served when it was not', () => {
  expect(() => readBoardConfig(undefined)).toThrow('npm start');
});
