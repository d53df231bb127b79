/** The connector's outbox: it takes entries over from pages, writes them with the `t` of the latest call of their
 *  board, and looks after them while the board is open. Loaded when there is something to keep. */
import { type Clock, type Instant, instant } from '../domain/clock.ts';
import type { Model, Wait } from '../domain/ports.ts';
import { BOARD_KINDS } from '../domain/roster/entries.ts';
import { CARD_KINDS } from '../domain/turn/entries.ts';
import { deliverEntries } from '../storage/deliver.ts';
import { isGenuineThere } from '../storage/evidence/claims.ts';
import { boardFold, cardFold } from '../storage/fold.ts';
import { JOURNAL_KEY, type Place } from '../storage/journal.ts';
import { browserLocks, createLocks, type Locks } from '../storage/locks.ts';
import { worthOf } from '../storage/merge.ts';
import { createOutbox, type Outbox } from '../storage/outbox/outbox.ts';
import type { Address, OutboxChannel, OutboxMessage } from '../storage/outbox/outbox-channel.ts';
import { parseOutboxMessage } from '../storage/outbox/outbox-messages.ts';
import { withPatience } from '../storage/outbox/patience.ts';
import {
  createWaitingEntries,
  modelName,
  modelNamed,
  type WaitingEntries,
} from '../storage/outbox/waiting-entries.ts';
import { parseAnyBoardEntry, parseAnyCardEntry } from '../storage/parse/small-entry.ts';
import { peopleIn } from '../storage/people-in.ts';
import { rawEntriesOf } from '../storage/raw-entries.ts';
import { unfold } from '../storage/unfold.ts';
import type { JournalPorts } from '../storage/write-journal.ts';
import type { CapabilityClient } from '../trello/client.ts';
import { createPluginData } from '../trello/plugin-data.ts';

/** A page that offered entries and said no more was closed: somebody has to write them. */
const ORPHAN_MS = 2000;
/** Once by itself: no badge may be drawn of the card, and the connector that was chosen may be closed. */
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
  /** A badge or a page read this model. */
  looked(board: string, model: Model, stored: unknown): void;
  /** The board is open again: what waits from before is tried. */
  resume(board: string): void;
}

interface Box {
  readonly outbox: Outbox;
  readonly waiting: WaitingEntries;
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
  const boxOf = createBoxes(ports);
  const memberOn = (board: string) => ports.clients.get(board)?.getContext().member ?? '';
  return {
    hear: createHearing(boxOf, ports),
    looked: (board, model, stored) => {
      const box = boxOf({ board, member: memberOn(board) });
      // Most models have nothing that waits: their journals are not unfolded for it.
      if (box === undefined || box.waiting.list(model).length === 0) return;
      const raw = rawEntriesOf(stored, placeOf(model, board), unfold);
      if (raw !== undefined) box.outbox.looked(model, raw);
    },
    resume: (board) => {
      const box = boxOf({ board, member: memberOn(board) });
      for (const model of box?.waiting.models() ?? []) box?.outbox.resume(model);
    },
  };
}

type Owner = Pick<Address, 'board' | 'member'>;

/** Undefined where the entries are not of who sits here: they are left alone. */
function createBoxes(ports: KeeperPorts): (owner: Owner) => Box | undefined {
  const boxes = new Map<string, Box>();
  return ({ board, member }) => {
    if (ports.clients.get(board)?.getContext().member !== member) return undefined;
    const name = `${board} ${member}`;
    const box = boxes.get(name) ?? createBox({ board, member }, ports);
    boxes.set(name, box);
    return box;
  };
}

/** What a page says, one kind of message after another. */
function createHearing(
  boxOf: (owner: Owner) => Box | undefined,
  { clients, channel, clock, later, random }: KeeperPorts,
): (data: unknown) => void {
  const me = random().toString(36).slice(2);
  /** Offers that wait for their page's choice. */
  const offers = new Map<string, Address & { readonly ids: readonly string[] }>();

  async function write(offer: string): Promise<void> {
    const held = offers.get(offer);
    const box = held && boxOf(held);
    offers.delete(offer);
    if (held === undefined || box === undefined) return;
    const sent = await box.outbox.send(modelNamed(held.model), held.ids);
    channel.postMessage({ type: 'outcome', offer, ...(!sent.ok && { error: sent.error }) });
  }

  /** A page was opened: what Trello would not take, while nobody was there to be told. */
  function tellRefused(board: string): void {
    const member = clients.get(board)?.getContext().member ?? '';
    const { waiting } = boxOf({ board, member }) ?? {};
    for (const model of waiting?.models() ?? []) {
      const kept = (waiting?.list(model) ?? []).filter(({ refused }) => refused !== undefined);
      if (kept.length === 0) continue;
      channel.postMessage({ type: 'refused', board, member, model: modelName(model), kept });
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
      for (const board of clients.keys()) tellRefused(board);
    },
    missing: (message) => boxOf(message)?.outbox.nudge(modelNamed(message.model)),
    forget: (message) => {
      const waiting = boxOf(message)?.waiting;
      for (const id of message.ids) waiting?.drop(modelNamed(message.model), id);
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
  readonly [Type in 'offer' | 'write' | 'missing' | 'forget' | 'hello']: (
    message: Extract<OutboxMessage, { readonly type: Type }>,
  ) => void;
};

function placeOf(model: Model, board: string): Place {
  return model.kind === 'card' ? { card: model.card, board } : { board };
}

function createBox(
  owner: { readonly board: string; readonly member: string },
  ports: KeeperPorts,
): Box {
  const waiting = createWaitingEntries(owner, ports.storage);
  const client = () => {
    const t = ports.clients.get(owner.board);
    if (t === undefined) throw new Error('The board is not open here');
    return t;
  };
  const pluginData = withPatience(createPluginData(client), ports.later);
  const journal = { ...ports, pluginData };
  const outbox = createOutbox({
    ...ports,
    waiting,
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
  return { outbox, waiting };
}

/** A closing makes room in the same write, so who might close the books must be known. */
async function cardHome(
  model: Model & { readonly kind: 'card' },
  board: string,
  t: CapabilityClient,
  { pluginData, clock }: Pick<JournalPorts, 'pluginData' | 'clock'>,
) {
  const blob = await pluginData.read({ kind: 'board' });
  const stored = blob.ok ? blob.value[JOURNAL_KEY] : undefined;
  const people = peopleIn(stored, board, boardHome(board).reader, clock());
  const { plugin } = t.getContext();
  const reader = {
    kinds: CARD_KINDS,
    parse: parseAnyCardEntry,
    unfold,
    genuine: isGenuineThere,
    worth: worthOf,
    // Without an answer nothing is judged, and so nothing is folded.
    ...(blob.ok && { fold: cardFold(people) }),
  };
  return { model, place: { card: model.card, board, plugin }, reader };
}

function boardHome(board: string) {
  const reader = {
    kinds: BOARD_KINDS,
    parse: parseAnyBoardEntry,
    unfold,
    fold: boardFold,
    genuine: isGenuineThere,
    worth: worthOf,
  };
  return { model: { kind: 'board' } as const, place: { board }, reader };
}
