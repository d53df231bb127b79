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

const NOW = moscow('2026-11-20 14:00');
const CARD = { kind: 'card', card: 'card1' } as const;
const PLACE = { card: 'card1', board: 'board1' };
const ENTRY = sealCard(press.take(), { n: 2, at: NOW, by: 'tom' });

it.each([
  ['damaged', 'Damaged', 'no journal'],
  ['newer', 'NewerVersion', { v: 99, ...PLACE }],
] as const)('tells what was refused where the data are %s', async (kind, refused, stored) => {
  const time = createVirtualTime(NOW);
  const person = createPerson('tom', 'allowed', time);
  const pluginData = createFakePluginData();
  pluginData.put(CARD, JOURNAL_KEY, stored);
  const here = { board: 'board1', member: 'tom' };
  createWaitingEntries(here, person.storage).put(CARD, { entry: ENTRY, since: NOW, refused });
  const ports = {
    ...{ pluginData, wait: time.wait, locks: createLocks(undefined) },
    clock: () => instant(time.now()),
  };
  const outbox = createPageOutbox({
    ...{ ...here, ...ports, storage: person.storage, later: time.later, random: () => 0.4 },
    channel: person.channel({ isAlive: true, onEnd: [] }),
  });
  const card = createCardStore(PLACE, 'tom', { ...ports, outbox });
  expect(await card.read()).toMatchObject({
    ok: true,
    value: { kind, refused: [{ entry: { id: ENTRY.id }, why: refused }] },
  });
  card.giveUp([ENTRY.id]);
  const after = await card.read();
  expect(after.ok && after.value).not.toHaveProperty('refused');
});
