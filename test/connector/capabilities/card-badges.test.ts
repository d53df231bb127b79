import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBoardCache } from '../../../src/connector/board-cache.ts';
import { cardBadges } from '../../../src/connector/capabilities/card-badges.ts';
import type { WordedBadge } from '../../../src/connector/worded-badge.ts';
import { packEntries } from '../../../src/storage/pack.ts';
import type { CapabilityClient } from '../../../src/trello/client.ts';
import { moscow } from '../../support/calendars.ts';
import { boardPress, createStory, press, type Story } from '../../support/journals.ts';
import { approvals, boardWith, SARA_STANDS_IN } from '../../tasks/approval-cards.ts';
import { BOARD_ENTRIES } from '../../tasks/card-bench.ts';
import { stories } from '../../tasks/stories.ts';
import { createFakeClient, type FakeClient, NO_OUTBOX, type Situation } from '../fake-client.ts';

const BOARD_JOURNAL = { v: 1, board: 'board1', entries: BOARD_ENTRIES };

function journalOf(tell: (story: Story) => void) {
  const story = createStory();
  tell(story);
  return { v: 1, card: 'card1', board: 'board1', entries: story.entries };
}

interface Asking extends Situation {
  readonly story?: (story: Story) => void;
  readonly now?: string;
}

type Badge = WordedBadge | { dynamic: (t: CapabilityClient) => Promise<WordedBadge> };

/** A connector with its clock, and the badges of one card as Trello gets them. */
function connector(now: string) {
  let at = moscow(now);
  const deps = { clock: () => at, cache: createBoardCache('Europe/Moscow'), outbox: NO_OUTBOX };
  const handler = cardBadges(deps) as (t: CapabilityClient) => Promise<Badge[]>;
  return {
    set: (moment: string) => {
      at = moscow(moment);
    },
    pass: (ms: number) => {
      at = (at + ms) as typeof at;
    },
    handler,
  };
}

async function badgeOf(asking: Asking): Promise<WordedBadge | undefined> {
  const client = clientOf(asking);
  return shown(await connector(asking.now ?? '2026-11-20 14:30').handler(client.t), client);
}

function clientOf({ story, ...situation }: Asking): FakeClient {
  return createFakeClient({
    boardJournal: BOARD_JOURNAL,
    ...(story !== undefined && { cardJournal: journalOf(story) }),
    ...situation,
  });
}

/** A badge without words is not drawn. */
async function shown(badges: readonly Badge[], { t }: FakeClient) {
  const [made] = badges;
  const badge = made !== undefined && 'dynamic' in made ? await made.dynamic(t) : made;
  return badge && Object.keys(badge).length > 0 ? badge : undefined;
}

const { edits, version, handedOver, idle } = stories;

