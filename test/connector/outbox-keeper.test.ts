import { beforeEach, describe, expect, it } from 'vitest';
import { createOutboxKeeper } from '../../src/connector/outbox-keeper.ts';
import { instant } from '../../src/domain/clock.ts';
import { createLocks } from '../../src/storage/locks.ts';
import type { OutboxMessage } from '../../src/storage/outbox/outbox-channel.ts';
import { createWaitingEntries } from '../../src/storage/outbox/waiting-entries.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { moscow } from '../support/calendars.ts';
import { press, sealCard } from '../support/journals.ts';
import { createPerson, type Frame, type Person } from '../support/store/person.ts';
import { createVirtualTime, type VirtualTime } from '../support/store/virtual-time.ts';

const START = moscow('2026-11-20 14:00');
const ADDRESS = { board: 'board1', member: 'tom', model: 'card1' };
const CARD = { kind: 'card', card: 'card1' } as const;
const TAKEN = sealCard(press.take(), { n: 1, at: START, by: 'tom' });
const offer = (more: object = {}) =>
  ({ type: 'offer', offer: 'o', entries: [TAKEN], ...ADDRESS, ...more }) as const;

let time: VirtualTime;
let tom: Person;
beforeEach(() => {
  time = createVirtualTime(START);
  tom = createPerson('tom', 'allowed', time);
});

/** A tab with a connector, on a copy of the data of its own.
 *  @param answerMs so long the host takes to say what is stored. */
function openTab(random: number, refusal?: string, answerMs = 0) {
  const frame: Frame = { isAlive: true, onEnd: [] };
  const blobs: Record<string, Record<string, unknown>> = {};
  const server: Record<string, unknown> = {};
  const written: string[] = [];
  const t = {
    getContext: () => ({ board: 'board1', member: 'tom' }),
    memberCanWriteToModel: () => true,
    get: async (scope: string) => {
      if (answerMs > 0) await time.wait(answerMs);
      return blobs[scope] ?? {};
    },
    set: async (scope: string, _visibility: string, key: string, value: unknown) => {
      // Trello's library sends nothing where nothing is other than it was. Source: platform.md §2.2.
      if (JSON.stringify(blobs[scope]?.[key]) === JSON.stringify(value)) return;
      written.push(scope);
      if (refusal !== undefined) throw new Error(refusal);
      blobs[scope] = { ...blobs[scope], [key]: value };
      server[scope] = blobs[scope];
    },
  };
  const channel = tom.channel(frame);
  const keeper = createOutboxKeeper({
    clients: new Map([['board1', t as unknown as CapabilityClient]]),
    channel,
    storage: tom.storage,
    clock: () => instant(time.now()),
    loadedAt: instant(time.now()),
    locks: createLocks(undefined),
    wait: time.wait,
    later: time.later,
    random: () => random,
  });
  channel.addEventListener('message', ({ data }) => keeper.hear(data));
  return { ...keeper, blobs, server, written };
}

function openPage() {
  const said: OutboxMessage[] = [];
  const channel = tom.channel({ isAlive: true, onEnd: [] });
  channel.addEventListener('message', ({ data }) => said.push(data as OutboxMessage));
  const names = () =>
    said.filter(({ type }) => type === 'held').map((held) => 'by' in held && held.by);
  return { said, names, say: (message: OutboxMessage) => channel.postMessage(message) };
}

