import { beforeAll, expect, test } from 'vitest';
import { loadTeamTexts } from '../../src/i18n/team/translate.ts';
import {
  absenceTexts,
  availabilityText,
  hoursText,
  repliesText,
  rolesText,
  type TeamWords,
  teamWordsOf,
  timesText,
} from '../../src/tasks/team-words.ts';
import { moscow } from '../support/calendars.ts';
import { type BoardStory, boardPress } from '../support/journals.ts';
import { EVERYBODY, memberOf, type Rows, team, USUAL } from '../support/teams.ts';

const LANGUAGES = ['en', 'ru', 'es'] as const;
beforeAll(() => Promise.all(LANGUAGES.map(loadTeamTexts)));

const PEOPLE = EVERYBODY.map((id) => ({ id, name: id }));

function words(locale: (typeof LANGUAGES)[number], at: string, zone = 'Europe/Moscow'): TeamWords {
  return teamWordsOf({ people: PEOPLE, now: moscow(at) }, { locale, zone });
}

const REPLY = [
  [660, 720],
  [1020, 1080],
];

function tomAt(at: string, said: Rows[string], locale: (typeof LANGUAGES)[number] = 'en') {
  const known = team({ rows: { tom: said }, now: moscow(at) });
  return { known, row: memberOf(known, 'tom'), spoken: words(locale, at) };
}

test.each([
  ['en', '2026-11-20 12:00', 'Available now · until 19:00'],
  ['en', '2026-11-20 19:30', 'Mon 23 Nov from 10:00'],
  ['en', '2026-11-20 09:00', 'Today from 10:00'],
  ['ru', '2026-11-20 19:30', 'пн 23 нояб. с 10:00'],
  ['ru', '2026-11-20 12:00', 'Сейчас на связи · до 19:00'],
  ['es', '2026-11-20 19:30', 'lun 23 nov desde las 10:00'],
] as const)('when somebody answers, in %s at %s', (locale, at, expected) => {
  const { row, spoken } = tomAt(at, {}, locale);
  expect(availabilityText(row, spoken)).toBe(expected);
});

test('the own clock stands beside the reader’s where they differ', () => {
  const said = { zone: 'Asia/Almaty', reply: REPLY };
  const { row, spoken } = tomAt('2026-11-20 17:00', said);
  expect(availabilityText(row, spoken)).toBe('Mon 23 Nov from 09:00 (11:00, Almaty)');
  expect(hoursText(row, spoken)).toBe('Mon–Fri 8–17 (10–19, Almaty)');
  expect(repliesText(row, spoken)).toBe('answers 9–10, 15–16 (11–12, 17–18, Almaty)');
});

test('hours that fall on another day of the reader’s stay in the own zone', () => {
  const { row } = tomAt('2026-11-20 17:00', { zone: 'America/Los_Angeles' });
  const spoken = words('en', '2026-11-20 17:00');
  expect(hoursText(row, spoken)).toBe('Mon–Fri 10–19, Los Angeles');
  expect(availabilityText(row, spoken)).toBe('Today from 21:00 (10:00, Los Angeles)');
});

test('who is away, until when, and who is asked meanwhile', () => {
  const stoodIn = tomAt('2026-11-20 12:00', { away: ['2026-11-19', '2026-11-24', 'uma'] });
  expect(availabilityText(stoodIn.row, stoodIn.spoken)).toBe('Away until Tue 24 Nov');
  expect(absenceTexts(stoodIn.row, stoodIn.known, stoodIn.spoken)).toEqual([
    'back Wed 25 Nov from 10:00',
    'Stand-in: uma',
  ]);
  const alone = tomAt('2026-11-20 12:00', { away: ['2026-11-19', '2026-11-24'] });
  expect(absenceTexts(alone.row, alone.known, alone.spoken)[1]).toBe('Ask ellen meanwhile');
  const later = tomAt('2026-11-20 12:00', { away: ['2026-11-30', '2026-12-01', 'uma'] });
  expect(absenceTexts(later.row, later.known, later.spoken)).toEqual([
    'Away Mon 30 Nov – Tue 1 Dec · Stand-in: uma',
  ]);
});

const STANDS_IN = [
  ...USUAL,
  ['priya', boardPress.name('dan', 'standIn', '2026-11-18 00:00', '2026-11-29 23:59')],
] as const;

test.each([
  ['en', 'Decides for the client until Sun 29 Nov, while priya is away'],
  ['ru', 'Решает за клиента, пока отсутствует priya · последний день: вс 29 нояб.'],
  ['es', 'Decide por el cliente hasta el dom 29 nov inclusive, mientras priya no está'],
] as const)('who stands in decides now: for whom, and until when, in %s', (locale, expected) => {
  const known = team({ story: STANDS_IN });
  const spoken = words(locale, '2026-11-20 12:00');
  expect(absenceTexts(memberOf(known, 'dan'), known, spoken)).toEqual([expected]);
  expect(absenceTexts(memberOf(known, 'priya'), known, spoken)).not.toContain(expected);
});

test('who stands in without an end, later, or left the board', () => {
  const said = (story: BoardStory, present = EVERYBODY) => {
    const known = team({ story, present });
    return absenceTexts(memberOf(known, 'dan'), known, words('en', '2026-11-20 12:00'));
  };
  const named = (...at: [string, string?]): BoardStory => [
    ...USUAL,
    ['priya', boardPress.name('dan', 'standIn', ...at)],
  ];
  expect(said(named('2026-11-18 00:00'))).toEqual(['Decides for the client while priya is away']);
  expect(said(named('2026-11-23 00:00', '2026-11-29 23:59'))).toEqual([]);
  expect(
    said(
      STANDS_IN,
      EVERYBODY.filter((one) => one !== 'dan'),
    ),
  ).toEqual([]);
});

test('roles and times in one line each', () => {
  const said = { roles: ['design', 'Photographer'], answer: 4, channel: 'a call' };
  const { row, known, spoken } = tomAt('2026-11-20 12:00', said);
  expect(rolesText(row, spoken)).toBe('Design, Photographer');
  expect(rolesText(memberOf(known, 'ellen'), spoken)).toBe('Account manager');
  expect(timesText(row, spoken)).toBe('Mon–Fri 10–19 · answers within 4 working hours · a call');
});
