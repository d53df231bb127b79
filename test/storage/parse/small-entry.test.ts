import { expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { QUESTION_KINDS } from '../../../src/domain/questions/entries.ts';
import { AGREED_KINDS, type BoardPress } from '../../../src/domain/roster/entries.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { parseAnyBoardEntry, parseAnyCardEntry } from '../../../src/storage/parse/small-entry.ts';
import { readBoardEntry, readCardEntry } from '../../../src/storage/schemas/entry.ts';
import { boardJournal, createStory, press, promised } from '../../support/journals.ts';

const ID = 'N5xZ-Q8HcUK4';
const FP = 'f'.repeat(43);
const SIG = { h: 'head', p: 'payload', s: 'signature' };

const questions: readonly CardPress[] = [
  {
    kind: 'questionAsked',
    to: 'tom',
    text: 'Which banner?',
    about: ID,
    promise: promised('2026-11-23'),
  },
  { kind: 'questionPassed', ref: ID, to: 'ellen', promise: promised('2026-11-24') },
  { kind: 'answered', ref: ID, words: 'The second' },
];
const agreed: readonly BoardPress[] = [
  { kind: 'rulesProposed', fields: { 'terms.edits': 3, rule: 'strict' }, fp: FP, note: '' },
  { kind: 'rulesAgreed', ref: ID, fp: FP, naming: ID, for: 'priya', sig: SIG },
];

const story = createStory();
for (const one of questions) story.add('priya', one);
const board = boardJournal(...agreed.map((one) => ['ellen', one] as const));

it('reads an entry of every kind that only some boards have', () => {
  expect(questions.map(({ kind }) => kind).sort()).toEqual([...QUESTION_KINDS].sort());
  expect(agreed.map(({ kind }) => kind).sort()).toEqual([...AGREED_KINDS].sort());
  for (const entry of story.entries) expect(parseAnyCardEntry(entry)).toEqual(entry);
  for (const entry of board) expect(parseAnyBoardEntry(entry)).toEqual(entry);
});

it('reads what every board has as well', () => {
  const taken = createStory().add('tom', press.take());
  expect(parseAnyCardEntry(taken)).toEqual(taken);
});

it.each([
  ['a question to nobody', { to: '' }],
  ['a question without words', { text: '' }],
  ['a question of 5,000 characters', { text: 'a'.repeat(5000) }],
  ['a question without a date', { promise: undefined }],
])('refuses %s, as the schema does', (_name, change) => {
  const entry = { ...story.entries[0], ...change };
  expect(parseAnyCardEntry(entry)).toBeUndefined();
  expect(readCardEntry(entry)).toBeUndefined();
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'https://user@example.com', ' https://a.b'])(
  'refuses a report that leads to %s, as the schema does',
  (url) => {
    const report: CardPress = {
      kind: 'reportPublished',
      period: { from: day('2026-11-01'), to: day('2026-11-30') },
      links: [{ url: 'https://example.com' }],
      rows: [],
      meaning: 'Good',
      fp: FP,
    };
    const entry = createStory().add('ellen', report);
    expect(parseAnyCardEntry(entry)).toEqual(entry);
    const forged = { ...entry, links: [{ url }] };
    expect(parseAnyCardEntry(forged)).toBeUndefined();
    expect(readCardEntry(forged)).toBeUndefined();
  },
);

it.each([
  ['no fields', {}],
  ['a list', ['terms.edits']],
  ['a path that is none', { 'terms edits': 3 }],
  ['too many fields', Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f.${i}`, 1]))],
])('refuses a proposal with %s, as the schema does', (_name, fields) => {
  const entry = { ...board[0], fields };
  expect(parseAnyBoardEntry(entry)).toBeUndefined();
  expect(readBoardEntry(entry)).toBeUndefined();
});

it('takes a hostile name of a field as a name', () => {
  const fields = JSON.parse('{"__proto__": {"setUp": true}}') as object;
  const read = parseAnyBoardEntry({ ...board[0], fields }) as { readonly fields: object };
  expect(Object.keys(read.fields)).toEqual(['__proto__']);
  expect(Object.getPrototypeOf(read.fields)).toBe(Object.prototype);
});
