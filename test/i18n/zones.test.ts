import { expect, test } from 'vitest';
import { formatTimeIn, zoneCity } from '../../src/i18n/zones.ts';

test('a time names its city only when a zone is given', () => {
  expect(formatTimeIn(1140, 'en')).toBe('19:00');
  expect(formatTimeIn(1140, 'en', 'Europe/Moscow')).toBe('19:00, Moscow');
  expect(formatTimeIn(1140, 'ru', 'Europe/Moscow')).toBe('19:00, Москва');
  expect(formatTimeIn(1140, 'es', 'Europe/Moscow')).toBe('19:00, Moscú');
});

test('a city spelt alike in Spanish keeps its name', () => {
  expect(zoneCity('Europe/Madrid', 'es')).toBe('Madrid');
  expect(zoneCity('Europe/Madrid', 'ru')).toBe('Мадрид');
});

test('old and new identifiers of one city agree', () => {
  expect(zoneCity('Europe/Kiev', 'ru')).toBe(zoneCity('Europe/Kyiv', 'ru'));
  expect(zoneCity('America/Buenos_Aires', 'en')).toBe('Buenos Aires');
  expect(zoneCity('America/Argentina/Buenos_Aires', 'ru')).toBe('Буэнос-Айрес');
});

test('an identifier without a row shows its own last part', () => {
  expect(zoneCity('America/Port_of_Spain', 'ru')).toBe('Port of Spain');
  expect(zoneCity('UTC', 'es')).toBe('UTC');
});
