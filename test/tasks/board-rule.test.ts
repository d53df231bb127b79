import { expect, test } from 'vitest';
import type { CountingRule } from '../../src/domain/calendar/counting-rule.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { contractSentence, fridayExample, ruleFields } from '../../src/tasks/board-rule.ts';
import '../support/all-languages.ts';
import { calendar, MOSCOW, MOSCOW_RU, moscow } from '../support/calendars.ts';
import { boardPress } from '../support/journals.ts';

const THURSDAY = moscow('2026-11-19 11:00');
const FULL: CountingRule = { kind: 'full' };

test.each([
  ['full', FULL, '2026-11-25'],
  ['strict', { kind: 'strict' }, '2026-11-24'],
  ['cutoff at closing', { kind: 'cutoff', minute: 'closing' }, '2026-11-24'],
  ['cutoff at 13:00', { kind: 'cutoff', minute: 780 }, '2026-11-25'],
] as const)('asked on Fri 20 Nov 2026 at 14:00 by %s', (_, rule, due) => {
  expect(fridayExample(rule, MOSCOW, THURSDAY)).toMatchObject({
    asked: '2026-11-20',
    promise: { day: due, closes: 1140 },
  });
});

test('the coming Friday meets the holidays of the board: Fri 25 Dec 2026 + 2 by strict is Tue 29 Dec', () => {
  const example = fridayExample({ kind: 'strict' }, MOSCOW_RU, moscow('2026-12-25 20:00'));
  expect(example).toMatchObject({ asked: '2026-12-25', promise: { day: '2026-12-29' } });
});

test('where the list does not reach weekends alone are counted', () => {
  const example = fridayExample(FULL, MOSCOW_RU, moscow('2031-11-19 11:00'));
  expect(example?.promise).toMatchObject({ calendar: 'none' });
});

test('the sentence for a contract names the hours of its days', () => {
  const en = pageTranslate('en');
  expect(contractSentence(FULL, 2, MOSCOW, en)).toContain('Wednesday 19:00');
  const hours = MOSCOW.hours.map((day, index) => (index === 1 ? [{ from: 600, to: 1080 }] : day));
  expect(contractSentence({ kind: 'strict' }, 2, calendar({ hours }), en)).toContain(
    'Tuesday 18:00',
  );
  expect(contractSentence({ kind: 'cutoff', minute: 780 }, 2, MOSCOW, en)).toContain('13:00');
});

test('with another term the sentence names that term instead of the Friday', () => {
  const sentence = contractSentence(FULL, 5, MOSCOW, pageTranslate('ru'));
  expect(sentence).toContain('5');
  expect(sentence).not.toContain('пятницу');
});

test('a cut-off is named anew with its rule, and a changed hour alone', () => {
  const before: CountingRule = { kind: 'cutoff', minute: 780 };
  const none = new Set<string>();
  expect(ruleFields(FULL, FULL, none)).toEqual([]);
  expect(ruleFields(before, FULL, none)).toEqual([
    boardPress.set('rule', 'cutoff'),
    boardPress.set('cutoff', 780),
  ]);
  expect(ruleFields({ kind: 'cutoff', minute: 'closing' }, before, none)).toEqual([
    boardPress.set('cutoff', 'closing'),
  ]);
});
