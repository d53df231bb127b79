import { expect, test } from 'vitest';
import { namingOf, peopleOf } from '../../src/domain/roster/board-people.ts';
import { namedText, periodRange, periodText, whoCanChoose } from '../../src/tasks/role-words.ts';
import { NOW, SET_UP, wordsIn } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';

const PEOPLE = peopleOf(SET_UP);
const MOSCOW = 'Europe/Moscow';
const all = () => true;
const none = () => false;

test.each([
  ['en', 'Ellen Ward named you as the one who decides for the client.'],
  ['ru', 'За клиента решаете вы: так указывает Ellen Ward.'],
  ['es', 'Ellen Ward te eligió para decidir por el cliente.'],
] as const)('it is said by whom somebody was named, in %s', (locale, text) => {
  const naming = namingOf(PEOPLE, 'representative', NOW);
  if (naming === undefined) throw new Error('Nobody was named');
  const words = wordsIn(locale);
  expect(namedText(naming, all, words)).toBe(text);
  // Who left is not called "no longer on the board" in the middle of a sentence.
  expect(namedText(naming, none, words)).not.toMatch(/Ellen|board|доск|tablero/);
});

const period = {
  standIn: 'dan',
  from: moscow('2026-11-24 00:00'),
  to: moscow('2026-12-02 23:59'),
  isRunning: true,
};

test.each([
  [
    'en',
    'Now · stand-in: Dan Cole · Tue 24 Nov – Wed 2 Dec',
    'Later · stand-in: Dan Cole · Tue 24 Nov – Wed 2 Dec',
  ],
  [
    'ru',
    'Сейчас · замена: Dan Cole · вт 24 нояб. – ср 2 дек.',
    'Позже · замена: Dan Cole · вт 24 нояб. – ср 2 дек.',
  ],
  [
    'es',
    'Ahora · suplente: Dan Cole · mar 24 nov – mié 2 dic',
    'Más adelante · suplente: Dan Cole · mar 24 nov – mié 2 dic',
  ],
] as const)(
  'a period has its person and both days with their weekdays, in %s',
  (locale, now, later) => {
    expect(periodText(period, MOSCOW, wordsIn(locale))).toBe(now);
    expect(periodText({ ...period, isRunning: false }, MOSCOW, wordsIn(locale))).toBe(later);
  },
);

test('one day is said once, and a period without an end by its first day', () => {
  const { standIn, from, isRunning } = period;
  const words = wordsIn('en');
  expect(periodRange({ ...period, to: moscow('2026-11-24 23:59') }, MOSCOW, words)).toBe(
    'Tue 24 Nov',
  );
  expect(periodRange({ standIn, from, isRunning }, MOSCOW, words)).toBe('since Tue 24 Nov');
});

test('who can choose is the account manager, or the agency where he is not here', () => {
  const words = wordsIn('en');
  expect(whoCanChoose(PEOPLE, NOW, all, words)).toBe('Ellen Ward can choose who decides now.');
  expect(whoCanChoose(PEOPLE, NOW, none, words)).toBe('The agency can choose who decides now.');
});
