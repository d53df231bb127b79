// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { ReportsPage } from '../../src/tasks/reports-view.tsx';
import { published, reportStory } from '../domain/report/sample-reports.ts';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress } from '../support/journals.ts';
import { type CardsSetting, createCards } from './reports-bench.ts';
import { withPress } from './role-entries.ts';

afterEach(cleanup);

const SEPTEMBER = { from: day('2026-09-01'), to: day('2026-09-30') };
const LISTS = [
  { id: 'l1', name: 'In progress' },
  { id: 'l2', name: 'Reports' },
];
const NOW = moscow('2026-11-19 11:00');

function entries(by: 'read' | 'unread' = 'unread'): readonly CardEntry[] {
  const story = reportStory();
  const { id } = story.add('ellen', published({ period: SEPTEMBER }), '2026-11-03 10:00');
  if (by === 'read') story.add('priya', { kind: 'read', ref: id }, '2026-11-05 10:00');
  return story.entries as readonly CardEntry[];
}

const MONTHLY = withPress(
  SET_UP,
  'ellen',
  boardPress.set('rules.cadence.all', ['month', '2026-09-10']),
);

async function show(
  setting: CardsSetting,
  options: BenchOptions = { entries: MONTHLY },
  locale: Locale = 'en',
) {
  const cards = createCards(setting);
  const ports = { locale, cards, clock: () => NOW, ...options.ports };
  const bench = await createBoardBench({ ...options, ports });
  const opened: string[] = [];
  render(
    <ReportsPage
      board={bench.board}
      ports={bench.ports}
      translate={pageTranslate(locale)}
      openTab={(tab) => opened.push(tab)}
    />,
  );
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.body.textContent).not.toMatch(/Reading cards|Loading/));
  return { ...bench, cards, opened };
}

const rows = () =>
  screen.queryAllByRole('listitem').map((row) => row.textContent?.replace(/\s+/g, ' '));
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test.each(LOCALES)(
  'read, missing and to come, without a gap in the words, in %s',
  async (locale) => {
    await show(
      { cards: [{ id: 'a', title: 'Sept', entries: entries('read') }], lists: LISTS },
      { entries: MONTHLY },
      locale,
    );
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(document.body.textContent).not.toMatch(/[{}]/);
  },
);

test('a row says how its report stands, and opens its card', async () => {
  const { cards } = await show({ cards: [{ id: 'a', title: 'Sept', entries: entries() }] });
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(rows()).toEqual([
    'NovemberDue: Wed 2 Dec',
    'OctoberMissing: +11 working daysIt was due Tue 3 NovWrite report',
    'SeptemberNot read yetPublished Tue 3 Nov · Ellen WardSept',
  ]);
  const told = [...document.querySelectorAll('.reports-told')].map((one) => one.textContent);
  expect(told).toEqual([
    'It was due Tue\u00a03\u00a0Nov',
    'Published Tue\u00a03\u00a0Nov\u00a0· Ellen Ward',
  ]);
  await press('Open card: Sept');
  expect(cards.opened).toEqual(['a']);
});

test('a report that is missing has as many days more as the board was on hold', async () => {
  const held = withPress(
    MONTHLY,
    'ellen',
    boardPress.set('hold.h1', { from: '2026-11-02', to: '2026-11-12' }),
  );
  await show({ cards: [{ id: 'a', title: 'Sept', entries: entries() }] }, { entries: held });
  await waitFor(() => expect(rows()).toHaveLength(3));
  // Due Tue 3 Nov, and nine working days later.
  expect(rows()[1]).toContain('It was due Mon 16 Nov');
});

test('a report that was late before a hold gets no later by its days', async () => {
  const from = '2026-11-05';
  const held = withPress(MONTHLY, 'ellen', boardPress.set('hold.h1', { from, to: '2026-11-12' }));
  await show({ cards: [{ id: 'a', title: 'Sept', entries: entries() }] }, { entries: held });
  await waitFor(() => expect(rows()).toHaveLength(3));
  // Fri 13 Nov to Thu 19; Wed 4 is a holiday.
  expect(rows()[1]).toContain('Missing: +5 working days');
});

