// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { ForYou } from '../../src/tasks/for-you-view.tsx';
import { type BenchOptions, createBoardBench } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { boardJournal, boardPress, press, type Story, sealBoard } from '../support/journals.ts';
import { readText } from '../support/read-text.ts';
import { BOARD_ENTRIES } from './card-bench.ts';
import {
  approvedInChat,
  askedAt,
  asks,
  createForYouBench,
  type ForYouSetting,
} from './for-you-bench.ts';

afterEach(cleanup);

const CARDS = {
  b: { ...askedAt('2026-11-19 10:00', '2026-11-24'), title: 'Search ads' },
  a: { ...askedAt('2026-11-18 10:00', '2026-11-20'), title: 'Autumn banners' },
  chat: {
    title: 'Brochure',
    story: (story: Story) => {
      const ask = story.add('tom', asks(), '2026-11-20 12:00');
      story.add('ellen', approvedInChat(ask), '2026-11-20 17:00');
    },
  },
};

async function show(
  setting: ForYouSetting = {},
  locale: Locale = 'en',
  board: BenchOptions = { entries: BOARD_ENTRIES },
) {
  const bench = createForYouBench({ cards: CARDS, ...setting });
  const ports = { ...board.ports, locale, clock: bench.ports.clock };
  const page = await createBoardBench({ ...board, ports });
  render(
    <ForYou model={bench.model} ports={bench.ports} board={page.board} boardPorts={page.ports} />,
  );
  return bench;
}

const rows = async (name: string | RegExp) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('button')
    .map((row) => [...row.children].map((part) => readText(part.textContent)));

test('each row has the title, the badge’s words, until when or how late, and since when', async () => {
  await show();
  expect(await rows('3 cards wait for you')).toEqual([
    ['Autumn banners', 'Your turn: today 19:00', 'Today by 19:00', 'Waiting since Wed 18 Nov'],
    [
      'Search ads',
      'Your turn: Tue 24 Nov',
      'By Tue 24 Nov, 19:00 · 2 working days left',
      'Waiting since Thu 19 Nov',
    ],
    ['Brochure', 'Please confirm', 'Waiting since Fri 20 Nov'],
  ]);
});

test.each([
  ['ru', 'Вас ждут 3 карточки', 'Ваш ход: сегодня 19:00', 'Ждёт со ср 18 нояб.'],
  ['es', '3 tarjetas te esperan', 'Te toca: hoy 19:00', 'Espera desde mié 18 nov'],
] as const)('the same in %s', async (locale, title, badge, since) => {
  await show({}, locale);
  const [first] = await rows(title);
  expect(first).toContain(badge);
  expect(first).toContain(since);
  expect(document.body.textContent).not.toMatch(/\{\w+\}/);
});

test.each([
  ['en', '1 card waits for you', 'Urgent'],
  ['ru', 'Вас ждёт 1 карточка', 'Срочно'],
  ['es', '1 tarjeta te espera', 'Urgente'],
] as const)(
  'an urgent card says so, until it is not urgent any more: %s',
  async (locale, title, pill) => {
    const urgent = (...marks: readonly boolean[]) => ({
      cards: {
        a: {
          title: 'Autumn banners',
          story: (story: Story) => {
            for (const on of marks) story.add('priya', { kind: 'urgent', on }, '2026-11-18 09:00');
            story.add('tom', asks('2026-11-20'), '2026-11-18 10:00');
          },
        },
      },
      board: [
        ...BOARD_ENTRIES,
        sealBoard(boardPress.set('switches.urgent', true), {
          n: BOARD_ENTRIES.length + 1,
          at: moscow('2026-11-02 12:00'),
          by: 'ellen',
        }),
      ],
    });
    await show(urgent(true), locale);
    expect((await rows(title))[0]).toContain(pill);
    cleanup();
    await show(urgent(true, false), locale);
    expect((await rows(title))[0]).not.toContain(pill);
  },
);

test('a colleague finds the cards where his view is welcome', async () => {
  await show({ viewer: 'dan' });
  const list = await rows('Your view is welcome');
  expect(list.map(([title]) => title)).toEqual(['Autumn banners', 'Search ads']);
  expect(screen.queryByText(/wait for you/)).toBeNull();
});

test.each([
  ['en', 'No card waits for you here.'],
  ['ru', 'Ни одна карточка вас здесь не ждёт.'],
  ['es', 'Aquí no te espera ninguna tarjeta.'],
] as const)('says in a sentence that nothing waits: %s', async (locale, sentence) => {
  await show({ cards: {} }, locale);
  await screen.findByText(sentence);
  expect(screen.queryByRole('list')).toBeNull();
});

