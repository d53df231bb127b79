import { describe, expect, test } from 'vitest';
import { addDays, day, type Weekday } from '../../src/domain/day.ts';
import {
  formatDay,
  formatDayLong,
  formatDayMonth,
  formatDayTime,
  formatHours,
  formatList,
  formatRange,
  formatSince,
  formatTime,
  formatWeekday,
  formatWeekdays,
} from '../../src/i18n/dates.ts';

const WEDNESDAY = day('2026-11-25');
const MONTHS = Array.from({ length: 12 }, (_, index) =>
  day(`2026-${String(index + 1).padStart(2, '0')}-09`),
);
const WEEK = Array.from({ length: 7 }, (_, index) => addDays(day('2026-11-23'), index));

describe('a day', () => {
  test('is weekday, day and month without a comma', () => {
    expect(formatDay(WEDNESDAY, 'en')).toBe('Wed 25 Nov');
    expect(formatDay(WEDNESDAY, 'ru')).toBe('ср 25 нояб.');
    expect(formatDay(WEDNESDAY, 'es')).toBe('mié 25 nov');
  });

  test('has no leading zero', () => {
    expect(formatDay(day('2026-12-02'), 'en')).toBe('Wed 2 Dec');
  });

  test('carries its year only when that differs from the year of the reader', () => {
    expect(formatDay(day('2027-01-11'), 'en', 2026)).toBe('Mon 11 Jan 2027');
    expect(formatDay(day('2027-01-11'), 'ru', 2026)).toBe('пн 11 янв. 2027');
    expect(formatDay(day('2027-01-11'), 'es', 2027)).toBe('lun 11 ene');
  });

  test.each([
    ['en', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'],
    ['es', 'ene feb mar abr may jun jul ago sep oct nov dic'],
  ] as const)('names the months in %s, September with three letters', (locale, months) => {
    expect(MONTHS.map((month) => formatDayMonth(month, locale).slice(2)).join(' ')).toBe(months);
  });

  test('names the months in Russian in five signs or less, as a date and not as a title', () => {
    const months = MONTHS.map((month) => formatDayMonth(month, 'ru').slice(2));
    const stems = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
    expect(months.map((month) => month.slice(0, 3))).toEqual(stems);
    expect(months.filter((month) => month.length > 5)).toEqual([]);
  });

  test.each([
    ['en', 'Mon Tue Wed Thu Fri Sat Sun'],
    ['ru', 'пн вт ср чт пт сб вс'],
    ['es', 'lun mar mié jue vie sáb dom'],
  ] as const)('names the weekdays in %s', (locale, names) => {
    expect(WEEK.map((one) => formatDay(one, locale).split(' ')[0]).join(' ')).toBe(names);
    const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
    expect(weekdays.map((weekday) => formatWeekday(weekday, locale)).join(' ')).toBe(names);
  });

  test('is the same day whatever the zone of the machine', () => {
    expect(formatDay(day('2026-01-01'), 'en')).toBe('Thu 1 Jan');
    expect(formatDay(day('2026-12-31'), 'en')).toBe('Thu 31 Dec');
  });

  test('is read aloud in full words', () => {
    expect(formatDayLong(WEDNESDAY, 'en')).toBe('Wednesday 25 November');
    expect(formatDayLong(WEDNESDAY, 'ru')).toBe('среда, 25 ноября');
    expect(formatDayLong(WEDNESDAY, 'es')).toBe('miércoles, 25 de noviembre');
  });
});

test('since: Russian says «со» before вт and ср only', () => {
  expect(WEEK.map((one) => formatSince(one, 'ru').split(' ', 2).join(' '))).toEqual([
    'с пн',
    'со вт',
    'со ср',
    'с чт',
    'с пт',
    'с сб',
    'с вс',
  ]);
  expect(formatSince(WEDNESDAY, 'en')).toBe('since Wed 25 Nov');
  expect(formatSince(WEDNESDAY, 'es')).toBe('desde mié 25 nov');
});

test('a range names the month once when both ends share it', () => {
  expect(formatRange(day('2026-11-21'), day('2026-11-22'), 'en')).toBe('21–22 Nov');
  expect(formatRange(day('2026-12-31'), day('2027-01-10'), 'en')).toBe('31 Dec–10 Jan');
  expect(formatRange(WEDNESDAY, WEDNESDAY, 'es')).toBe('25 nov');
  expect(formatRange(day('2026-01-05'), day('2027-01-10'), 'en')).toBe('5 Jan–10 Jan');
});

test('times have two digits and the end of a day is 24:00', () => {
  expect([0, 545, 1140, 1440].map(formatTime)).toEqual(['00:00', '09:05', '19:00', '24:00']);
  expect(formatDayTime(WEDNESDAY, 1140, 'ru')).toBe('ср 25 нояб., 19:00');
  expect(formatHours(600, 1140)).toBe('10–19');
  expect(formatHours(600, 1110)).toBe('10:00–18:30');
});

test('weekdays in a row are joined by a dash', () => {
  const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];
  expect(formatWeekdays(weekdays, 'en')).toBe('Mon–Fri');
  expect(formatWeekdays([1, 2, 3, 5, 6], 'ru')).toBe('пн–ср, пт, сб');
  expect(formatWeekdays([], 'es')).toBe('');
});

test('lists are joined as each language does', () => {
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(formatList(['а', 'б', 'в'], 'ru')).toBe('а, б и в');
  expect(formatList(['uno', 'dos'], 'es')).toBe('uno y dos');
});