describe('the words of the badge', () => {
  it.each([
    ['the owner', 'tom', '2026-11-20 14:30', 'Your turn: Wed 25 Nov', 'blue'],
    ['others', 'priya', '2026-11-20 14:30', '2 edits: Wed 25 Nov', 'light-gray'],
    ['a visitor', 'notLoggedIn', '2026-11-20 14:30', '2 edits: Wed 25 Nov', 'light-gray'],
    ['the owner a day before', 'tom', '2026-11-24 09:00', 'Your turn: Wed 25 Nov', 'yellow'],
    ['the owner on the day', 'tom', '2026-11-25 09:00', 'Your turn: today 19:00', 'yellow'],
    ['others on the day', 'uma', '2026-11-25 18:59', '2 edits: Wed 25 Nov', 'light-gray'],
    ['anyone once it is due', 'priya', '2026-11-25 19:00', 'Late since Wed 25 Nov', 'red'],
    ['the owner once it is due', 'tom', '2026-11-25 19:00', 'Late since Wed 25 Nov', 'red'],
    ['anyone the next working day', 'priya', '2026-11-26 00:00', 'Late: 1 working day', 'red'],
    ['anyone over the weekend', 'priya', '2026-11-29 12:00', 'Late: 2 working days', 'red'],
  ])('to %s (%s) at %s: %s', async (_who, member, now, text, color) => {
    expect(await badgeOf({ story: edits, member, now })).toMatchObject({ text, color });
  });

  it.each([
    ['ru', '2 правки: ср 25 нояб.', 'Ход за вами: ср 25 нояб.', 'Опоздание со ср 25 нояб.'],
    ['es', '2 cambios: mié 25 nov', 'Te toca: mié 25 nov', 'Retraso desde mié 25 nov'],
  ])('are in the reader’s language: %s', async (locale, others, own, late) => {
    const text = async (member: string, now: string) =>
      (await badgeOf({ story: edits, member, now, locale }))?.text;
    expect(await text('priya', '2026-11-20 14:30')).toBe(others);
    expect(await text('tom', '2026-11-20 14:30')).toBe(own);
    expect(await text('tom', '2026-11-25 19:30')).toBe(late);
  });

  it('count the edits that are not ticked', async () => {
    const badge = await badgeOf({ story: stories.oneDone, member: 'priya' });
    expect(badge?.text).toBe('1 edit: Wed 25 Nov');
  });

  it('name the date of a first version', async () => {
    const badge = await badgeOf({ story: version, member: 'priya' });
    expect(badge?.text).toBe('Due: Thu 26 Nov');
  });

  it('stay as they are once handed over', async () => {
    const badge = await badgeOf({ story: handedOver, now: '2026-11-26 10:00' });
    expect(badge).toEqual({ text: 'Handed over: Wed 25 Nov', color: 'light-gray' });
  });

  it('are the account manager’s while nobody took the card', async () => {
    const membersByCard = { card1: [] };
    const text = async (member: string) =>
      (await badgeOf({ story: edits, member, membersByCard }))?.text;
    expect(await text('ellen')).toBe('Your turn: Wed 25 Nov');
    expect(await text('tom')).toBe('2 edits: Wed 25 Nov');
  });
});

describe('no badge', () => {
  it.each<[string, Asking]>([
    ['on an idle card', { story: idle }],
    ['on a card without a journal', {}],
  ])('%s', async (_name, asking) => {
    expect(await badgeOf(asking)).toBeUndefined();
  });

  it('is asked for where there is no journal', async () => {
    const { t } = clientOf({});
    expect(await connector('2026-11-20 14:30').handler(t)).toEqual([]);
  });

  it('on a copy of a card', async () => {
    expect(await badgeOf({ story: edits, card: 'card2' })).toBeUndefined();
  });

  it('where the entry that decides was altered', async () => {
    const journal = journalOf(edits);
    const [asked] = journal.entries;
    const entries = [{ ...asked, promise: { ...promiseOf(asked), day: '2026-12-31' } }];
    expect(await badgeOf({ cardJournal: { ...journal, entries } })).toBeUndefined();
  });

  it('but that of the true date where an altered promise moved it', async () => {
    const journal = journalOf(stories.moved);
    const entries = journal.entries.map((entry) =>
      entry.kind === 'datePromised' ? { ...entry, why: 'another reason' } : entry,
    );
    const now = '2026-11-23 13:00';
    const badge = await badgeOf({ cardJournal: { ...journal, entries }, now });
    expect(badge?.text).toBe('2 edits: Wed 25 Nov');
  });
});

function promiseOf(entry: unknown): object {
  return (entry as { promise: object }).promise;
}

describe('whatever lies in the data', () => {
  const hostile: readonly (readonly [string, unknown])[] = [
    ['null', null],
    ['a text', 'journal'],
    ['a number', 7],
    ['a list', []],
    ['no entries', { v: 1 }],
    ['entries that are none', { v: 1, entries: [null, 7, 'x', [], {}, { kind: 'worked' }] }],
    ['entries as an object', { v: 1, card: 'card1', entries: { length: 3 } }],
    ['a bad compression', { v: 1, card: 'card1', board: 'board1', z: 'ҠҠҠ' }],
    ['a compression of nothing', { v: 1, card: 'card1', board: 'board1', z: '' }],
    ['a newer version', { v: 99, card: 'card1', board: 'board1', entries: [] }],
    ['inherited names', JSON.parse('{"v":1,"entries":[],"__proto__":{"card":"x"}}')],
  ];

  it.each(hostile)('the card shows nothing and nothing is thrown: %s', async (_name, journal) => {
    expect(await badgeOf({ cardJournal: journal })).toBeUndefined();
  });

  it.each(hostile)('a card keeps its badge beside a board with %s', async (_name, journal) => {
    const badge = await badgeOf({ story: edits, boardJournal: journal });
    expect(badge?.text).toBe('2 edits: Wed 25 Nov');
  });

  it.each([null, undefined, 7, 'x', [], { entries: null }])(
    'nothing is thrown when %j lies there',
    async (strange) => {
      const lying = { cardJournal: strange, boardJournal: strange, draft: strange };
      expect(await badgeOf(lying)).toBeUndefined();
    },
  );
});

