import { expect, test } from 'vitest';
import { HOLIDAY_CALENDAR_IDS as KNOWN } from '../../src/domain/calendar/holidays.ts';
import {
  calendarFor,
  countriesIn,
  countryOf,
  guessCalendar,
  regionsOf,
  zoneChoices,
  zonesOf,
} from '../../src/tasks/board-places.ts';

test.each([
  ['Europe/Moscow', 'RU'],
  ['Asia/Vladivostok', 'RU'],
  ['Europe/Madrid', 'ES'],
  ['Atlantic/Canary', 'ES-CN'],
  ['Europe/London', 'GB-ENG'],
  ['America/Mexico_City', 'MX'],
  ['America/Buenos_Aires', 'AR'],
])('a browser in %s is guessed to keep the days of %s', (zone, calendar) => {
  expect(guessCalendar(zone, KNOWN)).toBe(calendar);
});

test('a zone of no published calendar is not guessed at', () => {
  expect(guessCalendar('Asia/Tokyo', KNOWN)).toBe('none');
  expect(guessCalendar('Etc/UTC', KNOWN)).toBe('none');
  expect(guessCalendar('Europe/Moscow', ['ES'])).toBe('none');
});

test('Berlin does not tell the Land: the country alone is answered, which is no calendar', () => {
  expect(guessCalendar('Europe/Berlin', KNOWN)).toBe('DE');
  expect(KNOWN).not.toContain('DE');
});

test('every country with a calendar has its zones, and every zone is one of one country', () => {
  const countries = countriesIn(KNOWN);
  expect(countries.filter((country) => zonesOf(country).length === 0)).toEqual([]);
  const zones = countries.flatMap(zonesOf);
  expect(new Set(zones).size).toBe(zones.length);
});

test('regions are asked only where days off differ', () => {
  expect(regionsOf('RU', KNOWN)).toEqual([]);
  expect(regionsOf('none', KNOWN)).toEqual([]);
  expect(regionsOf('GB', KNOWN)).toEqual(['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']);
  expect(regionsOf('ES', KNOWN)).toContain('ES');
});

test('the country of a region, and what a country starts with', () => {
  expect(countryOf('DE-BY-KATH')).toBe('DE');
  expect(countryOf('none')).toBe('none');
  expect(calendarFor('ES', 'Africa/Ceuta', KNOWN)).toBe('ES-CE');
  expect(calendarFor('FR', 'Africa/Ceuta', KNOWN)).toBe('FR');
});

test('zones of the country come first, each once, and an unknown one that is stored stays', () => {
  const choices = zoneChoices('BY', 'Mars/Olympus');
  expect(choices.slice(0, 2)).toEqual(['Europe/Minsk', 'Mars/Olympus']);
  expect(new Set(choices).size).toBe(choices.length);
  expect(choices).toContain('Asia/Tokyo');
});
