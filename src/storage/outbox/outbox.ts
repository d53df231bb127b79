/** Brings waiting entries to Trello and looks after them until it is sure that they stay. A read-back proves
 *  nothing: the host answers from its own copy, and a write lost to another's shows only later. So an entry leaves
 *  only when a board loaded after it was handed over shows it, ten minutes later at the earliest.
 *  Source: design.md, *Writing*. */
import type { Clock, Instant } from '../../domain/clock.ts';
import type { AppendError } from '../../domain/journal.ts';
import type { Model } from '../../domain/ports.ts';
import { ok, type Result } from '../../domain/result.ts';
import { missingFrom } from '../deliver.ts';
import { createDoubts, type Doubts } from './doubts.ts';
import { createPace, type Pace, type PacePorts } from './pace.ts';
import { modelName, type Waiting } from './waiting-entries.ts';
import { createWatch } from './watch.ts';
import { isPassing, type WritingPorts, writeWaiting } from './write-waiting.ts';

export const KEPT_AT_LEAST_MS = 600_000;
/** A write that is under way is not lost yet. */
const YOUNG_MS = 5000;

export interface OutboxPorts extends WritingPorts, PacePorts {
  readonly clock: Clock;
  /** When the host's copy of the board was made; undefined where that is not known, and then nothing is let go. */
  readonly loadedAt: Instant | undefined;
  /** Called when a write is over: what is unsure may be other than before. */
  readonly settled?: (model: Model) => void;
}

export interface Outbox {
  /** Tries to write what waits for the model, at once.
   *  @returns what came of `ids`; an error that time may mend is tried again. */
  send(model: Model, ids: readonly string[]): Promise<Result<void, AppendError>>;
  /** Tells what a reading of the model showed: what is missing is written again a little later, never within the
   *  reading; what is surely stored is let go. */
  looked(model: Model, raw: readonly unknown[]): void;
  /** Looks a little later whether all that waits for the model is there, and writes what is not. */
  nudge(model: Model): void;
  /** The board is open again: what was refused before has another try, since there may be room or leave now. */
  resume(model: Model): void;
  /** A page writes by itself: what it puts into the host's copy hides from now on what the server lacks. */
  doubt(model: Model): void;
  /** Ids of what waits and was not confirmed to this outbox, though the host's copy may show it. */
  unsure(model: Model): readonly string[];
}

interface Effort {
  /** One write at a time. */
  turn: Promise<unknown>;
  readonly pace: Pace;
  readonly doubts: Doubts;
  /** For as long as people are asked to keep the tab open. */
  readonly watch: () => void;
}

export function createOutbox(ports: OutboxPorts): Outbox {
  const { waiting, clock } = ports;
  const efforts = new Map<string, Effort>();

  function effortOf(model: Model): Effort {
    const name = modelName(model);
    const known =
      efforts.get(name) ??
      createEffort(ports, () => {
        nudge(model);
        return waiting.list(model).length > 0;
      });
    efforts.set(name, known);
    return known;
  }

  async function sendNow(model: Model, ids: readonly string[]): Promise<Result<void, AppendError>> {
    const { pace, doubts } = effortOf(model);
    const answer = doubts.begin();
    const results = await writeWaiting(model, doubts.open, ports);
    if (results.size === 0) return ok(undefined);
    const isConfirmed = answerAll(results, answer);
    pace.wrote(isConfirmed);
    if (!isConfirmed) pace.plan(() => void send(model, []), 0);
    ports.settled?.(model);
    return ids.map((id) => results.get(id)).find((result) => result?.ok === false) ?? ok(undefined);
  }

  function send(model: Model, ids: readonly string[]): Promise<Result<void, AppendError>> {
    const effort = effortOf(model);
    effort.doubts.add(ids);
    if (ids.length > 0) effort.watch();
    const sent = effort.turn.then(() => sendNow(model, ids));
    effort.turn = sent.catch(() => undefined);
    return sent;
  }

  function nudge(model: Model, lost = waiting.list(model)): void {
    const since = lost.flatMap((one) => (one.refused === undefined ? [one.since] : []));
    if (since.length === 0) return;
    const youngFor = Math.max(...since) + YOUNG_MS - clock();
    // A clock that was put back must not put off the write as long.
    effortOf(model).pace.plan(() => void send(model, []), Math.min(youngFor, YOUNG_MS));
  }

  function looked(model: Model, raw: readonly unknown[]): void {
    const all = waiting.list(model);
    if (all.length === 0) return;
    const missing = new Set(missingFrom(raw, entriesOf(all)).map(({ id }) => id));
    for (const id of sureAmong(all, missing, ports)) waiting.drop(model, id);
    const lost = all.filter((one) => missing.has(one.entry.id) && one.refused === undefined);
    if (lost.length === 0) return;
    const { pace, doubts } = effortOf(model);
    pace.lost(clock());
    doubts.add(idsOf(lost));
    nudge(model, lost);
  }

  function doubt(model: Model): void {
    effortOf(model).doubts.renew(idsOf(waiting.list(model)));
    nudge(model);
  }

  function resume(model: Model): void {
    for (const { refused, ...rest } of waiting.list(model)) {
      if (refused !== undefined) waiting.put(model, rest);
    }
    effortOf(model).watch();
    nudge(model);
  }

  return {
    send,
    looked,
    nudge: (model) => nudge(model),
    resume,
    doubt,
    unsure: (model) =>
      idsOf(waiting.list(model)).filter((id) => effortOf(model).doubts.open.has(id)),
  };
}

function createEffort(ports: OutboxPorts, look: () => boolean): Effort {
  return {
    turn: Promise.resolve(),
    pace: createPace(ports),
    doubts: createDoubts(),
    watch: createWatch(ports, look),
  };
}

const entriesOf = (list: readonly Waiting[]) => list.map(({ entry }) => entry);
const idsOf = (list: readonly Waiting[]) => entriesOf(list).map(({ id }) => id);

/** @returns whether nothing is left to be tried again. */
function answerAll(
  results: ReadonlyMap<string, Result<void, AppendError>>,
  answer: ReturnType<Doubts['begin']>,
): boolean {
  let isConfirmed = true;
  for (const [id, result] of results) {
    const isOpen = !result.ok && isPassing(result.error);
    answer(id, !isOpen);
    isConfirmed &&= !isOpen;
  }
  return isConfirmed;
}

function sureAmong(all: readonly Waiting[], missing: ReadonlySet<string>, ports: OutboxPorts) {
  return idsOf(all.filter((one) => !missing.has(one.entry.id) && isSure(one, ports)));
}

/** What shows it now was not there when the entry was handed over: it came from the server. */
function isSure({ since }: Waiting, { clock, loadedAt }: OutboxPorts): boolean {
  return loadedAt !== undefined && loadedAt > since && clock() - since >= KEPT_AT_LEAST_MS;
}