describe('when the words are asked for again', () => {
  const refreshAt = async (now: string, story = edits) => (await badgeOf({ story, now }))?.refresh;

  it('is when they change, a second later', async () => {
    expect(await refreshAt('2026-11-25 18:00')).toBe(3601);
  });

  it('is never before ten seconds', async () => {
    expect(await refreshAt('2026-11-25 18:59:59')).toBe(10);
  });

  it('is never after six hours', async () => {
    expect(await refreshAt('2026-11-23 08:00')).toBe(21_600);
  });

  it('is the next midnight while the date is ahead', async () => {
    expect(await refreshAt('2026-11-23 23:00')).toBe(3601);
  });

  it('words the badge anew', async () => {
    const on = connector('2026-11-25 18:59');
    const client = clientOf({ story: edits, member: 'tom' });
    const [badge] = await on.handler(client.t);
    if (badge === undefined || !('dynamic' in badge)) throw new Error('Not dynamic');
    expect((await badge.dynamic(client.t)).text).toBe('Your turn: today 19:00');
    on.set('2026-11-25 19:00');
    expect((await badge.dynamic(client.t)).text).toBe('Late since Wed 25 Nov');
  });
});

describe('what a badge costs', () => {
  it('is one request for a card that nobody has to work on', async () => {
    const on = connector('2026-11-26 10:00');
    await on.handler(clientOf({ story: idle }).t);
    const client = clientOf({ story: handedOver });
    await on.handler(client.t);
    expect(client.asked).toEqual(['data']);
  });

  it('is nothing more when Trello asks a dynamic badge at once', async () => {
    const client = clientOf({ story: edits });
    const badges = await connector('2026-11-20 14:30').handler(client.t);
    const before = client.asked.length;
    await shown(badges, client);
    expect(client.asked).toHaveLength(before);
  });

  it('is one request more for all cards in the agency’s turn within five seconds', async () => {
    const on = connector('2026-11-20 14:30');
    const clients = [1, 2, 3].map(() => clientOf({ story: edits }));
    for (const client of clients) await shown(await on.handler(client.t), client);
    expect(clients.flatMap(({ asked }) => asked)).toEqual([
      'cards id,members',
      'data',
      'data',
      'data',
    ]);
    on.pass(5000);
    const later = clientOf({ story: edits });
    await shown(await on.handler(later.t), later);
    expect(later.asked).toEqual(['data', 'cards id,members']);
  });

  it('is shared by cards that are drawn at once', async () => {
    const on = connector('2026-11-20 14:30');
    const clients = [1, 2, 3].map(() => clientOf({ story: edits }));
    await Promise.all(clients.map(({ t }) => on.handler(t)));
    const asked = clients.flatMap((client) => client.asked);
    expect(asked.filter((name) => name.startsWith('cards'))).toHaveLength(1);
  });

  it('is one request more with a board’s first card, on its way before the card is read', async () => {
    const on = connector('2026-11-20 14:30');
    const clients = [1, 2].map(() => clientOf({ story: idle }));
    for (const { t } of clients) await on.handler(t);
    on.pass(5000);
    const later = clientOf({ story: idle });
    await on.handler(later.t);
    expect([...clients, later].map(({ asked }) => asked)).toEqual([
      ['cards id,members', 'data'],
      ['data'],
      ['data'],
    ]);
  });
});