test('to who decides for the client what she has not read is new, and she is asked for nothing', async () => {
  await show(
    { cards: [{ id: 'a', title: 'Sept', entries: entries() }], lists: LISTS },
    { entries: MONTHLY, ports: { member: 'priya' } },
  );
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(rows()[2]).toContain('New report');
  expect(screen.queryByRole('button', { name: /Write report/ })).toBeNull();
  expect(screen.queryByText(/looks as if/)).toBeNull();
});

test('a list that is called so is offered once; its empty cards are there for reports then', async () => {
  const { appended, cards } = await show({
    cards: [
      { id: 'a', title: 'Report: October', list: 'l2' },
      { id: 'b', title: 'October banners', list: 'l1' },
    ],
    lists: LISTS,
  });
  await press('Write report: October');
  await screen.findByText(/^There is no card for it yet/);
  await press('Yes, they are reports');
  await waitFor(() => expect(appended).toEqual([[boardPress.set('reports.lists', ['l2'])]]));
  await screen.findByText('Lists with reports: Reports');
  expect(screen.queryByText(/looks as if/)).toBeNull();
  expect(screen.queryByText(/^There is no card for it yet/)).toBeNull();
  await press('Write report: October');
  expect(cards.opened).toEqual(['a']);
});

const DUE_NOVEMBER = {
  kind: 'reportDue',
  period: { from: '2026-11-01', to: '2026-11-30' },
  promise: expect.objectContaining({ day: '2026-12-02' }),
};
const IN_LIST = withPress(MONTHLY, 'ellen', boardPress.set('reports.lists', ['l2']));

test('a card that is there for a report gets its date by a press, for everybody to see', async () => {
  const { cards } = await show(
    { cards: [{ id: 'a', title: 'Report: November', list: 'l2' }], lists: LISTS },
    { entries: IN_LIST },
  );
  await screen.findByText('1 card for a report does not show its date yet.');
  screen.getByText('Report: November · due Wed 2 Dec');
  await press('Show the date on the card');
  await waitFor(() => expect(cards.dated).toEqual([['a', DUE_NOVEMBER]]));
  await waitFor(() => expect(screen.queryByText(/does not show its date/)).toBeNull());
});

test('a card that refuses its date is named, and can be tried again', async () => {
  await show(
    {
      cards: [{ id: 'a', title: 'Report: November', list: 'l2' }],
      lists: LISTS,
      refusal: { type: 'HostGone' },
    },
    { entries: IN_LIST },
  );
  await press('Show the date on the card');
  await screen.findByText('The date could not be put on: Report: November. Please try again.');
  screen.getByRole('button', { name: 'Show the date on the card' });
});

test.each(['priya', 'dan'])('%s of the client is not asked for dates', async (member) => {
  await show(
    { cards: [{ id: 'a', title: 'Report: November', list: 'l2' }], lists: LISTS },
    { entries: IN_LIST, ports: { member } },
  );
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(screen.queryByText(/does not show its date/)).toBeNull();
});

test('what changes on a card meanwhile shows without opening the page anew', async () => {
  const now: { cards: CardsSetting['cards'] } = { cards: [] };
  const { board } = await show({
    get cards() {
      return now.cards;
    },
  });
  await waitFor(() => expect(rows()[2]).toContain('SeptemberMissing'));
  now.cards = [{ id: 'a', title: 'Sept', entries: entries() }];
  await board.refresh();
  await waitFor(() => expect(rows()[2]).toContain('SeptemberNot read yet'));
});

test('No is an answer: it is not asked again, and a list can still be chosen', async () => {
  const { appended } = await show({ cards: [], lists: LISTS });
  await press('No');
  await screen.findByText('No list is for reports');
  fireEvent.click(screen.getByRole('checkbox', { name: 'In progress', hidden: true }));
  fireEvent.click(screen.getByRole('button', { name: 'Save', hidden: true }));
  await waitFor(() =>
    expect(appended).toEqual([
      [boardPress.set('reports.lists', [])],
      [boardPress.set('reports.lists', ['l1'])],
    ]),
  );
});

test.each([
  ['reports.lists', ['l2'], 'Make one in the list “Reports” and open it.'],
  [
    'reports.lists',
    ['l1', 'l2'],
    'Make one in one of these lists and open it: In progress and Reports.',
  ],
  ['reports.lists', [], 'Make one on the board, open it, and choose Write report under More.'],
] as const)(
  'where no card is there for it, %s %j says where to make one',
  async (path, value, text) => {
    const stored = withPress(MONTHLY, 'ellen', boardPress.set(path, value));
    const { cards } = await show({ cards: [], lists: LISTS }, { entries: stored });
    await press('Write report: October');
    await screen.findByText(`There is no card for it yet. ${text}`);
    expect(cards.opened).toEqual([]);
  },
);

