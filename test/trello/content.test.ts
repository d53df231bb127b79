import { describe, expect, it } from 'vitest';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { attachmentsIn, shownCard, textsByCard } from '../../src/trello/content.ts';

const UPLOAD = 'https://trello.com/1/cards/64b0/attachments/64c0/download/banner.png';

function clientWith(answer: unknown): CapabilityClient {
  const react = async () => answer;
  return { card: react, cards: react } as unknown as CapabilityClient;
}

describe('the card in context', () => {
  it('has a title, a description, attachments and an address', async () => {
    const raw = {
      name: 'Autumn banners',
      desc: 'Six ads',
      shortLink: 'aB3dE5gH',
      url: 'https://trello.com/c/aB3dE5gH/7-autumn-banners',
      attachments: [{ id: 'a1', name: 'banner.png', url: UPLOAD }],
    };
    expect(await shownCard(clientWith(raw))).toEqual({
      content: {
        title: 'Autumn banners',
        description: 'Six ads',
        attachments: [{ id: 'a1', name: 'banner.png', url: UPLOAD, isLink: false }],
      },
      link: 'https://trello.com/c/aB3dE5gH',
    });
  });

  it.each([
    ['2026-11-27T09:00:00.000Z', false, { due: Date.parse('2026-11-27T09:00:00Z') }],
    ['2026-11-27T09:00:00.000Z', true, {}],
    [null, false, {}],
    ['soon', false, {}],
    [7, false, {}],
  ])(
    'has a due date of its own while that is not complete: %j, %j',
    async (due, dueComplete, read) => {
      expect(await shownCard(clientWith({ due, dueComplete }))).toEqual({
        content: { title: '', description: '', attachments: [] },
        ...read,
      });
    },
  );

  it.each([undefined, null, 7, [], { name: 7, desc: null, attachments: 'x' }])(
    'is empty in %j',
    async (raw) => {
      expect(await shownCard(clientWith(raw))).toEqual({
        content: { title: '', description: '', attachments: [] },
      });
    },
  );
});

describe('an attachment', () => {
  it.each([
    [UPLOAD, false],
    ['https://trello-attachments.s3.amazonaws.com/64b0/64c0/banner.png', false],
    ['https://docs.example/brief', true],
    ['https://trello.com/c/aB3dE5gH', true],
    ['https://evil.example/?https://trello.com/1/cards/1/attachments/2', true],
    ['', true],
  ])('at "%s" is a link: %s', (url, isLink) => {
    expect(attachmentsIn([{ id: 'a1', name: 'x', url }])).toEqual([
      { id: 'a1', name: 'x', url, isLink },
    ]);
  });

  it('without an id is left out', () => {
    expect(attachmentsIn([null, 7, {}, { id: 7 }])).toEqual([]);
    expect(attachmentsIn('x')).toEqual([]);
  });
});

it('reads titles and descriptions of all cards by id', async () => {
  const cards = [{ id: 'c1', name: 'One', desc: 'First' }, { id: 'c2' }, null];
  expect(await textsByCard(clientWith(cards))).toEqual(
    new Map([
      ['c1', { title: 'One', description: 'First' }],
      ['c2', { title: '', description: '' }],
    ]),
  );
});
