import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import type { PromiseFault } from '../../src/tasks/promise-model.ts';
import type { RequestFault } from '../../src/tasks/request-edits-plan.ts';
import { promiseFaultText, requestFaultText } from '../../src/tasks/request-fault-text.ts';
import { createWords } from '../../src/tasks/words.ts';
import { moscow } from '../support/calendars.ts';

const words = (locale: Locale) =>
  createWords(locale, 'Europe/Moscow', moscow('2026-11-20 14:00'), new Map());

const REQUEST_FAULTS: readonly RequestFault[] = [
  { type: 'Nothing' },
  { type: 'TooMany', limit: 60 },
  { type: 'TooLong', line: 3, limit: 2000 },
  { type: 'NoDay' },
  { type: 'Uncountable', error: { type: 'FutureReceived' } },
  { type: 'Uncountable', error: { type: 'NoDataForYear', year: 2031 } },
  { type: 'Uncountable', error: { type: 'NoWorkingDay' } },
];

const PROMISE_FAULTS: readonly PromiseFault[] = [
  { type: 'NoDay' },
  { type: 'PastDay' },
  { type: 'NoWorkingDay' },
  { type: 'LaterNeedsWhy', than: day('2026-11-25') },
  { type: 'TooLong', limit: 2000 },
];

describe.each(LOCALES)('in %s', (locale) => {
  it.each(REQUEST_FAULTS)('what is wrong with a request is a whole sentence: $type', (fault) => {
    expect(requestFaultText(fault, words(locale))).toMatch(/^\p{Lu}[^{}]*\.$/u);
  });

  it.each(PROMISE_FAULTS)('what is wrong with a date is a whole sentence: $type', (fault) => {
    expect(promiseFaultText(fault, words(locale))).toMatch(/^\p{Lu}[^{}]*\.$/u);
  });
});

it('says which line, how many, which year, later than when', () => {
  const en = words('en');
  expect(requestFaultText({ type: 'TooLong', line: 3, limit: 2000 }, en)).toMatch(
    /^Edit 3 .*2,?000/,
  );
  expect(requestFaultText({ type: 'TooMany', limit: 60 }, en)).toMatch(/60/);
  const noYear = { type: 'NoDataForYear', year: 2031 } as const;
  expect(requestFaultText({ type: 'Uncountable', error: noYear }, en)).toMatch(/2031/);
  expect(promiseFaultText({ type: 'LaterNeedsWhy', than: day('2026-11-25') }, en)).toBe(
    'Later than Wed 25 Nov: say why.',
  );
});

it('leaves what is said beside the channels to them', () => {
  expect(requestFaultText({ type: 'NoChannel' }, words('en'))).toBeUndefined();
});
