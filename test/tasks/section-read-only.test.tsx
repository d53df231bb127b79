// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { cardOf } from './approval-cards.ts';
import { BOARD_ENTRIES, type Setting } from './card-bench.ts';
import { showState } from './section-bench.tsx';
import { stories, viewers } from './stories.ts';

afterEach(cleanup);

const { edits } = stories;
const LINE = 'These buttons are for board members. Ellen can add you.';

it.each([
  ['en', LINE],
  ['ru', 'Кнопки доступны участникам доски. Добавить может: Ellen.'],
  ['es', 'Los botones son para miembros del tablero. Te puede añadir: Ellen.'],
] as const)('who may not press is told why and who can change it, in %s', async (locale, line) => {
  await showState({ ...viewers.observer, story: edits }, locale);
  screen.getByText(line);
});

it('a visitor who is not signed in may be of the board: nobody needs to add him', async () => {
  await showState({ ...viewers.signedOut, story: edits });
  screen.getByText('These buttons are for board members. If you are one, log in to Trello.');
});

it.each<[string, Setting]>([
  ['idle', { ...viewers.observer }],
  ['a first version', { ...viewers.observer, story: stories.version }],
  ['asked', cardOf('asked', viewers.observer)],
  ['approved', cardOf('approved', viewers.observer)],
  ['withdrawn', cardOf('withdrawn', { ...viewers.observer, now: '2026-11-26 10:00' })],
  ['handed over', { ...viewers.observer, story: stories.handedOver }],
])('says so once in every state: %s', async (_state, setting) => {
  await showState(setting);
  expect(screen.getAllByText(LINE)).toHaveLength(1);
});

it('belongs to the state: *Record* comes after it', async () => {
  await showState(cardOf('withdrawn', { ...viewers.observer, now: '2026-11-26 10:00' }));
  const order = [...document.querySelectorAll('p, button')].map(({ textContent }) => textContent);
  expect(order).toContain('Record');
  expect(order.indexOf('Record')).toBeGreaterThan(order.indexOf(LINE));
  expect(order).toContain(LINE);
});

it('names nobody where nobody manages the account', async () => {
  const board = BOARD_ENTRIES.filter(({ kind }) => kind !== 'named');
  await showState({ ...viewers.observer, story: edits, board });
  screen.getByText('These buttons are for board members.');
});

it('names nobody where the account manager has left the board', async () => {
  const people = [{ id: 'zoe' }, { id: 'priya', name: 'Priya' }];
  await showState({ ...viewers.observer, story: edits, people });
  screen.getByText('These buttons are for board members.');
});

it('is not there for who may press', async () => {
  await showState({ ...viewers.owner, story: edits });
  expect(screen.queryByText(LINE)).toBeNull();
});
