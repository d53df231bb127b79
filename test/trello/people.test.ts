import { describe, expect, it } from 'vitest';
import { cardAttachments, cardMembers } from '../../src/trello/card-in-context.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import {
  boardMemberIds,
  boardMembers,
  cardName,
  isBoardAdmin,
  membersByCard,
} from '../../src/trello/people.ts';

function clientWith(answer: unknown): CapabilityClient {
  const react = async () => answer;
  return { board: react, card: react, cards: react } as unknown as CapabilityClient;
}

const NOTHING = [undefined, null, 7, 'x', [], {}, { members: null }, { members: 'x' }];

describe('the members of a board', () => {
  it('have a name and a picture where they show them', async () => {
    const members = [
      { id: 'm1', fullName: 'Priya Shah', username: 'priya', avatar: 'https://example.com/p.png' },
      { id: 'm2', fullName: '', username: 'tom', avatar: null },
      { id: 'm3', fullName: null, username: null },
    ];
    expect(await boardMembers(clientWith({ members }))).toEqual([
      { id: 'm1', name: 'Priya Shah', username: 'priya', avatar: 'https://example.com/p.png' },
      { id: 'm2', name: 'tom', username: 'tom' },
      { id: 'm3' },
    ]);
  });

  it('are left out where they have no id', async () => {
    const members = [null, 7, {}, { id: 7 }, { id: 'm1' }];
    expect(await boardMembers(clientWith({ members }))).toEqual([{ id: 'm1' }]);
  });

  it.each(NOTHING)('are none in %j', async (answer) => {
    expect(await boardMembers(clientWith(answer))).toEqual([]);
  });
});

describe('the members of a card', () => {
  it('are their ids', async () => {
    const members = [{ id: 'm1', fullName: 'Priya' }, null, { id: 'm2' }];
    expect(await cardMembers(clientWith({ members }))).toEqual(['m1', 'm2']);
  });

  it.each(NOTHING)('are none in %j', async (answer) => {
    expect(await cardMembers(clientWith(answer))).toEqual([]);
  });
});

describe('the members of all cards', () => {
  it('are listed by card', async () => {
    const cards = [{ id: 'c1', members: [{ id: 'm1' }] }, { id: 'c2' }, null, { members: [] }];
    expect(await membersByCard(clientWith(cards))).toEqual(
      new Map([
        ['c1', ['m1']],
        ['c2', []],
      ]),
    );
  });

  it.each([undefined, null, {}, 'x'])('are none in %j', async (answer) => {
    expect(await membersByCard(clientWith(answer))).toEqual(new Map());
  });
});

it('hands on the attachments of a card as they are answered', async () => {
  const attachments = [{ id: 'a1', name: 'banner.png' }, null];
  expect(await cardAttachments(clientWith({ attachments }))).toEqual(attachments);
  for (const answer of NOTHING) expect(await cardAttachments(clientWith(answer))).toEqual([]);
});

it('finds the name of another open card of the board', async () => {
  const t = {
    cards: async () => [{ id: 'card1', name: 'Catalogue cover' }, { id: 'card2' }, null],
  };
  const client = t as unknown as Parameters<typeof cardName>[0];
  expect(await cardName(client, 'card1')).toBe('Catalogue cover');
  expect(await cardName(client, 'card2')).toBeUndefined();
  expect(await cardName(client, 'card9')).toBeUndefined();
});

it('lists the ids of the people on the board', async () => {
  const client = clientWith({ members: [{ id: 'tom' }, { fullName: 'nobody' }, { id: 'priya' }] });
  expect(await boardMemberIds(client)).toEqual(['tom', 'priya']);
  for (const odd of NOTHING) expect(await boardMemberIds(clientWith(odd))).toEqual([]);
});

describe('whether who looks administers the board', () => {
  const looking = (member: string | undefined, answer: unknown) =>
    isBoardAdmin({
      ...clientWith(answer),
      getContext: () => ({ ...(member !== undefined && { member }) }),
    } as unknown as CapabilityClient);
  const memberships = [
    null,
    { idMember: 'ellen', memberType: 'admin' },
    { idMember: 'tom', memberType: 'normal' },
    { memberType: 'admin' },
  ];

  it.each([
    ['ellen', true],
    ['tom', false],
    ['zoe', false],
  ])('of %s is %j', async (member, is) => {
    expect(await looking(member, { memberships })).toBe(is);
  });

  it('is no for whatever else Trello answers', async () => {
    for (const answer of [...NOTHING, { memberships: null }, { memberships: [{}] }])
      expect(await looking('ellen', answer)).toBe(false);
  });
});
