/** The connector's outbox: it takes entries over from pages, writes them with the `t` of the latest call of their
 *  board, and looks after them while the board is open. Loaded when there is something to keep. */
import { type Clock, type Instant, instant } from '../domain/clock.ts';
import type { Model, Wait } from '../domain/ports.ts';
import { deliverEntries } from '../storage/deliver.ts';
import { leavingOut, withoutGivenUp } from '../storage/given-up.ts';
import type { Place } from '../storage/journal.ts';
import { browserLocks, createLocks, type Locks } from '../storage/locks.ts';
import { createOutbox, type Outbox } from '../storage/outbox/outbox.ts';
import type { Address, OutboxChannel, OutboxMessage } from '../storage/outbox/outbox-channel.ts';
import { parseOutboxMessage } from '../storage/outbox/outbox-messages.ts';
import { withPatience } from '../storage/outbox/patience.ts';
import {
  createWaitingEntries,
  modelName,
  modelNamed,
  type Waiting,
  type WaitingEntries,
} from '../storage/outbox/waiting-entries.ts';
import { rawEntriesOf } from '../storage/raw-entries.ts';
import { unfold } from '../storage/unfold.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { createPluginData } from '../trello/plugin-data.ts';
import { boardHome, cardHome } from './outbox-homes.ts';

/** A page that offered entries and said no more was closed: somebody has to write them. */
const ORPHAN_MS = 2000;
/** By itself: no badge may be drawn, the chosen connector may be closed, a page's own write may be under way. */
const CHECK_MS = 15_000;

export interface KeeperPorts {
  /** The latest `t` of each board that this connector serves. */
  readonly clients: ReadonlyMap<string, CapabilityClient>;
  readonly channel: OutboxChannel;
  /** Undefined where the browser refuses it. */
  readonly storage: Storage | undefined;
  readonly clock: Clock;
  /** When the board was loaded, and the host's copy of its data with it. */
  readonly loadedAt: Instant;
  readonly locks: Locks;
  readonly wait: Wait;
  readonly later: (task: () => void, ms: number) => void;
  readonly random: () => number;
}

export interface OutboxKeeper {
  hear(data: unknown): void;
  /** A badge read this model.
   *  @returns what it may show of it: not what Trello refused, though its copy here keeps that. */
  looked(board: string, model: Model, stored: unknown): unknown;
  /** The board is open again: what waits from before is tried. */
  resume(board: string): void;
}

interface Box {
  readonly outbox: Outbox;
  readonly waiting: WaitingEntries;
  /** Ids that were given up, by model: the host's copy may show them until the board is loaded anew. */
  readonly givenUp: Map<string, readonly string[]>;
  readonly leftOut: (model: Model, kept?: readonly Waiting[]) => readonly string[];
  /** Says what is kept of the model, and how sure it is. */
  readonly tell: (model: Model) => void;
}

/** With the browser's own locks and timers. */
export function keepOutbox(
  ports: Pick<KeeperPorts, 'clients' | 'channel' | 'storage' | 'clock'>,
): OutboxKeeper {
  return createOutboxKeeper({
    ...ports,
    // This part was fetched later than the connector.
    loadedAt: instant(Math.floor(ports.clock() - performance.now())),
    locks: createLocks(browserLocks()),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    later: setTimeout,
    random: Math.random,
  });
}

export function createOutboxKeeper(ports: KeeperPorts): OutboxKeeper {
  const me = ports.random().toString(36).slice(2);
  const boxOf = createBoxes(ports, me);
  const memberOn = (board: string) => ports.clients.get(board)?.getContext().member ?? '';
  return {
    hear: createHearing(boxOf, me, ports),
    looked: (board, model, stored) => {
      const box = boxOf({ board, member: memberOn(board) });
      if (box === undefined) return stored;
      // Most models have nothing that waits: their journals are not unfolded for it.
      const kept = box.waiting.list(model);
      const raw = kept.length > 0 && rawEntriesOf(stored, placeOf(model, board), unfold);
      if (raw) box.outbox.looked(model, raw);
      return withoutGivenUp(stored, box.leftOut(model, kept), unfold);
    },
    resume: (board) => {
      const box = boxOf({ board, member: memberOn(board) });
      for (const model of box?.waiting.models() ?? []) box?.outbox.resume(model);
    },
  };
}

type Owner = Pick<Address, 'board' | 'member'>;

/** Undefined where the entries are not of who sits here: they are left alone. */
function createBoxes(ports: KeeperPorts, me: string): (owner: Owner) => Box | undefined {
  const boxes = new Map<string, Box>();
  return ({ board, member }) => {
    if (ports.clients.get(board)?.getContext().member !== member) return undefined;
    const name = `${board} ${member}`;
    const box = boxes.get(name) ?? createBox({ board, member }, me, ports);
    boxes.set(name, box);
    return box;
  };
}

