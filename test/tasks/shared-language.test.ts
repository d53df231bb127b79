import { expect, it } from 'vitest';
import type { CardSight } from '../../src/tasks/card-sight.ts';
import { loadSharedTexts, sharedLocale, sharedWords } from '../../src/tasks/shared-language.ts';
import { createWords } from '../../src/tasks/words.ts';
import { moscow } from '../support/calendars.ts';
import '../support/all-languages.ts';

const words = createWords('en', 'Europe/Moscow', moscow('2026-11-20 14:00'), new Map());
const on = (value: unknown) =>
  ({ board: { fields: new Map([['shared.locale', value]]) } }) as unknown as CardSight;

it('is one of ours, and nobody’s otherwise', () => {
  expect(['es', 'fr', 7, null].map((value) => sharedLocale(on(value).board.fields))).toEqual([
    'es',
    undefined,
    undefined,
    undefined,
  ]);
});

it('is spoken once its texts are there', async () => {
  expect(sharedWords(on('es'), words).locale).toBe('en');
  await loadSharedTexts(on('es'));
  const spoken = sharedWords(on('es'), words);
  expect([spoken.locale, spoken.translate('button.copyMessage')]).toEqual(['es', 'Copiar mensaje']);
  expect(sharedWords(on(undefined), words)).toBe(words);
});
