// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import {
  type BoardTab,
  BoardTabs,
  createChosenTab,
  loadTabs,
} from '../../../src/pages/board/board-tabs.tsx';
import { loadCardApp } from '../../../src/tasks/for-you-card.tsx';
import { createBoardBench, NOW, SET_UP } from '../../support/board-bench.ts';
import { boardPress, sealBoard } from '../../support/journals.ts';
import { askedAt, createForYouBench } from '../../tasks/for-you-bench.ts';
import { createCards } from '../../tasks/reports-bench.ts';

// What a page loads after it has drawn is no part of these tests' patience.
beforeAll(async () => {
  await Promise.all([loadCardApp(), loadTabs()]);
}, 60_000);
afterEach(cleanup);

const CARDS = { a: { ...askedAt('2026-11-18 10:00'), title: 'Autumn banners' } };

async function show(
  asked: BoardTab = 'forYou',
  setting: { locale?: Locale; memory?: Record<string, string>; now?: string } = {},
) {
  const { locale = 'en', ...more } = setting;
  const bench = createForYouBench({ cards: CARDS, ...more });
  const page = await createBoardBench({
    entries: SET_UP,
    ports: { locale, cards: createCards({ cards: [] }) },
  });
  const tab = await createChosenTab(asked, bench.ports, page.board);
  render(
    <BoardTabs
      tab={tab}
      model={bench.model}
      ports={bench.ports}
      board={page.board}
      boardPorts={page.ports}
    />,
  );
  return { ...bench, ...page, kept: bench.kept, tab };
}

const chosen = () => screen.getByRole('tab', { selected: true }).textContent;

test.each([
  ['en', ['For you', 'Team', 'How we work', 'Reports', 'Settings']],
  ['ru', ['Для вас', 'Команда', 'Как мы работаем', 'Отчёты', 'Настройки']],
  ['es', ['Para ti', 'Equipo', 'Cómo trabajamos', 'Informes', 'Ajustes']],
] as const)('has its tabs in their order, none of them dead: %s', async (locale, names) => {
  await show('forYou', { locale });
  expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(names);
  expect(chosen()).toBe(names[0]);
  for (const name of names) {
    fireEvent.click(screen.getByRole('tab', { name }));
    await screen.findByRole('heading', { level: 1, name });
  }
});

test('opened for the settings it shows them, and reads no card', async () => {
  const { model } = await show('settings');
  expect(chosen()).toBe('Settings');
  screen.getByRole('heading', { level: 1, name: 'Settings' });
  expect(model.list.value).toBeUndefined();
});

test.each(['damaged', 'newer'] as const)(
  'tells what was refused before, with its words, over settings that are %s',
  async (kind) => {
    const entry = sealBoard(boardPress.set('words.channel', 'Only by phone'), {
      ...{ n: 1, at: NOW, by: 'ellen' },
    });
    const { board, find } = await show('settings');
    const refused = [{ entry, since: NOW, why: 'Damaged' as const }];
    const found = kind === 'newer' ? { kind, theirs: 9, ours: 1 } : { kind, stored: 'no journal' };
    find({ ...found, refused });
    await board.refresh();
    await screen.findByText(/^What you sent on Thu 19 Nov was not saved/);
    screen.getByRole('button', { name: 'Do not send it any more' });
  },
);

test('there is one main part on every tab', async () => {
  await show();
  await screen.findByRole('list');
  expect(screen.getAllByRole('main')).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: /^Autumn banners/ }));
  await screen.findByRole('button', { name: 'Approve' });
  expect(screen.getAllByRole('main')).toHaveLength(1);
  for (const name of ['Team', 'How we work', 'Reports', 'Settings']) {
    fireEvent.click(screen.getByRole('tab', { name }));
    await screen.findByRole('heading', { level: 1, name });
    expect(screen.getAllByRole('main')).toHaveLength(1);
  }
});

test('a frame built anew on a press shows the tab that was there; one opened later the first', async () => {
  const before = await show();
  fireEvent.click(screen.getByRole('tab', { name: 'Settings' }));
  const memory = Object.fromEntries(before.kept);
  cleanup();
  await show('forYou', { memory });
  expect(chosen()).toBe('Settings');
  cleanup();
  await show('forYou', { memory, now: '2026-11-20 18:35' });
  expect(chosen()).toBe('For you');
});

test('a press on settings that were looked at for long keeps their tab', async () => {
  const { board, kept, setNow, tab } = await show();
  tab.choose('settings');
  setNow('2026-11-20 18:50');
  await board.send('terms', () => [boardPress.set('terms.edits', 4)]);
  const memory = Object.fromEntries(kept);
  cleanup();
  await show('forYou', { memory, now: '2026-11-20 18:50' });
  expect(chosen()).toBe('Settings');
});

test.each(['', 'team 1', 'settings', 'settings x'])(
  'begins with the tab asked for where nothing of use was kept: %s',
  async (text) => {
    await show('forYou', { memory: { 'board.tab': text } });
    expect(chosen()).toBe('For you');
  },
);
