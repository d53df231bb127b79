import { expect, it, vi } from 'vitest';
import { openOutboxDoor } from '../../src/connector/outbox-door.ts';
import type { OutboxChannel, OutboxMessage } from '../../src/storage/outbox/outbox-channel.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { moscow } from '../support/calendars.ts';
import { press, sealCard } from '../support/journals.ts';
import { createStorage } from '../support/store/person.ts';
import { createFakeChannel } from './fake-channel.ts';

const NOW = moscow('2026-11-20 14:00');
const TAKEN = sealCard(press.take(), { n: 1, at: NOW, by: 'tom' });
const HERE = { board: 'board1', member: 'tom' };

const NOTHING = { board: undefined, card: undefined };

function openDoor(storage: Storage | undefined) {
  const { connector, say } = createFakeChannel();
  const said: OutboxMessage[] = [];
  const channel: OutboxChannel = { ...connector, postMessage: (message) => said.push(message) };
  const set = vi.fn(async (..._given: unknown[]) => undefined);
  const t = {
    getContext: () => HERE,
    memberCanWriteToModel: () => true,
    get: async () => ({}),
    set,
  } as unknown as CapabilityClient;
  return { ...openOutboxDoor({ channel, storage, clock: () => NOW }), t, set, say, said };
}

it('takes entries over from a page once a badge of the board was read', async () => {
  const { looked, t, say, said } = openDoor(undefined);
  const offer = { type: 'offer', entries: [TAKEN], ...HERE, model: 'card1' };
  looked(t, NOTHING);
  say({ ...offer, offer: 'after' });
  await vi.waitFor(() => expect(said).toMatchObject([{ type: 'held', offer: 'after' }]), {
    timeout: 8000,
  });
});

it('asks for what waits from an earlier visit at the first badge of its board', async () => {
  const storage = createStorage();
  const kept = JSON.stringify({ entry: TAKEN, since: NOW });
  Object.assign(storage, { [`outbox board1 tom card1 ${TAKEN.id}`]: kept });
  storage.setItem(`outbox board1 tom card1 ${TAKEN.id}`, kept);
  const { looked, t, set } = openDoor(storage);
  looked(t, NOTHING);
  await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(1), { timeout: 8000 });
  expect(set.mock.calls[0]?.slice(0, 3)).toEqual(['card1', 'shared', 'journal']);
});

it('reads nothing where nothing waits', () => {
  const { looked, t, set } = openDoor(createStorage());
  looked(t, NOTHING);
  expect(set).not.toHaveBeenCalled();
});
