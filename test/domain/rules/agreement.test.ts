import { expect, test } from 'vitest';
import {
  LONGEST_RULE_TEXT,
  REPORT_WORKS,
  RULE_TEXTS,
} from '../../../src/domain/rules/agreement.ts';
import { readSettings } from '../../../src/domain/rules/settings.ts';

const read = (fields: Readonly<Record<string, unknown>>) => {
  const { settings, problems } = readSettings(new Map(Object.entries(fields)), 'UTC', []);
  return { ...settings.agreement, problems: problems.map(({ path }) => path) };
};

test('before anything is said there is one report a month, no limit of rounds and nothing in words', () => {
  expect(read({})).toEqual({
    rounds: undefined,
    urgent: { edits: undefined, decision: undefined, cap: undefined },
    reports: [{ id: 'all', every: 'month' }],
    texts: { outside: '', price: '', channel: '', calls: '', result: '', missingLong: '' },
    problems: [],
  });
});

test('reads every field', () => {
  const agreement = read({
    'rules.rounds': 3,
    'rules.urgent.edits': 0,
    'rules.urgent.decision': 1,
    'rules.urgent.cap': 2,
    'rules.kinds': ['seo', ['k1', ' Stickers ']],
    'rules.cadence.seo': ['quarter', '2026-11-20'],
    'rules.cadence.k1': 'week',
    'rules.calls': ' Tuesdays at 11 ',
  });
  expect(agreement).toMatchObject({
    rounds: 3,
    urgent: { edits: 0, decision: 1, cap: 2 },
    reports: [
      { id: 'seo', work: 'seo', every: 'quarter', since: '2026-11-20' },
      { id: 'k1', work: 'Stickers', every: 'week' },
    ],
    problems: [],
  });
  expect(agreement.texts.calls).toBe('Tuesdays at 11');
});

test('a field taken back reads as if nobody had said it', () => {
  const taken = { 'rules.rounds': null, 'rules.kinds': null, 'rules.result': null };
  expect(read(taken)).toEqual(read({}));
});

test('results of SEO come by the quarter and hypotheses every two weeks unless somebody chooses', () => {
  const { reports } = read({ 'rules.kinds': [...REPORT_WORKS] });
  expect(reports.filter(({ every }) => every !== 'month')).toEqual([
    { id: 'seoResults', work: 'seoResults', every: 'quarter' },
    { id: 'hypotheses', work: 'hypotheses', every: 'twoWeeks' },
  ]);
});

test.each([
  ['rules.rounds', 0],
  ['rules.rounds', 2.5],
  ['rules.rounds', '3'],
  ['rules.rounds', 21],
  ['rules.urgent.edits', -1],
  ['rules.urgent.decision', 11],
  ['rules.urgent.cap', 0],
  ['rules.kinds', 'seo'],
  ['rules.kinds', ['seo', 'seo']],
  ['rules.kinds', ['unknown']],
  ['rules.kinds', [['k1', '  ']]],
  ['rules.kinds', [['../k', 'x']]],
  ['rules.kinds', Array.from({ length: 13 }, (_, n) => [`k${n}`, 'x'])],
  ['rules.cadence.all', 'day'],
  ['rules.cadence.all', ['month', '2026-02-30']],
  ['rules.result', { toString: 'x' }],
  ['rules.result', 'x'.repeat(LONGEST_RULE_TEXT + 1)],
] as const)('%s: %j counts as not said, and is named', (path, value) => {
  expect(read({ [path]: value })).toEqual({ ...read({}), problems: [path] });
});

test('a text of the full length is read whole', () => {
  const text = 'я'.repeat(LONGEST_RULE_TEXT);
  const fields = Object.fromEntries(RULE_TEXTS.map((name) => [`rules.${name}`, text]));
  expect(Object.values(read(fields).texts)).toEqual(RULE_TEXTS.map(() => text));
});

test('each kind of work is a field of its own, added to those of the list that boards began with', () => {
  const { reports, problems } = read({
    'rules.kinds': ['seo', ['k1', 'Stickers']],
    'rules.kind.design': true,
    'rules.kind.kp3x': ' Banners ',
    'rules.kind.seo': false,
  });
  expect(problems).toEqual([]);
  expect(reports.map(({ id, work }) => [id, work])).toEqual([
    ['k1', 'Stickers'],
    ['design', 'design'],
    ['kp3x', 'Banners'],
  ]);
});

test.each([
  ['rules.kind.unknown', true],
  ['rules.kind.seo', 'SEO'],
  ['rules.kind.k1', true],
  ['rules.kind.k1', ' '],
  ['rules.kind.k1', 'x'.repeat(61)],
  ['rules.kind.../k', 'x'],
] as const)('%s: %j is no kind of work, and is named', (path, value) => {
  expect(read({ [path]: value })).toEqual({ ...read({}), problems: [path] });
});

test('with every kind taken off there is one report on everything again', () => {
  const { reports } = read({ 'rules.kinds': ['seo'], 'rules.kind.seo': false });
  expect(reports).toEqual([{ id: 'all', every: 'month' }]);
});

test('a board that holds far more kinds than anybody needs shows the first of them', () => {
  const many = Array.from({ length: 100 }, (_, n) => [`rules.kind.k${n}`, 'x']);
  expect(read(Object.fromEntries(many)).reports).toHaveLength(24);
});
