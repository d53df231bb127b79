import { beforeAll, expect, it } from 'vitest';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';
import { answerBy } from '../../src/tasks/record-telling.ts';
import { createRecordWords } from '../../src/tasks/record-words.ts';
import { moscow } from '../support/calendars.ts';
import { promised } from '../support/journals.ts';

beforeAll(() => loadRecordTexts('en'));

it('names the city of an answer’s date where the reader’s clock shows another hour', () => {
  const words = (zone: string) =>
    createRecordWords('en', zone, moscow('2026-11-20 14:00'), new Map());
  const promise = promised('2026-11-24');
  expect(answerBy(promise, words('Europe/Moscow'))).toBe('Answer by Tue 24 Nov, 19:00');
  expect(answerBy(promise, words('Europe/Madrid'))).toBe('Answer by Tue 24 Nov, 19:00, Moscow');
});
