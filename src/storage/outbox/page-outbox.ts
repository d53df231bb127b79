/** The page's side of the outbox: entries are kept in this browser, handed over to the connector, and written by the
 *  page itself only where no connector answers. */
import { instant } from '../../domain/clock.ts';
import type { AppendError, Refused } from '../../domain/journal.ts';
import type { Model, Wait } from '../../domain/ports.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { JournalOf, Kept, OutboxPort } from '../append.ts';
import { deliverEntries, missingFrom } from '../deliver.ts';
import type { Stamped } from '../envelope.ts';
import { type LeftOut, leavingOut } from '../given-up.ts';
import { unfold } from '../unfold.ts';
import type { JournalPorts } from '../write-journal.ts';
import { type HearingPorts, hearKept } from './hear-kept.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Address, OutboxChannel } from './outbox-channel.ts';
import { parseOutboxMessage } from './outbox-messages.ts';
import { withPatience } from './patience.ts';
import { sayWrites } from './say-writes.ts';
import {
  createWaitingEntries,
  modelName,
  type Waiting,
  type WaitingEntries,
} from './waiting-entries.ts';
import { isPassing } from './write-waiting.ts';

/** So long a connector may take to answer that it holds the entries. */
const HELD_WITHIN_MS = 1000;
/** So long a person waits to hear that Trello took them; then they are said to wait. */
const OUTCOME_WITHIN_MS = 8000;

export interface PageOutboxPorts extends JournalPorts, HearingPorts {
  /** Undefined where the browser refuses it. */
  readonly storage: Storage | undefined;
  readonly random: () => number;
}

type Outcome = Result<void, AppendError>;

interface Brought {
  readonly outcome: Outcome | 'waits';
  /** A connector holds the entries. */
  readonly isHanded: boolean;
}

export function createPageOutbox(ports: PageOutboxPorts): OutboxPort {
  const { board, member, channel, clock } = ports;
  const waiting = createWaitingEntries({ board, member }, ports.storage);
  const homes = new Map<string, JournalOf<Stamped>>();
  /** Made when no connector answered; then this page looks after everything itself. The next press asks again. */
  let own: Outbox | undefined;
  /** By a page that is here to say what came of them. */
  const delivering = new Set<string>();
  const told = hearKept(ports);
  channel.postMessage({ type: 'hello' });

  const keptOf = (model: Model) => told.with(model, waiting.list(model));
  const waitingOf = (model: Model) =>
    keptOf(model).flatMap(({ entry, refused }) => (refused === undefined ? [entry] : []));
  const leftOut = (model: Model) => [
    ...told.givenUp(model),
    ...refusedAmong(keptOf(model)).map(({ entry }) => entry.id),
  ];
  const addressOf = (model: Model): Address => ({ board, member, model: modelName(model) });

  async function bring(entries: readonly Stamped[], model: Model): Promise<Brought> {
    const ids = entries.map(({ id }) => id);
    for (const id of ids) delivering.add(id);
    const handed = await handOver({ ...addressOf(model), entries }, ports);
    if (handed === undefined) own ??= ownOutbox(waiting, homes, leftOut, ports);
    const outcome = await (handed?.() ?? own?.send(model, ids) ?? 'waits');
    for (const id of ids) delivering.delete(id);
    return { isHanded: handed !== undefined, outcome };
  }

  async function deliver<E extends Stamped>(
    entries: readonly E[],
    to: JournalOf<E>,
  ): Promise<Result<Kept, AppendError>> {
    const { model } = to;
    homes.set(modelName(model), to as unknown as JournalOf<Stamped>); // only what entries share is used
    const since = clock();
    const stored = entries.map((entry) => waiting.put(model, { entry, since }));
    const durable = stored.every(Boolean);
    const ids = entries.map(({ id }) => id);
    const { outcome, isHanded } = await bring(entries, model);
    if (outcome === 'waits') {
      // The connector says then what it is not sure of.
      told.doubt(model, ids);
      channel.postMessage({ type: 'missing', ...addressOf(model) });
      return ok({ durable, waits: true });
    }
    if (outcome.ok) return ok({ durable });
    // Trello said no, several times: the person hears it while the words are still in the form.
    const mayCome = isPassing(outcome.error) && outcome.error.type !== 'Refused';
    if (mayCome && (durable || isHanded)) return ok({ durable, waits: true });
    // What only this page's memory holds may be gone in a moment: it is not called kept, and not tried behind the
    // back of who was told so.
    giveUp(model, ids);
    return outcome;
  }

  /** The person hears that it was refused, and what was typed stays in the form: nothing waits for it. */
  function giveUp(model: Model, ids: readonly string[]): void {
    for (const id of ids) waiting.drop(model, id);
    told.forget(model, ids);
    channel.postMessage({ type: 'forget', ...addressOf(model), ids });
  }

  function looked(model: Model, raw: readonly unknown[]): void {
    if (own !== undefined) own.looked(model, raw);
    else if (missingFrom(raw, waitingOf(model)).length > 0) {
      channel.postMessage({ type: 'missing', ...addressOf(model) });
    }
  }

  return {
    waiting: waitingOf,
    deliver,
    looked,
    unsure: (model) => idsAmong(waitingOf(model), told.unsure(model), own?.unsure(model)),
    refused: (model) =>
      refusedAmong(keptOf(model)).filter(({ entry }) => !delivering.has(entry.id)),
    leftOut,
    giveUp,
  };
}