describe('what a page offers', () => {
  it('is held at once, written by the one that it chose, and answered', async () => {
    const [one, other] = [openTab(0.3), openTab(0.7)];
    const page = openPage();
    page.say(offer());
    await time.run(10);
    const [, by = ''] = page.names();
    expect(new Set(page.names()).size).toBe(2);
    expect([...one.written, ...other.written]).toEqual([]);
    page.say({ type: 'write', offer: 'o', by: String(by) });
    await time.run(10_000);
    expect([one.written, other.written].map(({ length }) => length).sort()).toEqual([0, 1]);
    expect(page.said.at(-1)).toEqual({ type: 'outcome', offer: 'o' });
  });

  it('is written after two seconds where the page died before it chose', async () => {
    const tab = openTab(0.3);
    openPage().say(offer());
    await time.run(1990);
    expect(tab.written).toEqual([]);
    await time.run(20);
    expect(tab.blobs).toMatchObject({ card1: { journal: { card: 'card1', entries: [TAKEN] } } });
  });

  it('is written by another tab where the chosen one was closed, and its badges are not drawn', async () => {
    const tab = openTab(0.3);
    const page = openPage();
    page.say(offer());
    await time.run(10);
    page.say({ type: 'write', offer: 'o', by: 'the one that was closed' });
    await time.run(16_000);
    expect(tab.written).toEqual(['card1']);
  });

  it('is left alone where it is another member’s or another board’s', async () => {
    const tab = openTab(0.3);
    const page = openPage();
    for (const other of [{ member: 'uma' }, { board: 'board2' }]) page.say(offer(other));
    await time.run(20_000);
    expect(page.said).toEqual([]);
    expect(tab.written).toEqual([]);
    expect(tom.storage?.length).toBe(0);
  });

  it('is forgotten when the person heard that Trello will not take it', async () => {
    openTab(0.3, 'Scope not editable by active member');
    const page = openPage();
    page.say(offer());
    await time.run(10);
    page.say({ type: 'write', offer: 'o', by: String(page.names()[0]) });
    await time.run(100);
    expect(page.said.at(-1)).toMatchObject({ type: 'outcome', error: { type: 'NotAllowed' } });
    expect(tom.storage?.length).toBe(1);
    page.say({ type: 'forget', ids: [TAKEN.id], ...ADDRESS });
    await time.run(10);
    expect(tom.storage?.length).toBe(0);
  });

  it('is told as given up to pages that open later', async () => {
    openTab(0.3);
    const page = openPage();
    page.say({ type: 'forget', ids: [TAKEN.id], ...ADDRESS });
    await time.run(10);
    const next = openPage();
    next.say({ type: 'hello' });
    await time.run(10);
    expect(next.said).toMatchObject([{ type: 'keeps', kept: [], givenUp: [TAKEN.id] }]);
  });

  it('is told to the next page where it was refused after its own was closed', async () => {
    openTab(0.3, 'Scope not editable by active member');
    openPage().say(offer());
    await time.run(3000);
    const next = openPage();
    next.say({ type: 'hello' });
    await time.run(10);
    expect(next.said).toEqual([
      {
        ...{ type: 'keeps', ...ADDRESS },
        ...{ by: (0.3).toString(36).slice(2), unsure: [] },
        kept: [{ entry: TAKEN, since: START + 1, refused: 'NotAllowed' }],
      },
    ]);
  });

  it('is told to the next page while it waits, and to a page that misses it', async () => {
    tom = createPerson('tom', 'blocked', time);
    openTab(0.3, 'Unable to save plugin data');
    openPage().say(offer());
    await time.run(3000);
    const next = openPage();
    next.say({ type: 'hello' });
    await time.run(10);
    const kept = {
      ...{ type: 'keeps', ...ADDRESS, unsure: [TAKEN.id] },
      kept: [{ entry: TAKEN, since: START + 1 }],
    };
    expect(next.said).toMatchObject([kept]);
    next.say({ type: 'missing', ...ADDRESS, model: 'card2' });
    next.say({ type: 'missing', ...ADDRESS });
    await time.run(10);
    expect(next.said).toMatchObject([kept, kept]);
  });

  it('is said to be unsure while its write is on its way, and to be sure once Trello took it', async () => {
    openTab(0.3);
    openPage().say(offer());
    const next = openPage();
    await time.run(3000);
    const told = next.said.filter(({ type }) => type === 'keeps');
    expect(told).toMatchObject([{ ...ADDRESS, kept: [{ entry: TAKEN }], unsure: [] }]);
    next.say({ type: 'writes', ...ADDRESS });
    await time.run(15_010);
    next.say({ type: 'hello' });
    await time.run(100);
    expect(next.said.at(-1)).toMatchObject({ type: 'keeps', unsure: [TAKEN.id] });
    await time.run(10_000);
    expect(next.said.at(-1)).toMatchObject({ type: 'keeps', unsure: [] });
  });

  it('goes to the board’s own data where it is about the board', async () => {
    const tab = openTab(0.3);
    openPage().say(offer({ model: 'board' }));
    await time.run(3000);
    expect(Object.keys(tab.blobs)).toEqual(['board']);
  });
});

it('writes what waits from an earlier visit when the board is open again', async () => {
  openTab(0.3, 'Unable to save');
  openPage().say(offer());
  await time.run(2500);
  const tab = openTab(0.7);
  tab.resume('board1');
  await time.run(6000);
  expect(tab.blobs).toMatchObject({ card1: { journal: { entries: [TAKEN] } } });
});

