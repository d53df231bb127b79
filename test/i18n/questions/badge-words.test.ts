import { expect, it } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import type { AnswerText } from '../../../src/domain/questions/badge.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { answerWords } from '../../../src/i18n/questions/badge-words.ts';

const YEAR = Array.from({ length: 365 }, (_, n) => addDays(day('2026-01-01'), n));

it.each(LOCALES)('fit into a badge on any day, with the weekday: %s', (locale) => {
  for (const of of YEAR) {
    const texts: readonly AnswerText[] = [
      { kind: 'answer', day: of, minute: 690 },
      { kind: 'answerLate', day: of, minute: 1440 },
      { kind: 'answerOn', day: of },
      { kind: 'answerLateOn', day: of },
    ];
    for (const text of texts) {
      const words = answerWords(text, locale);
      expect(words.length, words).toBeLessThanOrEqual(24);
      expect(words).not.toMatch(/[{}]/);
    }
  }
});

it.each([
  ['en', 'Answer: Mon 11:30', 'Answer late: Mon 23 Nov'],
  ['ru', 'Ответ: пн 11:30', 'Ответ ждали: пн 23 нояб.'],
  ['es', 'Respuesta: lun 11:30', 'Se esperaba: lun 23 nov'],
] as const)('say when in %s', (locale, soon, old) => {
  const at = day('2026-11-23');
  expect(answerWords({ kind: 'answer', day: at, minute: 690 }, locale)).toBe(soon);
  expect(answerWords({ kind: 'answerLateOn', day: at }, locale)).toBe(old);
});