function refusedAmong(kept: readonly Waiting[]): readonly Refused[] {
  return kept.flatMap(({ entry, since, refused }) =>
    refused === undefined ? [] : [{ entry, since: instant(since), why: refused }],
  );
}

function idsAmong(
  waiting: readonly Stamped[],
  told: readonly string[],
  own: readonly string[] = [],
): readonly string[] {
  const ids = new Set([...told, ...own]);
  return waiting.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

function ownOutbox(
  waiting: WaitingEntries,
  homes: ReadonlyMap<string, JournalOf<Stamped>>,
  leftOut: LeftOut,
  ports: PageOutboxPorts,
): Outbox {
  // What is never answered would keep a person waiting for ever.
  const patient = sayWrites(withPatience(ports.pluginData, ports.later), ports);
  const pluginData = leavingOut(patient, leftOut, unfold);
  const writing = { ...ports, pluginData };
  return createOutbox({
    ...ports,
    waiting,
    // A page is opened on a board that was loaded long before.
    loadedAt: undefined,
    ...(ports.changed && { settled: ports.changed }),
    write: async (model, entries, anew) => {
      const home = homes.get(modelName(model));
      // Kept by a page before this one: it waits for a reader of its kind.
      if (home === undefined) return err({ type: 'NotSeen' });
      return deliverEntries(entries, home, writing, anew);
    },
  });
}

/** Offers entries to the connectors.
 *  @returns what waits for the outcome; undefined where none answered in time. */
async function handOver(
  what: Address & { readonly entries: readonly Stamped[] },
  { channel, wait, random }: { channel: OutboxChannel; wait: Wait; random: () => number },
): Promise<(() => Promise<Outcome | 'waits'>) | undefined> {
  const offer = random().toString(36).slice(2);
  const held = listen(channel, offer, (message) =>
    message.type === 'held' ? message.by : undefined,
  );
  channel.postMessage({ type: 'offer', offer, ...what });
  const by = await Promise.race([held.heard, wait(HELD_WITHIN_MS)]);
  held.stop();
  if (by === undefined) return undefined;
  const outcome = listen(channel, offer, (message): Outcome | undefined => {
    if (message.type !== 'outcome') return undefined;
    return message.error === undefined ? ok(undefined) : err(message.error);
  });
  channel.postMessage({ type: 'write', offer, by });
  return async () => {
    const said = await Promise.race([outcome.heard, wait(OUTCOME_WITHIN_MS)]);
    outcome.stop();
    return said ?? 'waits';
  };
}

type Spoken = NonNullable<ReturnType<typeof parseOutboxMessage>>;

/** The first message about an offer that `read` makes something of. */
function listen<T>(
  channel: OutboxChannel,
  offer: string,
  read: (message: Spoken) => T | undefined,
): { readonly heard: Promise<T>; readonly stop: () => void } {
  let stop = () => {};
  const heard = new Promise<T>((resolve) => {
    const onMessage = ({ data }: { readonly data: unknown }) => {
      const message = parseOutboxMessage(data);
      if (message === undefined || !('offer' in message) || message.offer !== offer) return;
      const found = read(message);
      if (found !== undefined) resolve(found);
    };
    channel.addEventListener('message', onMessage);
    stop = () => channel.removeEventListener('message', onMessage);
  });
  return { heard, stop };
}
