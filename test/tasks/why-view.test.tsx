// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { RuleVersion } from '../../src/domain/rules/agreed.ts';
import type { Due } from '../../src/domain/turn/card-turn.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { holidayNames } from '../../src/tasks/holiday-names.ts';
import { ruleSentence, WhyView } from '../../src/tasks/why-view.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { moscow } from '../support/calendars.ts';
import { promised } from '../support/journals.ts';
import { readText } from '../support/read-text.ts';

beforeAll(() => holidayNames.load());

afterEach(cleanup);

const PEOPLE = new Map([['tom', { id: 'tom', name: 'Tom' }]]);
const words = (locale: Locale = 'en') =>
  createWords(locale, 'Europe/Moscow', moscow('2026-11-20 14:00'), PEOPLE);

function show(due: Due, locale: Locale = 'en') {
  return readText(render(<WhyView due={due} words={words(locale)} />).container.textContent);
}

const COUNTED = promised('2026-11-25');
const counted = (promise = COUNTED): Due => ({ promise, first: promise, moves: [] });

it('tells the count of Fri 20 Nov + 2 day by day, in words', () => {
  show(counted());
  const days = screen.getAllByRole('listitem').map(({ title }) => title);
  expect(days).toEqual([
    'Fri 20 Nov: asked, not counted',
    'Sat 21 Nov: weekend',
    'Sun 22 Nov: weekend',
    'Mon 23 Nov: taken into work, not counted',
    'Tue 24 Nov: working day 1',
    'Wed 25 Nov: working day 2, due by 19:00',
  ]);
});

it.each([
  ['en', 'Received: Fri 20 Nov, 14:00. '],
  ['ru', 'пт 20 нояб., 14:00. '],
  ['es', 'vie 20 nov, 14:00. '],
] as const)('says when it was received, in %s', (locale, text) => {
  expect(show(counted(), locale)).toContain(text);
});

it('ends with one full stop where only the day is known, and the day ends in one', () => {
  const shown = show(counted({ ...COUNTED, received: day('2026-11-20') }), 'ru');
  expect(shown).toContain('Получено: пт 20 нояб. Начало — следующий рабочий день');
});

it.each([
  ['en', 'By the rules agreed on Thu 19 Nov, version 2'],
  ['ru', 'версия 2'],
  ['es', 'versión 2'],
] as const)('cites the version of the rules that it was promised under, in %s', (locale, text) => {
  const at = moscow('2026-11-19 11:00');
  // The line is told by these two alone; what was proposed and agreed stands in How we work.
  const version = { number: 2, at } as unknown as RuleVersion; // a stub: no more of it is told
  const shown = (of?: RuleVersion) =>
    readText(
      render(<WhyView due={counted()} words={words(locale)} version={of} />).container.textContent,
    );
  expect(shown(version)).toContain(text);
  cleanup();
  expect(shown()).not.toContain(text);
});

it('keeps a weekday and its day on one line', () => {
  const at = moscow('2026-11-19 11:00');
  const version = { number: 2, at } as unknown as RuleVersion;
  const shown = render(<WhyView due={counted()} words={words()} version={version} />).container;
  expect(shown.textContent).toContain('Received: Fri\u00a020\u00a0Nov,\u00a014:00');
  expect(shown.textContent).toContain('agreed on Thu\u00a019\u00a0Nov');
});

it('names a day off in the reader’s language', () => {
  const off = [[day('2026-11-04'), 'RU']] as const;
  const promise = promised('2026-11-05', {
    received: moscow('2026-11-02 12:00'),
    calendar: 'RU',
    off,
  });
  show(counted(promise), 'ru');
  expect(
    screen
      .getAllByRole('listitem')
      .map(({ title }) => title)
      .join(),
  ).toMatch(/единства/);
});

it('says who promised a date by hand, and how the first one was counted', () => {
  const promise = promised('2026-11-27', { rule: 'hand', n: 0 });
  const move = { at: moscow('2026-11-23 12:00'), by: 'tom', from: COUNTED, why: 'sizes' };
  const text = show({ promise, first: COUNTED, moves: [move] });
  expect(text).toMatch(/^Promised by Tom on Mon 23 Nov\./);
  expect(text).toContain('First date: Wed 25 Nov');
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
});

it('counts nothing for a date that was promised by hand from the start', () => {
  const text = show(counted(promised('2026-11-27', { rule: 'hand', n: 0 })));
  expect(text).toContain('Promised by hand.');
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

it('says the hour of the cut-off and the term of every rule', () => {
  const of = (more: Parameters<typeof promised>[1]) =>
    ruleSentence(promised('2026-11-25', more), words());
  expect(of({ rule: 'cutoff', cutoff: 900 })).toContain('15:00');
  expect(of({ rule: 'strict' })).toMatch(/^Within 2 working days of receipt/);
  expect(of({ rule: 'hours', n: 120 })).toBe('Within 2 working hours.');
  expect(of({ rule: 'hours', n: 90 })).toBe('Within 90 working minutes.');
  expect(of({ rule: 'hand', n: 0 })).toBe('Promised by hand.');
});

it('says whose days off it was counted with, and by which clock', async () => {
  show(counted(promised('2026-11-25', { calendar: 'RU' })));
  await screen.findByText('Calendar: Russia · Moscow time');
});
