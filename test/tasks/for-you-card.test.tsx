// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { loadForms } from '../../src/tasks/card-app.tsx';
import { loadCardApp } from '../../src/tasks/for-you-card.tsx';
import { ForYou } from '../../src/tasks/for-you-view.tsx';
import { createBoardBench } from '../support/board-bench.ts';
import { BOARD_ENTRIES } from './card-bench.ts';
import { askedAt, createForYouBench } from './for-you-bench.ts';

// What a page loads after it has drawn is no part of these tests' patience.
beforeAll(async () => {
  await Promise.all([loadCardApp(), loadForms()]);
}, 60_000);
afterEach(cleanup);

const CARDS = {
  a: { ...askedAt('2026-11-18 10:00'), title: 'Autumn banners' },
  b: { ...askedAt('2026-11-19 10:00'), title: 'Search ads' },
};

async function show(locale: Locale = 'en', refusesToOpen = false) {
  const bench = createForYouBench({ cards: CARDS, refusesToOpen });
  const page = await createBoardBench({
    entries: BOARD_ENTRIES,
    ports: { locale, clock: bench.ports.clock },
  });
  render(
    <ForYou model={bench.model} ports={bench.ports} board={page.board} boardPorts={page.ports} />,
  );
  fireEvent.click(await screen.findByRole('button', { name: /^Autumn banners/ }));
  await screen.findByRole('heading', { name: 'Autumn banners' });
  return bench;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test.each([
  [
    'en',
    '1 of 2',
    'Approve',
    'Done: Autumn banners',
    'Go back to it',
    '2 of 2',
    'No card waits for you here.',
  ],
  [
    'ru',
    '1 из 2',
    'Согласовать',
    'Готово: Autumn banners',
    'Вернуться к ней',
    '2 из 2',
    'Ни одна карточка вас здесь не ждёт.',
  ],
  [
    'es',
    '1 de 2',
    'Aprobar',
    'Listo: Autumn banners',
    'Volver a ella',
    '2 de 2',
    'Aquí no te espera ninguna tarjeta.',
  ],
] as const)(
  'a decision brings the next card, and the last one the list: %s',
  async (locale, first, approve, done, back, second, empty) => {
    await show(locale);
    screen.getByText(first);
    await press(approve);
    await screen.findByText(second);
    screen.getByText(done);
    screen.getByRole('button', { name: back });
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Search ads' })),
    );
    await press(approve);
    await screen.findByText(empty);
  },
);

test('what was just done is one press away, and says that it waits no longer', async () => {
  await show();
  await press('Approve');
  await screen.findByText('2 of 2');
  await press('Go back to it');
  await screen.findByRole('heading', { name: 'Autumn banners' });
  await screen.findByText('This card no longer waits for you.');
  screen.getByRole('button', { name: 'Next' });
  await press('Undo');
  await screen.findByRole('button', { name: 'Approve' });
  screen.getByRole('button', { name: 'Skip' });
});

test('Skip goes on, Open card opens it, and the list is one press away', async () => {
  const { opened, pluginData } = await show();
  await press('Open card');
  expect(opened).toEqual(['card a']);
  await press('Skip');
  await screen.findByText('2 of 2');
  await press('Back to the list');
  await screen.findByRole('list', { name: '2 cards wait for you' });
  expect(pluginData.tries()).toBe(0);
});

test.each([
  ['en', 'Open card', 'The card did not open. Find it on the board and open it there.', 'Skip'],
  [
    'ru',
    'Открыть карточку',
    'Карточка не открылась. Найдите её на доске и откройте там.',
    'Пропустить',
  ],
  ['es', 'Abrir tarjeta', 'La tarjeta no se abrió. Búscala en el tablero y ábrela ahí.', 'Saltar'],
] as const)(
  'says that Trello did not open the card, until the next one is there: %s',
  async (locale, open, text, skip) => {
    const { opened } = await show(locale, true);
    await press(open);
    await screen.findByText(text);
    expect(opened).toEqual(['card a']);
    await press(skip);
    await screen.findByRole('heading', { name: 'Search ads' });
    expect(screen.queryByText(text)).toBeNull();
  },
);

test('says nothing of the kind where the card opens', async () => {
  await show();
  await press('Open card');
  await Promise.resolve();
  expect(screen.queryByText(/did not open/)).toBeNull();
});
