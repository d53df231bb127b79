// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import type { BoardNote } from '../../src/tasks/for-you-ports.ts';
import { MyBoards } from '../../src/tasks/my-boards-view.tsx';
import { wordsIn } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { readText } from '../support/read-text.ts';
import { createForYouBench } from './for-you-bench.ts';

afterEach(cleanup);

const SEEN = moscow('2026-11-16 10:05');
const NOTES: readonly BoardNote[] = [
  { board: 'quiet', link: 'qB3dE5gH', count: 0, seen: SEEN },
  { board: 'busy', link: 'bB3dE5gH', count: 2, next: day('2026-11-24'), seen: SEEN },
  { board: 'board1', link: 'aB3dE5gH', count: 9, seen: SEEN },
];

function show(
  locale: Locale = 'en',
  notes: readonly BoardNote[] | 'refused' = NOTES,
  refusesToOpen = false,
) {
  const bench = createForYouBench({ notes, refusesToOpen });
  render(<MyBoards ports={bench.ports} words={wordsIn(locale)} list={undefined} />);
  return bench;
}

test.each([
  [
    'en',
    'My boards, as last seen',
    'Board bB3dE5gH',
    '2 cards wait for you · nearest: Tue 24 Nov · seen Mon 16 Nov, 10:05',
    'nothing waits for you · seen Mon 16 Nov, 10:05',
  ],
  [
    'ru',
    'Мои доски, как их видели в последний раз',
    'Доска bB3dE5gH',
    'вас ждут 2 карточки · ближайший срок: вт 24 нояб. · на пн 16 нояб., 10:05',
    'вас ничего не ждёт · на пн 16 нояб., 10:05',
  ],
  [
    'es',
    'Mis tableros, según la última visita',
    'Tablero bB3dE5gH',
    '2 tarjetas te esperan · la más próxima: mar 24 nov · visto el lun 16 nov, 10:05',
    'nada te espera · visto el lun 16 nov, 10:05',
  ],
] as const)(
  'says what waited elsewhere and when that was: %s',
  (locale, title, board, busy, quiet) => {
    show(locale);
    const rows = within(screen.getByRole('list', { name: title })).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(readText(rows[0]?.textContent)).toContain(`${board}${busy}`);
    expect(readText(rows[1]?.textContent)).toContain(quiet);
  },
);

test('a row opens its board', () => {
  const { opened } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Board bB3dE5gH' }));
  expect(opened).toEqual(['board bB3dE5gH']);
});

test('a board is forgotten, and with the last one the part is gone', async () => {
  const { notes } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Forget board bB3dE5gH' }));
  expect(notes().map(({ board }) => board)).toEqual(['quiet', 'board1']);
  fireEvent.click(await screen.findByRole('button', { name: 'Forget board qB3dE5gH' }));
  await Promise.resolve();
  expect(screen.queryByRole('list')).toBeNull();
  expect(document.body.textContent).toBe('');
});

test.each([
  ['where the browser keeps nothing', 'refused' as const],
  ['where no other board was visited', NOTES.slice(2)],
])('is not there at all %s', (_name, notes) => {
  show('en', notes);
  expect(document.body.textContent).toBe('');
});

test.each([
  [
    'en',
    'Board bB3dE5gH',
    'Board bB3dE5gH did not open. Open it from your boards in Trello; if it is no longer yours, press Forget.',
  ],
  [
    'ru',
    'Доска bB3dE5gH',
    'Доска bB3dE5gH не открылась. Откройте её в Trello из списка своих досок; если она вам больше не нужна, нажмите «Забыть».',
  ],
  [
    'es',
    'Tablero bB3dE5gH',
    'El tablero bB3dE5gH no se abrió. Ábrelo en Trello desde tu lista de tableros; si ya no lo usas, pulsa Olvidar.',
  ],
] as const)(
  'says that Trello did not go to a board, and what to do: %s',
  async (locale, board, text) => {
    show(locale, NOTES, true);
    fireEvent.click(screen.getByRole('button', { name: board }));
    await screen.findByText(text);
  },
);

test('what did not open is said no more once the board is forgotten', async () => {
  show('en', NOTES, true);
  fireEvent.click(screen.getByRole('button', { name: 'Board bB3dE5gH' }));
  await screen.findByText(/did not open/);
  fireEvent.click(screen.getByRole('button', { name: 'Forget board bB3dE5gH' }));
  await screen.findByRole('list');
  await expect.poll(() => screen.queryByText(/did not open/)).toBeNull();
});
