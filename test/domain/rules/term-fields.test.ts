import { expect, test } from 'vitest';
import type { TakeField } from '../../../src/domain/rules/take-field.ts';
import { DEFAULT_TERMS, LONGEST_TERM, readTerms } from '../../../src/domain/rules/term-fields.ts';

const taking =
  (fields: Readonly<Record<string, unknown>>): TakeField =>
  (path, fallback, read) =>
    read(fields[path]) ?? fallback;

test('terms are the usual ones until somebody sets one', () => {
  expect(readTerms(taking({}))).toEqual(DEFAULT_TERMS);
  expect(readTerms(taking({ 'terms.edits': 0, 'terms.report': LONGEST_TERM }))).toEqual({
    ...DEFAULT_TERMS,
    edits: 0,
    report: LONGEST_TERM,
  });
});

test('a term that is no whole number within a year’s reach is the usual one', () => {
  expect(readTerms(taking({ 'terms.edits': 61, 'terms.missing': '4' }))).toEqual(DEFAULT_TERMS);
});
