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
import { createVirtualTime } from '../support/store/virtual-time.ts';

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
  return { ...card, read, pluginData };
}

it('what was refused is told, and not shown as if Trello had it', async () => {
  const { read } = openCard([STORED, GHOST]);
  expect(await read()).toEqual({ entries: [STORED], raw: [STORED], ghosts: [[GHOST.id, true]] });
});

it('given up it is not shown again, and stays where it lies: nothing is removed from the journal', async () => {
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
