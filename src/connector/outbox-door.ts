/** The small part of the outbox that every visit loads: it remembers the latest `t` of each board, hears the pages,
 *  and fetches the rest once there is something to keep. */
import type { Clock } from '../domain/clock.ts';
import type { OutboxChannel } from '../storage/outbox/outbox-channel.ts';
import type { CapabilityClient } from '../trello/client.ts';
import type { StoredBlobs } from './card-reading.ts';
import type { OutboxKeeper } from './outbox-keeper.ts';
import { hearOnceSpoken } from './page-doors.ts';

export interface OutboxDoor {
  /** Tells what a badge read with its `t`: what waits is compared with it, and written with the `t` later on.
   *  @returns what the badge may show. */
  looked(t: CapabilityClient, stored: StoredBlobs): StoredBlobs;
}

export interface OutboxDoorPorts {
  readonly channel: OutboxChannel;
  /** Undefined where the browser refuses it. */
  readonly storage: Storage | undefined;
  readonly clock: Clock;
}

export function openOutboxDoor(ports: OutboxDoorPorts): OutboxDoor {
  const clients = new Map<string, CapabilityClient>();
  let keeper: OutboxKeeper | undefined;
  const load = async () => {
    const { keepOutbox } = await import('./outbox-keeper.ts');
    keeper ??= keepOutbox({ ...ports, clients });
    return keeper;
  };
  hearOnceSpoken(ports.channel, async () => (await load()).hear);
  return {
    looked: (t, stored) => {
      const { board, card } = t.getContext();
      const isFirst = !clients.has(board);
      clients.set(board, t);
      if (isFirst && keepsSomething(ports.storage, board)) {
        // Not to be had now: it waits for the next visit, and for the first page that speaks.
        load().then(
          ({ resume }) => resume(board),
          () => undefined,
        );
      }
      return card !== undefined && keeper !== undefined
        ? {
            ...stored,
            board: keeper.looked(board, { kind: 'board' }, stored.board),
            card: keeper.looked(board, { kind: 'card', card }, stored.card),
          }
        : stored;
    },
  };
}

function keepsSomething(storage: Storage | undefined, board: string): boolean {
  return Object.keys(storage ?? {}).some((key) => key.startsWith(`outbox ${board} `));
}
