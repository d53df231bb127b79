import { expect, it } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { JOURNAL_KEY } from '../../src/storage/journal.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { createCardStore } from '../../src/storage/models.ts';
import { createPageOutbox } from '../../src/storage/outbox/page-outbox.ts';
import { createWaitingEntries } from '../../src/storage/outbox/waiting-entries.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { press, sealCard } from '../support/journals.ts';
import { createPerson } from '../support/store/person.ts';
import { createVirtualTime, type VirtualTime } from '../support/store/virtual-time.ts';

// A write that was lost on its way and refused at the next try: Trello's copy in this window shows it until the board
// is loaded anew, its server never had it.

const NOW = moscow('2026-11-20 14:00');
const CARD = { kind: 'card', card: 'card1' } as const;
const PLACE = { card: 'card1', board: 'board1' };
const HERE = { board: 'board1', member: 'tom' };
const STORED = sealCard(press.take(), { n: 1, at: NOW, by: 'uma' });
const GHOST = sealCard(press.take(), { n: 2, at: NOW, by: 'tom' });

function openCard(shown: readonly object[]) {
  const time = createVirtualTime(NOW);
  const person = createPerson('tom', 'allowed', time);
  const pluginData = createFakePluginData();
  pluginData.put(CARD, JOURNAL_KEY, { v: 1, ...PLACE, entries: shown });
  createWaitingEntries(HERE, person.storage).put(CARD, {
    ...{ entry: GHOST, since: NOW },
    refused: 'TooLarge',
  });
  const ports = {
    ...{ pluginData, wait: time.wait, locks: createLocks(undefined) },
    clock: () => instant(time.now()),
  };
  const outbox = createPageOutbox({
    ...{ ...HERE, ...ports, storage: person.storage, later: time.later, random: () => 0.4 },
    channel: person.channel({ isAlive: true, onEnd: [] }),
  });
  const card = createCardStore(PLACE, 'tom', { ...ports, outbox });
  const read = async () => {
    const found = await card.read();
    if (!found.ok || found.value.kind !== 'journal') throw new Error('Not to be read');
    const { entries, raw, refused = [] } = found.value.journal;
    return { entries, raw, ghosts: refused.map(({ entry, ghost }) => [entry.id, ghost]) };
  };
  return { ...card, read, pluginData, time };
}

it('what was refused is told, and not shown as if Trello had it', async () => {
  const { read } = openCard([STORED, GHOST]);
  expect(await read()).toEqual({ entries: [STORED], raw: [STORED], ghosts: [[GHOST.id, true]] });
});

it('given up it is not shown again, and giving up writes nothing', async () => {
  const { read, giveUp, pluginData } = openCard([STORED, GHOST]);
  giveUp([GHOST.id]);
  expect(await read()).toEqual({ entries: [STORED], raw: [STORED], ghosts: [] });
  expect(pluginData.stored(CARD)).toMatchObject({ [JOURNAL_KEY]: { entries: [STORED, GHOST] } });
  expect(pluginData.tries()).toBe(0);
});

it('is no ghost where Trello’s copy does not show it', async () => {
  const { read } = openCard([STORED]);
  expect(await read()).toEqual({
    entries: [STORED],
    raw: [STORED],
    ghosts: [[GHOST.id, undefined]],
  });
});

/** Packing a journal takes real time between two moments. */
async function inSteps(time: VirtualTime): Promise<void> {
  for (let step = 0; step < 50; step += 1) await time.run(200);
}

it('the next write of this window does not carry it along', async () => {
  const { read, giveUp, append, pluginData, time } = openCard([STORED, GHOST]);
  giveUp([GHOST.id]);
  const saving = append([press.request(['Logo'], '2026-11-25')]);
  await inSteps(time);
  expect((await saving).ok).toBe(true);
  const { entries } = await read();
  expect(entries.map(({ kind }) => kind)).toEqual(['taken', 'editsRequested']);
  expect(pluginData.stored(CARD)).toMatchObject({ [JOURNAL_KEY]: { entries } });
});

it('nor what was refused and not yet given up', async () => {
  const { append, pluginData, time } = openCard([STORED, GHOST]);
  const saving = append([press.request(['Logo'], '2026-11-25')]);
  await inSteps(time);
  expect((await saving).ok).toBe(true);
  expect(JSON.stringify(pluginData.stored(CARD))).not.toContain(GHOST.id);
});

it('out of a file it comes back all the same', async () => {
  const { restore, giveUp, pluginData } = openCard([STORED]);
  giveUp([GHOST.id]);
  expect((await restore([GHOST])).ok).toBe(true);
  expect(JSON.stringify(pluginData.stored(CARD))).toContain(GHOST.id);
});
