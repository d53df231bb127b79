// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { DayStrip } from '../../src/ui/day-strip.tsx';
import type { StripDay } from '../../src/ui/strip-days.ts';

afterEach(cleanup);

const FRIDAY: readonly StripDay[] = [
  { day: day('2026-11-20'), role: 'asked' },
  { day: day('2026-11-21'), role: 'weekend' },
  { day: day('2026-11-22'), role: 'weekend' },
  { day: day('2026-11-23'), role: 'taken' },
  { day: day('2026-11-24'), role: 'counted', count: 1 },
  { day: day('2026-11-25'), role: 'due', count: 2 },
];

test('shows asked, off, taken, counted and due under weekday and date', () => {
  show(FRIDAY, 'en');
  const faces = cells().map((cell) => cell.querySelector('[aria-hidden]')?.textContent);
  expect(faces).toEqual([
    'Fri20asked',
    'Sat21off',
    'Sun22off',
    'Mon23taken',
    'Tue241',
    'Wed252 · due',
  ]);
});

test('reads every day as a sentence', () => {
  show(FRIDAY, 'ru');
  const list = screen.getByRole('list', { name: 'Счёт по дням' });
  within(list).getByText('пт 20 нояб.: запрос, не считается');
  within(list).getByText('ср 25 нояб.: рабочий день 2, срок: 19:00');
});

test('folds the New Year into one cell', () => {
  const off = Array.from({ length: 11 }, (_, index) => ({
    day: addDays(day('2026-12-31'), index),
    role: 'off' as const,
  }));
  show([{ day: day('2026-12-30'), role: 'counted', count: 1 }, ...off], 'en');
  expect(cells()).toHaveLength(2);
  expect(cells()[1]?.textContent).toContain('31 Dec–10 Jan');
  expect(cells()[1]?.textContent).toContain('off');
});

test('a holiday shows its name, in its own language where it has no other', () => {
  show([{ day: day('2026-11-04'), role: 'off', name: 'Diada', nameLang: 'ca' }], 'en');
  const name = document.querySelector('[lang="ca"]');
  expect(name?.textContent).toBe('Diada');
});

test('the first of a month says its month', () => {
  show([{ day: day('2026-12-01'), role: 'taken' }], 'es');
  expect(cells()[0]?.textContent).toContain('1 dic');
});

function show(days: readonly StripDay[], locale: Locale) {
  render(<DayStrip days={days} locale={locale} translate={pageTranslate(locale)} closes="19:00" />);
}

function cells(): readonly HTMLElement[] {
  return screen.getAllByRole('listitem');
}