test('a card that Trello does not open is said', async () => {
  await show({ cards: [{ id: 'a', title: 'Sept', entries: entries() }], refusesToOpen: true });
  fireEvent.click(await screen.findByRole('button', { name: 'Open card: Sept' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The card did not open');
});

test('where nobody chose a cadence none is missing, and the usual one is a press away', async () => {
  const { appended, opened } = await show({ cards: [], lists: [] }, { entries: SET_UP });
  await screen.findByText(/^Nobody has chosen yet/);
  screen.getByText(/^There are no reports yet\. To write one/);
  // All of them may lie in the archive.
  screen.getByText(/^Only open cards are read/);
  await press('Choose in How we work');
  expect(opened).toEqual(['rules']);
  await press('Every month, starting with November');
  await waitFor(() =>
    expect(appended).toEqual([[boardPress.set('rules.cadence.all', ['month', '2026-11-19'])]]),
  );
  await waitFor(() => expect(rows()).toEqual(['NovemberDue: Wed 2 Dec']));
});

test('while both sides agree on rules the cadence is proposed, and the page says so', async () => {
  const agreed = withPress(SET_UP, 'ellen', boardPress.set('switches.agreed', true));
  const { appended } = await show({ cards: [] }, { entries: agreed });
  await press('Every month, starting with November');
  await screen.findByText(/^How often there is a report is proposed/);
  expect(appended[0]?.[0]).toMatchObject({ kind: 'rulesProposed' });
});

test('cards that could not be read are counted, and read again on a press', async () => {
  await show({ cards: [{ id: 'a', title: 'x' }], broken: ['a'] }, { entries: SET_UP });
  await screen.findByText(/^1 card could not be read/);
  expect(screen.queryByText(/^There are no reports yet/)).toBeNull();
  await press('Try again');
  await screen.findByText(/^1 card could not be read/);
});

test('a board that does not answer is said in plain words', async () => {
  await show({ cards: [], isGone: true });
  await screen.findByText(/^Trello does not answer/);
});

test('of many rows the latest are shown, the others on a press', async () => {
  const weekly = withPress(
    SET_UP,
    'ellen',
    boardPress.set('rules.cadence.all', ['week', '2026-07-01']),
  );
  await show({ cards: [] }, { entries: weekly });
  await waitFor(() => expect(rows()).toHaveLength(12));
  await press('Show 9 earlier');
  await waitFor(() => expect(rows()).toHaveLength(21));
});

test('five hundred cards are read, and each kind of work has its rows', async () => {
  const cards = Array.from({ length: 500 }, (_, at) => ({ id: `c${at}`, title: `Card ${at}` }));
  const kinds = withPress(SET_UP, 'ellen', boardPress.set('rules.kinds', ['seo', 'design']));
  const both = withPress(
    withPress(kinds, 'ellen', boardPress.set('rules.cadence.seo', ['month', '2026-11-01'])),
    'ellen',
    boardPress.set('rules.cadence.design', ['month', '2026-11-01']),
  );
  await show({ cards }, { entries: both });
  await waitFor(() => expect(rows()).toHaveLength(2));
  const headings = screen.getAllByRole('heading', { level: 2 });
  expect(headings.map(({ textContent }) => textContent)).toEqual(['SEO work', 'Design']);
});

test('dates counted without all days off say so, as on the card', async () => {
  const told = () => document.body.textContent;
  const cards = [{ id: 'a', title: 'Sept', entries: entries('read') }];
  await show({ cards }, { entries: MONTHLY });
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(told()).not.toMatch(/Preliminary|Holidays are not counted/);
  cleanup();
  const clock = () => moscow('2027-12-15 11:00');
  await show({ cards }, { entries: MONTHLY, ports: { clock } });
  await waitFor(() =>
    expect(told()).toContain('Preliminary: the official days off of 2028 are not published yet.'),
  );
  cleanup();
  const without = withPress(MONTHLY, 'ellen', boardPress.set('agency.calendar', 'none'));
  await show({ cards }, { entries: without });
  await waitFor(() => expect(told()).toContain('Holidays are not counted yet.'));
});
