/** The one place where a page gets a journal: one way to Trello's data, one queue and one clock for all of them. */
import type { Clock } from '../domain/clock.ts';
import type { BoardStore, CardStore } from '../domain/journal.ts';
import type { Wait } from '../domain/ports.ts';
import { browserStorage } from '../storage/browser-storage.ts';
import { browserLocks, createLocks } from '../storage/locks.ts';
import { createBoardStore, createCardStore } from '../storage/models.ts';
import { OUTBOX_CHANNEL } from '../storage/outbox/outbox-channel.ts';
import { createPageOutbox } from '../storage/outbox/page-outbox.ts';
import { sayWrites } from '../storage/outbox/say-writes.ts';
import type { PageClient } from '../trello/client.ts';
import { whereaboutsOf } from '../trello/context.ts';
import { createPluginData } from '../trello/plugin-data.ts';
import { createSigner, pluginOf } from '../trello/signer.ts';

export interface Journals {
  readonly board: BoardStore;
  /** Of any card of this board, under its own id. */
  card(id: string): CardStore;
  /** Tells when it became known that something waits for Trello, was taken or refused. */
  onWaiting(listener: () => void): void;
}

export const wait: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The journals of the board that the page stands on, written by who looks at it. */
export function openJournals(t: PageClient, clock: Clock): Journals {
  const { board, viewer } = whereaboutsOf(t);
  const member = memberKey(viewer.member);
  const pluginData = createPluginData(() => t);
  const writing = { pluginData, clock, locks: createLocks(browserLocks()), wait };
  let tell = () => {};
  const channel = new BroadcastChannel(OUTBOX_CHANNEL);
  const saying = { board, member, channel, later: setTimeout };
  const outbox = createPageOutbox({
    ...writing,
    ...saying,
    storage: browserStorage(),
    random: Math.random,
    changed: () => tell(),
  });
  const ports = { ...writing, pluginData: sayWrites(pluginData, saying), outbox };
  const plugin = pluginOf(t);
  return {
    board: createBoardStore(board, member, { ...ports, sign: createSigner(t) }, plugin),
    card: (card) => {
      const place = { card, board, plugin };
      return createCardStore(place, member, { ...ports, sign: createSigner(t, card) });
    },
    onWaiting: (listener) => {
      tell = listener;
    },
  };
}

/** A visitor who is not signed in reads under no name; he writes nothing, for Trello refuses it. */
export function memberKey(member: string | undefined): string {
  return member ?? 'visitor';
}
