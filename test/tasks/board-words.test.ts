import { expect, test } from 'vitest';
import { mondayToFriday } from '../../src/domain/calendar/weekly-hours.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { type SideDraft, sideDraft } from '../../src/tasks/board-side.ts';
import { placeSentence, sideFaultText } from '../../src/tasks/board-words.ts';
import { wordsIn } from '../support/board-bench.ts';

const MOSCOW: SideDraft = sideDraft({
  calendar: 'RU',
  zone: 'Europe/Moscow',
  hours: mondayToFriday(600, 1140),
  extraOff: [],
  extraWork: [],
  optionalOff: false,
});

test('the guess is one sentence in each language', () => {
  expect(LOCALES.map((locale) => placeSentence(MOSCOW, wordsIn(locale)))).toEqual([
    'Russia, Moscow time, Mon–Fri 10–19',
    'Россия, время: Москва, пн–пт 10–19',
    'Rusia, hora de Moscú, lun–vie 10–19',
  ]);
});

test('without a calendar the sentence has no country', () => {
  expect(placeSentence({ ...MOSCOW, calendar: 'none' }, wordsIn('en'))).toBe(
    'Moscow time, Mon–Fri 10–19',
  );
});

test('every fault of a side is said in plain words', () => {
  const en = wordsIn('en');
  expect(sideFaultText({ at: 'zone', zone: 'Mars/Olympus' }, en)).toContain('Mars/Olympus');
  expect(sideFaultText({ at: 'hours', fault: { type: 'ReversedWindow', weekday: 2 } }, en)).toBe(
    'Tuesday: the end is before the start.',
  );
  expect(sideFaultText({ at: 'hours', fault: { type: 'NoWorkingDay' } }, en)).toContain('weekday');
  expect(sideFaultText({ at: 'extraOff', index: 0, type: 'ReversedRange' }, en)).toBe(
    'The last day is before the first.',
  );
  expect(sideFaultText({ at: 'region' }, en)).toContain('region');
});