it('writes again what a badge showed to be lost, after the reading', async () => {
  const tab = openTab(0.3);
  openPage().say(offer());
  await time.run(20_000);
  expect(tab.written).toHaveLength(1);
  tab.blobs['card1'] = {};
  tab.looked('board1', CARD, undefined);
  expect(tab.written).toHaveLength(1);
  await time.run(400);
  expect(tab.written).toHaveLength(2);
  for (const unreadable of ['text', { v: 99 }, { v: 1, board: 'board1', card: 'card1', z: 'x' }]) {
    tab.looked('board1', CARD, unreadable);
  }
  await time.run(60_000);
  expect(tab.written).toHaveLength(2);
});

it('writes once more what a page wrote by itself: its write may be lost, and the page closed', async () => {
  const tab = openTab(0.3);
  const page = openPage();
  page.say(offer());
  await time.run(20_000);
  expect(tab.written).toHaveLength(1);
  page.say({ type: 'writes', ...ADDRESS });
  await time.run(10_000);
  expect(tab.written).toHaveLength(1);
  await time.run(60_000);
  expect(tab.written).toHaveLength(2);
});

it('writes it once more when the page is done: who says so again and again is still at it', async () => {
  const tab = openTab(0.3);
  const page = openPage();
  page.say(offer());
  await time.run(20_000);
  for (let said = 0; said < 6; said += 1) {
    page.say({ type: 'writes', ...ADDRESS });
    await time.run(5000);
  }
  expect(tab.written).toHaveLength(1);
  await time.run(11_000);
  expect(tab.written).toHaveLength(2);
  await time.run(60_000);
  expect(tab.written).toHaveLength(2);
});

it('writes it once more though it was looking whether all is there when it came to doubt that', async () => {
  const tab = openTab(0.3, undefined, 2000);
  const page = openPage();
  page.say(offer());
  await time.run(3000);
  page.say({ type: 'writes', ...ADDRESS });
  await time.run(7000);
  expect(tab.server).toMatchObject({ card1: { journal: { entries: [TAKEN] } } });
  // Somebody who had not seen it wrote, and what the page put into this window's copy hides that.
  delete tab.server['card1'];
  await time.run(60_000);
  expect(tab.server).toMatchObject({ card1: { journal: { entries: [TAKEN] } } });
  expect(tab.written).toHaveLength(2);
});

it.each([
  null,
  'hello',
  { type: 'offer' },
  { type: 'write', offer: 'o', by: 'x' },
  { type: 'hello' },
])('minds nothing else that is said: %j', async (message) => {
  const tab = openTab(0.3);
  tab.hear(message);
  await time.run(60_000);
  expect(tab.written).toEqual([]);
});

describe('what Trello’s copy here keeps of a write that was given up', () => {
  const STORED = sealCard(press.take(), { n: 1, at: START, by: 'uma' });
  const GIVEN_UP = sealCard(press.take(), { n: 2, at: START, by: 'tom' });
  const NEXT = sealCard(press.take(), { n: 3, at: START, by: 'tom' });
  const journal = (...entries: readonly object[]) => ({
    ...{ v: 1, card: 'card1', board: 'board1' },
    entries,
  });

  async function openGivenUp() {
    const tab = openTab(0.3);
    tab.blobs['card1'] = { journal: journal(STORED, GIVEN_UP) };
    const page = openPage();
    page.say({ type: 'forget', ids: [GIVEN_UP.id], ...ADDRESS });
    await time.run(10);
    return { tab, page };
  }

  it('is not carried along by the next write', async () => {
    const { tab, page } = await openGivenUp();
    page.say(offer({ entries: [NEXT] }));
    await time.run(3000);
    expect(tab.blobs).toMatchObject({ card1: { journal: { entries: [STORED, NEXT] } } });
  });

  it('is not shown by a badge, nor what was refused and not given up', async () => {
    const { tab } = await openGivenUp();
    const shown = () => tab.looked('board1', CARD, journal(STORED, GIVEN_UP, NEXT));
    expect(shown()).toEqual(journal(STORED, NEXT));
    createWaitingEntries({ board: 'board1', member: 'tom' }, tom.storage).put(CARD, {
      ...{ entry: NEXT, since: START },
      refused: 'TooLarge',
    });
    expect(openTab(0.5).looked('board1', CARD, journal(STORED, NEXT))).toEqual(journal(STORED));
  });
});
