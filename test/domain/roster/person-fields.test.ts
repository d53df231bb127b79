import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  memberOfPath,
  PERSON_FIELDS,
  type PersonField,
  personPath,
  readPerson,
  topicsIn,
} from '../../../src/domain/roster/person-fields.ts';
import { holds } from '../../support/arbitraries.ts';

const WEEK = [[[600, 1140]], [], [], [], [], [], []];

function read(said: Partial<Record<PersonField, unknown>>) {
  const fields = Object.entries(said).map(([name, value]): [string, unknown] => [
    `people.tom.${name}`,
    value,
  ]);
  return readPerson(new Map(fields), 'tom');
}

it('is nothing said where nothing was written', () => {
  expect(read({})).toEqual({ fields: { roles: [], topics: [], reply: [] }, problems: [] });
});

it('reads all that a person says', () => {
  const { fields, problems } = read({
    roles: ['design', 'Photographer'],
    topics: 'banners,  landing   pages; banners',
    zone: 'Asia/Almaty',
    hours: WEEK,
    reply: [
      [660, 720],
      [1020, 1080],
    ],
    answer: 4,
    channel: 'a call before noon',
    away: ['2026-11-24', '2026-12-02', 'uma'],
  });
  expect(problems).toEqual([]);
  expect(fields).toEqual({
    roles: ['design', 'Photographer'],
    topics: ['banners', 'landing pages'],
    zone: 'Asia/Almaty',
    hours: [[{ from: 600, to: 1140 }], [], [], [], [], [], []],
    reply: [
      { from: 660, to: 720 },
      { from: 1020, to: 1080 },
    ],
    answerHours: 4,
    channel: 'a call before noon',
    away: { from: '2026-11-24', to: '2026-12-02', standIn: 'uma' },
  });
});

it('takes what was emptied for not said', () => {
  const said = {
    zone: null,
    hours: null,
    channel: '',
    topics: '',
    roles: [],
    reply: [],
    away: null,
  };
  expect(read(said)).toEqual(read({}));
});

describe('a value that makes no sense is not said, and named', () => {
  it.each<[string, PersonField, unknown, string]>([
    ['an unknown zone', 'zone', 'Europe/Atlantis', 'UnknownZone'],
    [
      'hours that overlap',
      'hours',
      [
        [
          [600, 720],
          [700, 800],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
      'BadHours',
    ],
    [
      'hours that end before they begin',
      'hours',
      [[[720, 600]], [], [], [], [], [], []],
      'BadHours',
    ],
    ['a week without a working day', 'hours', [[], [], [], [], [], [], []], 'NoWorkingDay'],
    [
      'reply windows that overlap',
      'reply',
      [
        [660, 720],
        [700, 760],
      ],
      'BadHours',
    ],
    ['a reply window that ends before it begins', 'reply', [[720, 660]], 'BadHours'],
    ['reply windows beyond the day', 'reply', [[660, 1500]], 'BadHours'],
    ['no answer time', 'answer', 0, 'BadValue'],
    ['half an answer hour', 'answer', 1.5, 'BadValue'],
    ['an absence that ends before it begins', 'away', ['2026-12-02', '2026-11-24'], 'BadValue'],
    ['an absence on no day', 'away', ['2026-02-30', '2026-03-02'], 'BadValue'],
    ['an absence of many years', 'away', ['2026-11-24', '2036-11-24'], 'BadValue'],
    ['a stand-in that is nobody', 'away', ['2026-11-24', '2026-12-02', 7], 'BadValue'],
    ['roles that are no list', 'roles', 'design', 'BadValue'],
    ['a role that is no word', 'roles', [5], 'BadValue'],
    ['topics as long as a book', 'topics', 'x'.repeat(201), 'BadValue'],
  ])('%s', (_what, name, value, type) => {
    const { fields, problems } = read({ [name]: value });
    expect(problems).toEqual([{ path: personPath('tom', name), type }]);
    expect(fields).toEqual(read({}).fields);
  });
});

it('reads anything at all without a fall, and names each field at most once', () => {
  holds(
    fc.property(
      fc.dictionary(fc.constantFrom(...PERSON_FIELDS), fc.jsonValue()),
      (said: Partial<Record<PersonField, unknown>>) => {
        const { fields, problems } = read(said);
        const paths = problems.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(Array.isArray(fields.roles) && Array.isArray(fields.reply)).toBe(true);
      },
    ),
    1000,
    51,
  );
});

it('knows whose row a path belongs to', () => {
  expect(memberOfPath(personPath('5f0c', 'zone'))).toBe('5f0c');
  expect(memberOfPath('agency.zone')).toBeUndefined();
  expect(memberOfPath('people.zone')).toBeUndefined();
});

it('takes topics apart by commas, semicolons and lines', () => {
  expect(topicsIn(' ads ; texts\nads,, ')).toEqual(['ads', 'texts']);
});
