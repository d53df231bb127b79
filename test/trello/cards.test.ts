import { expect, it } from 'vitest';
import {
  boardLink,
  cardNow,
  goToBoard,
  listedCards,
  listOfCard,
  placedCards,
  showCard,
  shownCards,
} from '../../src/trello/cards.ts';
import type { PageClient } from '../../src/trello/client.ts';

const UPLOAD = 'https://trello.com/1/cards/64b0/attachments/64c0/download/banner.png';
const CARDS = [
  {
    id: 'c1',
    name: 'Autumn banners',
    desc: 'Six ads',
    shortLink: 'aB3dE5gH',
    members: [{ id: 'tom' }, null, { id: 'uma' }],
    attachments: [{ id: 'a1', name: 'banner.png', url: UPLOAD }],
  },
  { id: 'c2' },
  null,
  { name: 'made a moment ago' },
];

/** Trello answers no field that was not asked for. */
function clientOf(cards: unknown, board: unknown = {}) {
  const asked: string[] = [];
  const pick = (row: unknown, fields: readonly string[]) =>
    typeof row === 'object' && row !== null
      ? Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)))
      : row;
  const t = {
    cards: async (...fields: string[]) => {
      asked.push(fields.join());
      return Array.isArray(cards) ? cards.map((card) => pick(card, fields)) : cards;
    },
    board: async () => board,
    getContext: () => ({ board: '64b0aa00000000000000000a' }),
  };
  return { t: t as unknown as PageClient, asked };
}

it('lists the open cards with their titles and members, in one request', async () => {
  const { t, asked } = clientOf(CARDS);
  expect(await listedCards(t)).toEqual([
    { id: 'c1', title: 'Autumn banners', members: ['tom', 'uma'] },
    { id: 'c2', title: '', members: [] },
  ]);
  expect(asked).toEqual(['id,name,members']);
});

it('lists the open cards with the lists that they are in', async () => {
  const { t, asked } = clientOf([{ id: 'c1', name: 'Report', idList: 'l1' }, ...CARDS.slice(1)]);
  const lists = async () => [{ id: 'l1', name: 'Reports' }, { name: 'made a moment ago' }];
  const client = { ...t, lists } as unknown as PageClient;
  expect(await placedCards(client)).toEqual({
    cards: [
      { id: 'c1', title: 'Report', list: 'l1' },
      { id: 'c2', title: '' },
    ],
    lists: [{ id: 'l1', name: 'Reports' }],
  });
  expect(asked).toEqual(['id,name,idList']);
  expect(await listOfCard(client, 'c1')).toBe('l1');
  expect(await listOfCard(client, 'c2')).toBeUndefined();
});

it('tells what stands on every card', async () => {
  const { t } = clientOf(CARDS);
  const shown = await shownCards(t);
  expect(shown.get('c1')).toEqual({
    content: {
      title: 'Autumn banners',
      description: 'Six ads',
      attachments: [{ id: 'a1', name: 'banner.png', url: UPLOAD, isLink: false }],
    },
    link: 'https://trello.com/c/aB3dE5gH',
  });
  expect(shown.get('c2')).toEqual({ content: { title: '', description: '', attachments: [] } });
  expect([...shown.keys()]).toEqual(['c1', 'c2']);
});

it('tells one card as it is now, and nothing of a card that is not there', async () => {
  const { t } = clientOf(CARDS);
  expect(await cardNow(t, 'c1')).toMatchObject({
    id: 'c1',
    title: 'Autumn banners',
    members: ['tom', 'uma'],
    content: { description: 'Six ads' },
    link: 'https://trello.com/c/aB3dE5gH',
  });
  expect(await cardNow(t, 'c9')).toBeUndefined();
});

it.each([undefined, null, 'x', {}])('finds no card in %j', async (odd) => {
  const { t } = clientOf(odd);
  expect(await listedCards(t)).toEqual([]);
  expect(await shownCards(t)).toEqual(new Map());
  expect(await cardNow(t, 'c1')).toBeUndefined();
});

it.each([
  [{ shortLink: 'bB3dE5gH' }, 'bB3dE5gH'],
  [{ shortLink: '' }, '64b0aa00000000000000000a'],
  [null, '64b0aa00000000000000000a'],
])('knows the address of a board from %j', async (board, link) => {
  expect(await boardLink(clientOf([], board).t)).toBe(link);
});

it('opens a card and another board, and tells of a refusal', async () => {
  const opened: unknown[] = [];
  const refuse = async (what: unknown) => {
    opened.push(what);
    throw new Error('gone');
  };
  const t = { showCard: refuse, navigate: refuse } as unknown as PageClient;
  expect(await showCard(t, 'c1')).toBe(false);
  expect(await goToBoard(t, 'bB3dE5gH')).toBe(false);
  const agree = async () => undefined;
  const willing = { showCard: agree, navigate: agree } as unknown as PageClient;
  expect(await showCard(willing, 'c1')).toBe(true);
  expect(await goToBoard(willing, 'bB3dE5gH')).toBe(true);
  expect(opened).toEqual(['c1', { url: 'https://trello.com/b/bB3dE5gH' }]);
});