describe('a card whose entries are all of its turn', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Tom took it and is not on the card: whether he is on the board is asked for by who makes its badge. */
  const took = (told: Story) => {
    edits(told);
    told.add('tom', press.take());
  };
  const setting = { story: took, member: 'tom', membersByCard: { card1: [] } };

  it('is answered before its badge is made, and that is made while the answer is under way', async () => {
    const client = clientOf(setting);
    await connector('2026-11-20 14:30').handler(client.t);
    expect(client.asked).not.toContain('board members');
    await vi.runAllTimersAsync();
    expect(client.asked).toContain('board members');
  });

  it('has its badge made with those of the others, behind one timer, and so has a card read later', async () => {
    const on = connector('2026-11-20 14:30');
    const together = [1, 2, 3].map(() => clientOf(setting));
    for (const { t } of together) await on.handler(t);
    expect(vi.getTimerCount()).toBe(1);
    await vi.runAllTimersAsync();
    // Of cards that are made together one asks.
    expect(
      together.flatMap(({ asked }) => asked.filter((one) => one === 'board members')),
    ).toHaveLength(1);
    on.pass(6000);
    const later = clientOf(setting);
    await on.handler(later.t);
    await vi.runAllTimersAsync();
    expect(later.asked).toContain('board members');
  });

  it('is made once, however early Trello asks for it', async () => {
    const client = clientOf(setting);
    const on = connector('2026-11-20 14:30');
    const badges = await on.handler(client.t);
    expect((await shown(badges, client))?.text).toBe('Your turn: Wed 25 Nov');
    // What was asked of Trello is kept for five seconds.
    on.pass(6000);
    await vi.runAllTimersAsync();
    expect(client.asked.filter((name) => name === 'board members')).toHaveLength(1);
  });
});

it('unfolds a compressed journal once', async () => {
  const { entries, ...envelope } = journalOf(edits);
  const many = Array.from({ length: 40 }, () => entries[0]);
  const packed = await packEntries(many);
  expect(packed).toHaveProperty('z');
  const unfolding = countUnfolded();
  const on = connector('2026-11-20 14:30');
  for (let time = 0; time < 3; time += 1) {
    const client = clientOf({ cardJournal: { ...envelope, ...packed } });
    expect((await shown(await on.handler(client.t), client))?.text).toBe('2 edits: Wed 25 Nov');
  }
  expect(unfolding.count()).toBe(1);
  unfolding.stop();
});

/** Counts how often what was unfolded is read: lists are the only texts that start so. */
function countUnfolded() {
  const original = JSON.parse;
  let read = 0;
  JSON.parse = (text: string, ...more) => {
    if (text.startsWith('[')) read += 1;
    return original(text, ...more);
  };
  return {
    count: () => read,
    stop: () => {
      JSON.parse = original;
    },
  };
}

describe('a card that nobody is on', () => {
  const taken = (story: Story) => {
    edits(story);
    story.add('tom', press.take());
  };
  const nobodyOn = { membersByCard: { card1: [] }, story: taken };

  it('is the turn of who took it last', async () => {
    expect((await badgeOf({ ...nobodyOn, member: 'tom' }))?.text).toBe('Your turn: Wed 25 Nov');
    expect((await badgeOf({ ...nobodyOn, member: 'ellen' }))?.text).toBe('2 edits: Wed 25 Nov');
  });

  it('is the account manager’s to give out once he left the board', async () => {
    const left = { ...nobodyOn, boardMembers: ['ellen', 'priya', 'dan', 'uma'] };
    expect((await badgeOf({ ...left, member: 'ellen' }))?.text).toBe('Your turn: Wed 25 Nov');
  });

  it('asks for the board’s members only where that decides', async () => {
    const client = clientOf({ story: edits, member: 'tom' });
    await connector('2026-11-20 14:30').handler(client.t);
    expect(client.asked.filter((request) => request.startsWith('board'))).toEqual([]);
  });
});

describe('who decides for the client and may not write, having left the board', () => {
  const left = { member: 'priya', mayWrite: false };
  const boardJournal = { ...BOARD_JOURNAL, entries: boardWith() };

  it('is not told that it is her turn', async () => {
    const asking = { story: approvals.asked, boardJournal };
    expect((await badgeOf({ ...asking, member: 'priya' }))?.text).toBe('Your turn: Tue 24 Nov');
    expect((await badgeOf({ ...asking, ...left }))?.text).toBe('Client: Tue 24 Nov');
  });
});

