import { beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import type { AppendError } from '../../../src/domain/journal.ts';
import type { WriteError } from '../../../src/domain/ports.ts';
import { err, ok } from '../../../src/domain/result.ts';
import { CARD_KINDS } from '../../../src/domain/turn/card-kinds.ts';
import { createLocks } from '../../../src/storage/locks.ts';
import type { OutboxMessage } from '../../../src/storage/outbox/outbox-channel.ts';
import { createPageOutbox } from '../../../src/storage/outbox/page-outbox.ts';
import { createWaitingEntries, type Waiting } from '../../../src/storage/outbox/waiting-entries.ts';
import { readCardEntry } from '../../../src/storage/schemas/entry.ts';
import { unfold } from '../../../src/storage/unfold.ts';
import { moscow } from '../../support/calendars.ts';
import { createFakePluginData } from '../../support/fake-plugin-data.ts';
import { press, sealCard } from '../../support/journals.ts';
import { createPerson, type StorageMode } from '../../support/store/person.ts';
import { createVirtualTime, type VirtualTime } from '../../support/store/virtual-time.ts';

const START = moscow('2026-11-20 14:00');
const CARD = { kind: 'card', card: 'card1' } as const;
const HERE = { board: 'board1', member: 'tom' };
const CARD_HERE = { ...HERE, model: 'card1' };
/** A connector that is sure of what it keeps. */
const KNOWN = { ...CARD_HERE, by: 'c', unsure: [] };
const TAKEN = sealCard(press.take(), { n: 1, at: START, by: 'tom' });
const REFUSED: WriteError = { type: 'Refused', message: 'no' };
const reader = { kinds: CARD_KINDS, parse: readCardEntry, unfold };
const HOME = { model: CARD, place: { card: 'card1', board: 'board1' }, member: 'tom', reader };

let time: VirtualTime;
beforeEach(() => {
  time = createVirtualTime(START);
});

/** @param answer what a connector says to what it hears; without it there is none. */
function openPage(
  mode: StorageMode,
  answer?: (message: OutboxMessage) => OutboxMessage | undefined,
) {
  const person = createPerson('tom', mode, time);
  const said: OutboxMessage[] = [];
  const changes: number[] = [];
  const connector = person.channel({ isAlive: true, onEnd: [] });
  connector.addEventListener('message', ({ data }) => {
    said.push(data as OutboxMessage);
    const answered = answer?.(data as OutboxMessage);
    if (answered) connector.postMessage(answered);
  });
  const pluginData = createFakePluginData();
  const outbox = createPageOutbox({
    ...HERE,
    pluginData,
    storage: person.storage,
    channel: person.channel({ isAlive: true, onEnd: [] }),
    clock: () => instant(time.now()),
    locks: createLocks(undefined),
    wait: time.wait,
    later: time.later,
    random: () => 0.4,
    changed: () => changes.push(time.now() - START),
  });
  const kept = createWaitingEntries(HERE, person.storage);
  const deliver = async (ms: number) => {
    const delivery = outbox.deliver([TAKEN], HOME);
    // Trello answers in turns of its own.
    for (let step = 0; step < 50; step += 1) await time.run(ms / 50);
    return Promise.race([delivery, Promise.resolve('still waiting')]);
  };
  return {
    ...outbox,
    deliver,
    said,
    changes,
    tell: (message: OutboxMessage) => connector.postMessage(message),
    pluginData,
    kept: () => kept.list(CARD),
    keep: (one: Waiting) => kept.put(CARD, one),
  };
}

/** Holds what it is offered, and says what came of it. */
const holding = (error?: AppendError) => (message: OutboxMessage) => {
  if (message.type === 'offer') return { type: 'held', offer: message.offer, by: 'c' } as const;
  if (message.type !== 'write') return undefined;
  return { type: 'outcome', offer: message.offer, ...(error && { error }) } as const;
};

describe('handed over to a connector', () => {
  it.each([
    ['allowed', true],
    ['full', false],
    ['blocked', false],
  ] as const)('storage %s: what is kept is durable: %s', async (mode, durable) => {
    const page = openPage(mode, holding());
    expect(await page.deliver(50)).toEqual(ok({ durable }));
    expect(page.said.map(({ type }) => type)).toEqual(['hello', 'offer', 'write']);
    expect(page.pluginData.tries()).toBe(0);
    expect(page.kept()).toHaveLength(durable ? 1 : 0);
  });

  it('says after eight seconds that it waits', async () => {
    const page = openPage('blocked', (message) =>
      message.type === 'write' ? undefined : holding()(message),
    );
    expect(await page.deliver(7900)).toBe('still waiting');
    await time.run(200);
    expect(page.waiting(CARD)).toEqual([TAKEN]);
    expect(await openPage('blocked', holding({ type: 'NotSeen' })).deliver(50)).toEqual(
      ok({ durable: false, waits: true }),
    );
  });

  it('says no where Trello said no, and lets nothing follow later', async () => {
    const page = openPage('allowed', holding(REFUSED));
    expect(await page.deliver(50)).toEqual(err(REFUSED));
    expect(page.kept()).toEqual([]);
    expect(page.said.at(-1)).toMatchObject({ type: 'forget', ids: [TAKEN.id] });
  });

  it('forgets what Trello will not take: the person heard it', async () => {
    const page = openPage('allowed', holding({ type: 'NotAllowed' }));
    expect(await page.deliver(50)).toEqual(err({ type: 'NotAllowed' }));
    expect(page.kept()).toEqual([]);
    expect(page.said.at(-1)).toMatchObject({ type: 'forget', ids: [TAKEN.id], model: 'card1' });
  });
});

describe('what was refused after its page was closed', () => {
  const WAITING = { entry: TAKEN, since: START, refused: 'TooLarge' } as const;
  const TOLD = { entry: TAKEN, since: START, why: 'TooLarge' };

  it('is told by the browser that keeps it, and goes when the person gives it up', async () => {
    const page = openPage('allowed');
    page.keep(WAITING);
    expect(page.refused(CARD)).toEqual([TOLD]);
    expect(page.waiting(CARD)).toEqual([]);
    expect(page.refused({ kind: 'board' })).toEqual([]);
    page.giveUp(CARD, [TAKEN.id]);
    await time.run(10);
    expect([page.kept(), page.refused(CARD)]).toEqual([[], []]);
    expect(page.said.at(-1)).toMatchObject({ type: 'forget', ids: [TAKEN.id] });
  });

  it('is told by the connector where the browser keeps nothing', async () => {
    const tells = (of: object) => (message: OutboxMessage) =>
      message.type === 'hello'
        ? ({ type: 'keeps', ...KNOWN, kept: [WAITING], ...of } as const)
        : undefined;
    const page = openPage('blocked', tells({}));
    await time.run(10);
    expect(page.refused(CARD)).toEqual([TOLD]);
    page.giveUp(CARD, [TAKEN.id]);
    expect(page.refused(CARD)).toEqual([]);
    const other = openPage('blocked', tells({ member: 'priya' }));
    await time.run(10);
    expect(other.refused(CARD)).toEqual([]);
  });

  it('is known from the connector while it waits, until another page gives it up', async () => {
    const { entry, since } = WAITING;
    const page = openPage('blocked', ({ type }) => {
      if (type === 'hello') return { type: 'keeps', ...KNOWN, kept: [{ entry, since }] };
      return type === 'missing' ? { type: 'forget', ...CARD_HERE, ids: [TAKEN.id] } : undefined;
    });
    await time.run(10);
    expect([page.waiting(CARD), page.refused(CARD)]).toEqual([[TAKEN], []]);
    page.looked(CARD, [TAKEN]);
    await time.run(10);
    expect(page.said.map(({ type }) => type)).toEqual(['hello']);
    page.looked(CARD, []);
    await time.run(10);
    expect(page.said.at(-1)).toEqual({ type: 'missing', ...CARD_HERE });
    expect(page.waiting(CARD)).toEqual([]);
  });

  it('is left out of what the host shows, given up or not, until a connector says otherwise', async () => {
    const page = openPage('allowed');
    expect(page.leftOut(CARD)).toEqual([]);
    page.keep(WAITING);
    expect(page.leftOut(CARD)).toEqual([TAKEN.id]);
    page.giveUp(CARD, [TAKEN.id]);
    expect([page.leftOut(CARD), page.leftOut({ kind: 'board' })]).toEqual([[TAKEN.id], []]);
    page.tell({ type: 'keeps', ...KNOWN, kept: [], givenUp: [TAKEN.id] });
    await time.run(10);
    expect([page.leftOut(CARD), page.changes.length]).toEqual([[TAKEN.id], 1]);
    page.tell({ type: 'keeps', ...KNOWN, kept: [], givenUp: [] });
    await time.run(10);
    expect([page.leftOut(CARD), page.changes.length]).toEqual([[], 2]);
  });

  it('is not told of a press whose own page is there to answer', async () => {
    const page = openPage('allowed', (message) =>
      message.type === 'offer' ? { type: 'held', offer: message.offer, by: 'c' } : undefined,
    );
    expect(await page.deliver(1000)).toBe('still waiting');
    page.keep(WAITING);
    expect(page.refused(CARD)).toEqual([]);
    await time.run(8000);
    expect(page.refused(CARD)).toEqual([TOLD]);
  });
});

describe.each(['allowed', 'blocked'] as const)('what no write confirmed; storage %s', (mode) => {
  const KEEPS = { type: 'keeps', ...KNOWN, kept: [{ entry: TAKEN, since: START }] } as const;
  const open = async () => {
    const page = openPage(mode);
    page.keep({ entry: TAKEN, since: START });
    const tell = async (more: object) => {
      page.tell({ ...KEEPS, ...more } as OutboxMessage);
      await time.run(10);
    };
    return { ...page, tell };
  };

  it('is unsure until the connector that said so says otherwise, and each change is told', async () => {
    const page = await open();
    await page.tell({ by: 'c', unsure: [TAKEN.id] });
    expect([page.unsure(CARD), page.unsure({ kind: 'board' })]).toEqual([[TAKEN.id], []]);
    expect(page.changes).toHaveLength(1);
    await page.tell({ by: 'other tab', unsure: [] });
    await page.tell({ by: 'c', unsure: [TAKEN.id] });
    expect(page.unsure(CARD)).toEqual([TAKEN.id]);
    expect(page.changes).toHaveLength(1);
    await page.tell({ by: 'c', unsure: [] });
    expect(page.unsure(CARD)).toEqual([]);
    expect(page.changes).toHaveLength(2);
  });

  it('is unsure no more once it was given up', async () => {
    const page = await open();
    await page.tell({ by: 'c', unsure: [TAKEN.id] });
    await page.tell({ type: 'forget', ids: [TAKEN.id] });
    expect(page.unsure(CARD)).toEqual([]);
    expect(page.changes).toHaveLength(2);
  });

  it('is told as well where it was refused', async () => {
    const page = await open();
    await page.tell({ by: 'c', unsure: [], kept: [{ ...KEEPS.kept[0], refused: 'TooLarge' }] });
    expect(page.changes).toHaveLength(1);
  });

  it('is asked for where the answer is late', async () => {
    const page = openPage(mode, (message) =>
      message.type === 'write' ? undefined : holding()(message),
    );
    await page.deliver(8100);
    expect(page.said.at(-1)).toEqual({ type: 'missing', ...CARD_HERE });
  });

  it('is unsure at once where the answer is late, until a connector speaks of it', async () => {
    const page = openPage(mode, (message) =>
      message.type === 'write' ? undefined : holding()(message),
    );
    await page.deliver(8100);
    expect([page.unsure(CARD), page.changes.length]).toEqual([[TAKEN.id], 0]);
    page.tell({ ...KEEPS, unsure: [] });
    await time.run(10);
    expect([page.unsure(CARD), page.changes.length]).toEqual([[], 1]);
  });

  it('is asked for again, and forgotten of a connector that says nothing any more', async () => {
    const page = await open();
    await page.tell({ by: 'c', unsure: [TAKEN.id] });
    await page.tell({ by: 'closed', unsure: [TAKEN.id] });
    await time.run(30_000);
    expect(page.said.map(({ type }) => type)).toEqual(['hello', 'hello']);
    await page.tell({ by: 'c', unsure: [TAKEN.id] });
    await time.run(6000);
    expect([page.unsure(CARD), page.changes.length]).toEqual([[TAKEN.id], 1]);
    await time.run(36_000);
    expect([page.unsure(CARD), page.changes.length]).toEqual([[], 2]);
    await time.run(120_000);
    expect(page.said).toHaveLength(3);
  });

  it('is known by a page that writes itself', async () => {
    const page = openPage(mode);
    page.pluginData.refuse(REFUSED, REFUSED, REFUSED, REFUSED);
    expect(await page.deliver(1010)).toBe('still waiting');
    expect(page.unsure(CARD)).toEqual([TAKEN.id]);
  });
});

describe('where no connector answers within a second', () => {
  it('writes itself', async () => {
    const page = openPage('allowed');
    expect(await page.deliver(999)).toBe('still waiting');
    expect(page.pluginData.tries()).toBe(0);
    expect(await page.deliver(1100)).toEqual(ok({ durable: true }));
    expect(page.pluginData.stored(CARD)).toMatchObject({ journal: { entries: [TAKEN] } });
    // A connector that comes late must not take the host's copy for the server's.
    expect(page.said.at(-1)).toEqual({ type: 'writes', ...HERE, model: 'card1' });
  });

  it('keeps an entry until a board loaded anew shows it: a page is younger than its board', async () => {
    const page = openPage('allowed');
    await page.deliver(1100);
    await time.run(3_600_000);
    page.looked(CARD, [TAKEN]);
    expect(page.kept()).toHaveLength(1);
  });

  it.each(['allowed', 'blocked'] as const)(
    'says that Trello refused, and tries no more: storage %s',
    async (mode) => {
      const page = openPage(mode);
      page.pluginData.refuse(REFUSED, REFUSED, REFUSED, REFUSED);
      expect(await page.deliver(8000)).toEqual(err(REFUSED));
      expect(page.waiting(CARD)).toEqual([]);
      await time.run(600_000);
      expect(page.pluginData.tries()).toBe(4);
    },
  );

  it('asks for one again at the next press', async () => {
    let isThere = false;
    const page = openPage('blocked', (message) => (isThere ? holding()(message) : undefined));
    await page.deliver(1100);
    isThere = true;
    await page.deliver(50);
    expect(page.said.map(({ type }) => type)).toEqual([
      'hello',
      'offer',
      'writes',
      'offer',
      'write',
    ]);
  });
});

it('tells the connector what it misses, and does not write within a reading', async () => {
  const page = openPage('blocked', holding());
  await page.deliver(50);
  page.looked(CARD, [TAKEN]);
  await time.run(50);
  expect(page.said.map(({ type }) => type)).not.toContain('missing');
  page.looked(CARD, []);
  await time.run(50);
  expect(page.said.at(-1)).toEqual({ type: 'missing', ...HERE, model: 'card1' });
  expect(page.pluginData.tries()).toBe(0);
});
