import { expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { QUESTION_KINDS } from '../../src/domain/questions/entries.ts';
import { REPORT_KINDS } from '../../src/domain/report/entries.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';
import { isSmall, smallSentence } from '../../src/tasks/record-small-sentences.ts';
import { createRecordWords } from '../../src/tasks/record-words.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, press, promised } from '../support/journals.ts';

const REF = 'N5xZ-Q8HcUK4';
const FP = 'f'.repeat(43);
const NOVEMBER = { period: { from: day('2026-11-01'), to: day('2026-11-30') } };

const presses: readonly CardPress[] = [
  { kind: 'questionAsked', to: 'tom', text: 'Which banner?', promise: promised('2026-11-23') },
  { kind: 'questionPassed', ref: REF, to: 'ellen', promise: promised('2026-11-24') },
  { kind: 'answered', ref: REF, words: 'The second' },
  { kind: 'reportDue', ...NOVEMBER, promise: promised('2026-12-02') },
  { kind: 'reportPublished', ...NOVEMBER, links: [], rows: [], meaning: 'Good', fp: FP },
  { kind: 'reportCorrected', ref: REF, changes: {}, fp: FP },
  { kind: 'read', ref: REF },
  { kind: 'reportDropped' },
  { kind: 'reportDropped', ref: REF },
];

async function toldIn(locale: 'en' | 'ru' | 'es') {
  await loadRecordTexts(locale);
  const name = (id: string, of: string) => [id, { id, name: of }] as const;
  const people = new Map([name('tom', 'Tom'), name('ellen', 'Ellen')]);
  const words = createRecordWords(locale, 'Europe/Moscow', moscow('2026-12-03 10:00'), people);
  const story = createStory();
  return presses.map((one) => {
    const entry = story.add('priya', one);
    if (!isSmall(entry)) throw new Error(`${entry.kind} is of the main clock`);
    return smallSentence(entry, words);
  });
}

it('has a sentence for every kind of a small clock', async () => {
  const kinds = new Set(presses.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...QUESTION_KINDS, ...REPORT_KINDS].sort());
  expect((await toldIn('en')).map(({ text }) => text)).toEqual([
    'Asked Tom.',
    'Passed the question on to Ellen.',
    'Answered.',
    'Report for November 2026: due Wed 2 Dec.',
    'Published the report for November 2026.',
    'Corrected the report.',
    'Read the report.',
    'Marked as no report card.',
    'Marked as a report card again.',
  ]);
});

it('tells the words of a question and of its answer', async () => {
  const [asked, , answered] = await toldIn('en');
  expect(asked?.details).toEqual(['“Which banner?”']);
  expect(answered?.details).toEqual(['“The second”']);
});

it.each(['ru', 'es'] as const)('says each of them in %s, with every name filled in', async (l) => {
  const texts = (await toldIn(l)).map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.filter((text) => text.includes('{'))).toEqual([]);
});

it('leaves the main clock to its own sentences', () => {
  expect(isSmall(createStory().add('tom', press.take()))).toBe(false);
});