/** What a page says, one kind of message after another. */
function createHearing(
  boxOf: (owner: Owner) => Box | undefined,
  me: string,
  { clients, channel, clock, later }: KeeperPorts,
): (data: unknown) => void {
  /** Offers that wait for their page's choice. */
  const offers = new Map<string, Address & { readonly ids: readonly string[] }>();
  /** What was said last of a model that a page writes by itself. */
  const latest = new Map<string, Address>();

  async function write(offer: string): Promise<void> {
    const held = offers.get(offer);
    const box = held && boxOf(held);
    offers.delete(offer);
    if (held === undefined || box === undefined) return;
    const sent = await box.outbox.send(modelNamed(held.model), held.ids);
    channel.postMessage({ type: 'outcome', offer, ...(!sent.ok && { error: sent.error }) });
  }

  function tellKept(board: string, only?: string): void {
    const member = clients.get(board)?.getContext().member ?? '';
    const box = boxOf({ board, member });
    if (box === undefined) return;
    const names = [...box.waiting.models().map(modelName), ...box.givenUp.keys()];
    for (const name of new Set(names)) {
      if ((only ?? name) === name) box.tell(modelNamed(name));
    }
  }

  const hearings: Hearings = {
    offer: ({ offer, entries, ...address }) => {
      const box = boxOf(address);
      if (box === undefined) return;
      const since = clock();
      for (const entry of entries) box.waiting.put(modelNamed(address.model), { entry, since });
      offers.set(offer, { ...address, ids: entries.map(({ id }) => id) });
      channel.postMessage({ type: 'held', offer, by: me });
      later(() => void write(offer), ORPHAN_MS);
      later(() => boxOf(address)?.outbox.nudge(modelNamed(address.model)), CHECK_MS);
    },
    write: ({ offer, by }) => {
      if (by === me) void write(offer);
      else offers.delete(offer);
    },
    hello: () => {
      for (const board of clients.keys()) tellKept(board);
    },
    missing: (message) => {
      boxOf(message)?.outbox.nudge(modelNamed(message.model));
      tellKept(message.board, message.model);
    },
    writes: (one) => {
      const about = `${one.board} ${one.model}`;
      latest.set(about, one);
      // Said again meanwhile, it is not over yet.
      const isOver = () => latest.get(about) === one;
      later(() => isOver() && boxOf(one)?.outbox.doubt(modelNamed(one.model)), CHECK_MS);
    },
    forget: (message) => {
      const box = boxOf(message);
      if (box === undefined) return;
      const { model, ids } = message;
      for (const id of ids) box.waiting.drop(modelNamed(model), id);
      box.givenUp.set(model, [...(box.givenUp.get(model) ?? []), ...ids]);
      box.tell(modelNamed(model));
    },
  };

  return (data) => {
    const message = parseOutboxMessage(data);
    if (message === undefined) return;
    // Each kind has its own shape, which the table keeps and an index cannot.
    const hear = hearings[message.type as keyof Hearings] as
      | ((one: OutboxMessage) => void)
      | undefined;
    hear?.(message);
  };
}

type Hearings = {
  readonly [Type in 'offer' | 'write' | 'missing' | 'writes' | 'forget' | 'hello']: (
    message: Extract<OutboxMessage, { readonly type: Type }>,
  ) => void;
};

function placeOf(model: Model, board: string): Place {
  return model.kind === 'card' ? { card: model.card, board } : { board };
}

function createBox(
  owner: { readonly board: string; readonly member: string },
  me: string,
  ports: KeeperPorts,
): Box {
  const waiting = createWaitingEntries(owner, ports.storage);
  const givenUp = new Map<string, readonly string[]>();
  const client = () => {
    const t = ports.clients.get(owner.board);
    if (t === undefined) throw new Error('The board is not open here');
    return t;
  };
  const leftOut = (model: Model, kept = waiting.list(model)) => [
    ...(givenUp.get(modelName(model)) ?? []),
    ...kept.flatMap(({ entry, refused }) => (refused ? [entry.id] : [])),
  ];
  const patient = withPatience(createPluginData(client), ports.later);
  const pluginData = leavingOut(patient, leftOut, unfold);
  const journal = { ...ports, pluginData };
  const tell = (model: Model) =>
    ports.channel.postMessage({
      type: 'keeps',
      ...owner,
      model: modelName(model),
      kept: waiting.list(model),
      by: me,
      unsure: outbox.unsure(model),
      givenUp: givenUp.get(modelName(model)),
    });
  const outbox = createOutbox({
    ...ports,
    waiting,
    settled: tell,
    write: async (model, entries, anew) =>
      model.kind === 'card'
        ? deliverEntries(
            entries,
            await cardHome(model, owner.board, client(), journal),
            journal,
            anew,
          )
        : deliverEntries(entries, boardHome(owner.board), journal, anew),
  });
  return { outbox, waiting, givenUp, leftOut, tell };
}
