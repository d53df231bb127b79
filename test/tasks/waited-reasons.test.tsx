// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/pause-part.tsx';
import '../../src/tasks/waited-reasons.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

/** The waited days of the strip: what is read aloud, and the word that is seen. */
async function waitedDays(setting: Setting, why: string, first: RegExp, locale: Locale = 'en') {
  const bench = await openBench({ viewer: 'priya', now: '2026-11-30 09:30', ...setting });
  const { container } = render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  fireEvent.click(await screen.findByRole('button', { name: why }));
  await screen.findAllByTitle(first);
  const cells = container.querySelectorAll<HTMLElement>('.day-cell[data-role="waited"]');
  return [...cells].map((cell) => [
    cell.title,
    within(cell).queryByText(/./, { selector: '.day-word' })?.textContent,
  ]);
}

const twoMissing = (story: Story) => {
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  const things = paused(debt('client', 'brief'), debt('client', 'pictures'));
  const missing = story.add('tom', things, '2026-11-23 12:00');
  story.add('priya', given(missing, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
  const second = given(missing, '2026-11-24', '2026-11-25', { index: 1 });
  story.add('priya', second, '2026-11-25 12:00');
};

describe('a waited day of the strip', () => {
  it.each([
    [
      'en',
      'Why this date?',
      ['Tue 24 Nov: waited for the brief and pictures, not counted', 'waited'],
      ['Wed 25 Nov: waited for pictures, not counted', 'waited'],
    ],
    [
      'ru',
      'Почему эта дата?',
      ['вт 24 нояб.: ждали (бриф и изображения), не считается', 'ждали'],
      ['ср 25 нояб.: ждали (изображения), не считается', 'ждали'],
    ],
    [
      'es',
      '¿Por qué esta fecha?',
      ['mar 24 nov: espera (el brief e imágenes), no se cuenta', 'espera'],
      ['mié 25 nov: espera (imágenes), no se cuenta', 'espera'],
    ],
  ] as const)('says what it was waited for: %s', async (locale, why, ...days) => {
    const story = (told: Story) => void twoMissing(told);
    expect(await waitedDays({ story }, why, /brief|бриф/, locale)).toEqual(days);
  });

  it.each([
    ['en', 'Why this date?', 'Thu 26 Nov: on hold, not counted', 'on hold'],
    ['ru', 'Почему эта дата?', 'чт 26 нояб.: доска приостановлена, не считается', 'пауза'],
    ['es', '¿Por qué esta fecha?', 'jue 26 nov: tablero en espera, no se cuenta', 'pausa'],
  ] as const)(
    'is told as a hold where nothing was missing on it: %s',
    async (locale, why, ...held) => {
      const story = (told: Story) => void twoMissing(told);
      const week = boardPress.set('hold.h1', { from: '2026-11-25', to: '2026-11-26' });
      const hold = sealBoard(week, { n: 99, at: moscow('2026-11-20 12:00'), by: 'ellen' });
      const setting = { story, board: [...BOARD_ENTRIES, hold] };
      const days = await waitedDays(setting, why, /brief|бриф/, locale);
      expect(days[1]?.[0]).toMatch(/pictures|изображения|imágenes/);
      expect(days[2]).toEqual(held);
    },
  );
});