test('who may only read gets one sentence, and no card is asked for', async () => {
  const { model } = await show({ viewer: 'yan', mayWrite: false });
  screen.getByText('This list is for board members. Ellen Ward can add you.');
  expect(model.list.value).toBeUndefined();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an account manager who left the board is not named as the one who can add', async () => {
  await show({ viewer: 'zoe', mayWrite: false }, 'en', {
    entries: BOARD_ENTRIES,
    people: [{ id: 'tom', name: 'Tom Baker' }],
  });
  screen.getByText('This list is for board members.');
});

test('a visitor who is not signed in is told to log in', async () => {
  await show({ viewer: undefined, mayWrite: false });
  screen.getByText('Log in to Trello to see what waits for you.');
});

test('cards that could not be read are counted, with the way to try again', async () => {
  const bench = createForYouBench({ cards: CARDS });
  bench.breakCard('a');
  const page = await createBoardBench({ entries: BOARD_ENTRIES });
  render(
    <ForYou model={bench.model} ports={bench.ports} board={page.board} boardPorts={page.ports} />,
  );
  await screen.findByText('1 card could not be read. The others are here.');
  screen.getByRole('button', { name: 'Try again' });
  expect(await rows('2 cards wait for you')).toHaveLength(2);
});

test('on a board that nobody set up the three questions are one press away', async () => {
  const { opened } = await show({ viewer: 'ellen', cards: {} }, 'en', { entries: [] });
  fireEvent.click(screen.getByRole('button', { name: 'Set up' }));
  expect(opened).toEqual(['setUp']);
  cleanup();
  await show({ viewer: 'ellen', cards: {} });
  expect(screen.queryByRole('button', { name: 'Set up' })).toBeNull();
});

test('that Trello does not answer is said', async () => {
  const bench = createForYouBench({ cards: CARDS });
  bench.leave();
  const page = await createBoardBench({ entries: BOARD_ENTRIES });
  render(
    <ForYou model={bench.model} ports={bench.ports} board={page.board} boardPorts={page.ports} />,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Trello does not answer');
});

test('settings that cannot be read are said instead of a list', async () => {
  await show({}, 'en', { found: { kind: 'damaged', stored: 'x' } });
  expect(screen.getAllByRole('alert')[0]?.textContent).toContain('cannot be read');
  expect(screen.queryByRole('list')).toBeNull();
});

test('a card without a title has words to press', async () => {
  const edits = (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-25'));
  await show({ viewer: 'tom', cards: { e: { title: '', members: ['tom'], story: edits } } });
  await screen.findByRole('button', { name: /^Card without a title/ });
});

test.each(LOCALES)(
  'no placeholder is left open on the way through the cards: %s',
  async (locale) => {
    await show({}, locale);
    fireEvent.click(await screen.findByRole('button', { name: /Search ads/ }));
    await screen.findByRole('heading', { name: 'Search ads' });
    expect(document.body.textContent).not.toMatch(/\{\w+\}/);
  },
);

test('of proposed rules each reads what waits for him: her answer, then his reading of her remarks', async () => {
  const on = boardPress.set('switches.agreed', true);
  const proposal = {
    kind: 'rulesProposed',
    fields: { 'terms.edits': 1 },
    fp: 'f'.repeat(43),
    note: '',
  } as const;
  const entries = [...BOARD_ENTRIES, ...boardJournal(['ellen', on], ['ellen', proposal])];
  const said = boardPress.set('people.priya.onRules', [entries.at(-1)?.id, 'Three days']);
  const answered = [...entries, ...boardJournal(['priya', said])];
  const [waits, remarks] = [
    'New rules wait for your answer.',
    'Remarks on the new rules · Priya Shah',
  ];
  for (const [member, stored, expected] of [
    ['priya', entries, waits],
    ['ellen', entries, undefined],
    ['priya', answered, undefined],
    ['ellen', answered, remarks],
    ['tom', answered, undefined],
  ] as const) {
    await show({ viewer: member }, 'en', { entries: stored, ports: { member } });
    await screen.findByRole('heading', { level: 1 });
    const shown = [waits, remarks].filter((text) => screen.queryByText(text) !== null);
    expect(shown, member).toEqual(expected === undefined ? [] : [expected]);
    cleanup();
  }
});
