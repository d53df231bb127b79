// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startCardPage } from '../../src/pages/card-page.tsx';
import { loadForms } from '../../src/tasks/card-app.tsx';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';

// What a page loads after it has drawn is no part of these tests' patience.
beforeAll(loadForms, 60_000);

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
});

afterEach(() => {
  Reflect.deleteProperty(window, 'TrelloPowerUp');
  document.body.innerHTML = '';
});

/** Trello's library with a page's `t` that answers for an idle card. */
function library(options: { readonly step?: string; readonly locale?: string } = {}) {
  const closed: string[] = [];
  const board = { journal: { v: 1, board: 'board1', entries: BOARD_ENTRIES } };
  const members = [{ id: 'priya', fullName: 'Priya' }];
  const args: Record<string, unknown> = { step: options.step, over: 'popup' };
  const t = {
    getContext: () => ({
      board: 'board1',
      card: 'card1',
      member: 'priya',
      locale: options.locale ?? 'en',
    }),
    isMemberSignedIn: () => true,
    memberCanWriteToModel: () => true,
    get: async (scope: string) => (scope === 'board' ? board : {}),
    board: async () => ({ members }),
    card: async () => ({ members: [], attachments: [] }),
    arg: (name: string) => args[name],
    render: () => undefined,
    sizeTo: async () => undefined,
    closePopup: async () => closed.push('popup'),
  };
  Object.assign(window, { TrelloPowerUp: { iframe: () => t } });
  return { closed };
}

it('says with a code that the library is missing', async () => {
  startCardPage();
  await waitFor(() => screen.getByText(/no-library/));
});

it.each([
  ['en', 'Nothing needed from you here.'],
  ['ru', 'От вас ничего не нужно.'],
  ['es', 'No hay nada pendiente para ti.'],
])('draws the card in the reader’s language: %s', async (locale, text) => {
  library({ locale });
  startCardPage();
  await waitFor(() => screen.getByText(text));
  expect(document.documentElement.lang).toBe(locale);
});

it('made for a task that is over shows the card and what may be done now', async () => {
  // Nothing was being sent: the page has that answer at once.
  localStorage.setItem('draft card1 priya sending', '');
  library({ step: 'handOver' });
  startCardPage('handOver');
  await waitFor(() => screen.getByText('Nothing needed from you here.'));
  await new Promise((resolve) => setTimeout(resolve));
  screen.getByRole('button', { name: 'Request edits' });
  expect(screen.queryByRole('form')).toBeNull();
});

it('made for one task opens it, and goes away with it', async () => {
  const { closed } = library({ step: 'requestEdits' });
  startCardPage('requestEdits');
  await waitFor(() => screen.getByRole('form', { name: 'Request edits' }));
  expect(closed).toEqual([]);
  screen.getByRole('button', { name: 'Cancel' }).click();
  await waitFor(() => expect(closed).toEqual(['popup']));
});
