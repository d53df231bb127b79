// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import type { CardModel } from '../../src/tasks/card-model.ts';
import type { Saving, SendError } from '../../src/tasks/saving.ts';
import { SavingNotice } from '../../src/tasks/saving-notice.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { moscow } from '../support/calendars.ts';

afterEach(cleanup);

/** With a form open, as what is refused mostly is typed. */
function show(saving: Saving, locale: Locale = 'en', isOpen = true, waiting = 0) {
  const form = signal(isOpen ? { step: 'requestEdits' } : undefined);
  const sight = signal({ journal: { waiting }, boardJournal: {} });
  const card = { saving: signal(saving), form, sight } as unknown as CardModel;
  const words = createWords(locale, 'Europe/Moscow', moscow('2026-11-20 14:00'), new Map());
  return render(<SavingNotice card={card} words={words} />);
}

it('asks to look again where a press without a form came too late', () => {
  const saving: Saving = { kind: 'failed', error: { type: 'ChangedMeanwhile' } };
  expect(show(saving, 'en', false).container.textContent).toBe(
    'The card has changed meanwhile. Nothing was sent: please look again.',
  );
});

it('says nothing while nothing is being saved', () => {
  expect(show({ kind: 'rest' }).container.textContent).toBe('');
});

it.each([
  ['en', 'Saving… keep this tab open'],
  ['ru', 'Сохраняем… не закрывайте вкладку'],
  ['es', 'Guardando… no cierres esta pestaña'],
] as const)('says that it is being saved, in %s', (locale, text) => {
  show({ kind: 'saving' }, locale);
  expect(screen.getByRole('status').textContent).toBe(text);
});

it.each([
  ['en', 'Saved. Please keep this tab open for 10 minutes.'],
  ['ru', 'Сохранено. Не закрывайте вкладку ещё 10 минут.'],
  ['es', 'Guardado. No cierres la pestaña durante 10 minutos.'],
] as const)('asks to keep the tab open where the browser keeps nothing, in %s', (locale, text) => {
  show({ kind: 'fragile' }, locale);
  expect(screen.getByRole('status').textContent).toBe(text);
});

it.each([
  ['en', 'Not at Trello yet. We keep trying; please keep this tab open.'],
  ['ru', 'До Trello пока не дошло. Пробуем ещё; не закрывайте вкладку.'],
  ['es', 'Aún no ha llegado a Trello. Seguimos intentándolo; no cierres la pestaña.'],
] as const)('says that a press waits for Trello, in %s', (locale, text) => {
  show({ kind: 'rest' }, locale, false, 1);
  expect(screen.getByRole('status').textContent).toBe(text);
  cleanup();
  // Trello's own copy shows it, its server may not have it.
  show({ kind: 'waits' }, locale);
  expect(screen.getByRole('status').textContent).toBe(text);
});

const ERRORS: readonly SendError[] = [
  { type: 'NotAllowed' },
  { type: 'HostGone' },
  { type: 'TooLarge', limitChars: 4096, actualChars: 4213 },
  { type: 'Refused', message: 'secret words of the host' },
  { type: 'Damaged' },
  { type: 'NewerVersion' },
  { type: 'NotSeen' },
  { type: 'ChangedMeanwhile' },
];

describe.each(LOCALES)('a press that was not saved, in %s', (locale) => {
  it.each(ERRORS)('says why in a sentence of ours: $type', (error) => {
    show({ kind: 'failed', error }, locale);
    const text = screen.getByRole('alert').textContent;
    expect(text).toMatch(/\.$/);
    expect(text).not.toContain('secret');
  });
});

it.each<[SendError, RegExp]>([
  [
    { type: 'Refused', message: '' },
    /^Trello did not let us save this\. Your text is kept here\.$/,
  ],
  [
    { type: 'TooLarge', limitChars: 4096, actualChars: 4213 },
    /^This card has no room for more entries\./,
  ],
  [{ type: 'ChangedMeanwhile' }, /^The card has changed meanwhile/],
])('tells apart what one can do about it: $type', (error, text) => {
  show({ kind: 'failed', error });
  expect(screen.getByRole('alert').textContent).toMatch(text);
});
