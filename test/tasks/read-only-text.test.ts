import { expect, test } from 'vitest';
import { readOnlyText } from '../../src/tasks/read-only-text.ts';
import { wordsIn } from '../support/board-bench.ts';

test.each([
  ['en', 'These buttons are for board members. Ellen Ward can add you.'],
  ['ru', 'Кнопки доступны участникам доски. Добавить может: Ellen Ward.'],
  ['es', 'Los botones son para miembros del tablero. Te puede añadir: Ellen Ward.'],
] as const)('who is not of the board is told who can add him, in %s', (locale, text) => {
  expect(readOnlyText({ isSignedIn: true, manager: 'ellen' }, wordsIn(locale))).toBe(text);
});

test('nobody is named where nobody can add him', () => {
  const text = readOnlyText({ isSignedIn: true, manager: undefined }, wordsIn('en'));
  expect(text).toBe('These buttons are for board members.');
});

test.each([
  ['en', 'These buttons are for board members. If you are one, log in to Trello.'],
  ['ru', 'Кнопки доступны участникам доски. Если вы среди них, войдите в Trello.'],
  ['es', 'Los botones son para miembros del tablero. Si eres miembro, inicia sesión en Trello.'],
] as const)(
  'who is not signed in may be of the board: nobody needs to add him, in %s',
  (locale, text) => {
    expect(readOnlyText({ isSignedIn: false, manager: 'ellen' }, wordsIn(locale))).toBe(text);
  },
);