describe('a stand-in who left the board', () => {
  const BOARD = ['ellen', 'priya', 'dan', 'tom', 'uma', 'sara'];
  const left = { boardMembers: BOARD.filter((member) => member !== 'sara') };
  const boardJournal = { ...BOARD_JOURNAL, entries: boardWith(SARA_STANDS_IN) };

  it('leaves what is asked to the representative', async () => {
    const asking = { story: approvals.asked, boardJournal, member: 'priya' };
    expect((await badgeOf({ ...asking, boardMembers: BOARD }))?.text).toBe('Client: Tue 24 Nov');
    expect((await badgeOf({ ...asking, ...left }))?.text).toBe('Your turn: Tue 24 Nov');
  });

  it('leaves it to her to see what changed, where the board asks for that', async () => {
    const asks = ['ellen', boardPress.set('approval.changes', 'ask')] as const;
    const entries = boardWith(SARA_STANDS_IN, asks);
    const changed = { story: approvals.approved, member: 'priya', now: '2026-11-23 10:00' };
    const asking = { ...changed, boardJournal: { ...BOARD_JOURNAL, entries } };
    const text = async (boardMembers: readonly string[]) =>
      (await badgeOf({ ...asking, boardMembers }))?.text;
    expect(await text(BOARD)).toBe('Approved, changed since');
    expect(await text(left.boardMembers)).toBe('Your turn: see changes');
  });

  it('costs others no request', async () => {
    const client = clientOf({ story: approvals.asked, boardJournal, member: 'dan', ...left });
    await shown(await connector('2026-11-20 14:30').handler(client.t), client);
    expect(client.asked.filter((request) => request.startsWith('board'))).toEqual([]);
  });
});

describe('a reading that Trello refuses', () => {
  const AGAIN = { refresh: 10 };
  const refusing = ({ t }: FakeClient, request: 'cards' | 'get') =>
    ({
      ...t,
      [request]: () => Promise.reject(new Error('gone')),
    }) as unknown as CapabilityClient; // a stub: one request of it fails

  function dynamicOf(badges: readonly Badge[]) {
    const [badge] = badges;
    if (badge === undefined || !('dynamic' in badge)) throw new Error('Not dynamic');
    return badge.dynamic;
  }

  it('shows nothing and is asked for again soon: the cards’ members', async () => {
    const on = connector('2026-11-20 14:30');
    const client = clientOf({ story: edits, member: 'tom' });
    const dynamic = dynamicOf(await on.handler(refusing(client, 'cards')));
    expect(await dynamic(refusing(client, 'cards'))).toEqual(AGAIN);
    on.pass(10_000);
    expect((await dynamic(client.t)).text).toBe('Your turn: Wed 25 Nov');
  });

  it('shows nothing and is asked for again soon: the texts that were approved', async () => {
    const on = connector('2026-11-20 16:00');
    const boardJournal = { ...BOARD_JOURNAL, entries: boardWith() };
    const client = clientOf({ story: approvals.approved, boardJournal });
    const dynamic = dynamicOf(await on.handler(refusing(client, 'cards')));
    expect(await dynamic(client.t)).toEqual(AGAIN);
    on.pass(10_000);
    expect((await dynamic(client.t)).text).toBe('Approved, changed since');
  });

  it('is asked for again soon when it is a later one', async () => {
    const on = connector('2026-11-20 14:30');
    const client = clientOf({ story: edits, member: 'tom' });
    const dynamic = dynamicOf(await on.handler(client.t));
    on.pass(10_000);
    expect(await dynamic(refusing(client, 'get'))).toEqual(AGAIN);
  });
});

it('is read anew once a clock that was ahead is corrected', async () => {
  const on = connector('2026-11-26 12:00');
  const client = clientOf({ story: edits, member: 'tom' });
  const [badge] = await on.handler(client.t);
  if (badge === undefined || !('dynamic' in badge)) throw new Error('Not dynamic');
  expect((await badge.dynamic(client.t)).text).toBe('Late: 1 working day');
  on.set('2026-11-24 12:00');
  expect((await badge.dynamic(client.t)).text).toBe('Your turn: Wed 25 Nov');
});
