/** The only writer of entries. `append` merges what is stored with what was pressed. Entries are made once, at
 *  the press, so that a second try writes the same ones. */
import type {
  AppendError,
  Journal,
  JournalStore,
  ReadJournal,
  Refused,
  Saved,
} from '../domain/journal.ts';
import type { HostGone, Model } from '../domain/ports.ts';
import { ok, type Result } from '../domain/result.ts';
import { checkRoom, deliverEntries, missingFrom } from './deliver.ts';
import { fitsItsId } from './entry-id.ts';
import { openForWriting, type Stamped } from './envelope.ts';
import { isSignedKind } from './evidence/claims.ts';
import { isSigned, signDecisions, withoutSignature } from './evidence/signing.ts';
import { leavingOut, withoutGivenUp } from './given-up.ts';
import { type EntryReader, JOURNAL_KEY, readJournal } from './journal.ts';
import { mergeEntries } from './merge.ts';
import { rawEntriesOf } from './raw-entries.ts';
import { sealPresses } from './seal.ts';
import { startAfresh } from './start-afresh.ts';
import { CURRENT_VERSION } from './versions.ts';
import type { JournalHome, JournalPorts } from './write-journal.ts';

export interface JournalOf<E> extends JournalHome {
  readonly member: string;
  readonly reader: EntryReader<E>;
}

/** What became of entries that were handed over. */
export type Kept = Pick<Saved<never>, 'durable' | 'waits'>;

/** Where entries wait until they are surely stored; `outbox/page-outbox.ts`. */
export interface OutboxPort {
  /** What waits for this model, in the order of the presses. */
  waiting(model: Model): readonly Stamped[];
  /** Ids of what waits and was never confirmed: the host's copy may show it, and its server lack it. */
  unsure(model: Model): readonly string[];
  /** Takes entries over at once, and answers when they are stored, refused, or known to wait. */
  deliver<E extends Stamped>(
    entries: readonly E[],
    to: JournalOf<E>,
  ): Promise<Result<Kept, AppendError>>;
  /** Tells what a reading of the model showed. */
  looked(model: Model, raw: readonly unknown[]): void;
  /** What Trello would not take, and whose page was closed before it could say so. */
  refused(model: Model): readonly Refused[];
  /** Ids of what was refused or given up: Trello's copy here may show it all the same, where its server lacks it. */
  leftOut(model: Model): readonly string[];
  /** Keeps these no longer. */
  giveUp(model: Model, ids: readonly string[]): void;
}

export interface StorePorts extends JournalPorts {
  /** Without one the page writes itself, and what is overwritten later is lost. */
  readonly outbox?: OutboxPort;
}

export function createJournalStore<P extends object, E extends P & Stamped>(
  of: JournalOf<E>,
  given: StorePorts,
): JournalStore<P, E> {
  const { outbox } = given;
  const { unfold } = of.reader;
  const ports =
    outbox === undefined
      ? given
      : { ...given, pluginData: leavingOut(given.pluginData, outbox.leftOut, unfold) };
  /** Presses are numbered one after another. */
  let turn: Promise<unknown> = Promise.resolve();

  async function append(presses: readonly P[]): Promise<Result<Saved<E>, AppendError>> {
    const handed = turn.then(() => handIn(presses));
    turn = handed.catch(() => undefined);
    const made = await handed;
    if (!made.ok) return made;
    const kept = await made.value.delivery;
    return kept.ok ? ok({ entries: made.value.entries, ...kept.value }) : kept;
  }

  /** Settles once the next press may be numbered. */
  async function handIn(presses: readonly P[]) {
    const made = await prepare<P, E>(presses, of, ports);
    if (!made.ok) return made;
    const entries = made.value;
    if (outbox !== undefined) return ok({ entries, delivery: outbox.deliver(entries, of) });
    const delivery = writeHere(entries, of, ports);
    await delivery;
    return ok({ entries, delivery });
  }

  async function restore(raw: readonly unknown[]): Promise<Result<Saved<E>, AppendError>> {
    const entries = raw.filter(isWhole) as readonly E[];
    // What comes back out of a file is wanted again.
    const kept = await writeHere(entries, of, given);
    return kept.ok ? ok({ entries, ...kept.value }) : kept;
  }

  return {
    read: () => readWithWaiting(of, given),
    append,
    restore,
    startAfresh: (shown) => startAfresh(shown, of, ports),
    giveUp: (ids) => outbox?.giveUp(of.model, ids),
  };
}

async function writeHere<E extends Stamped>(
  entries: readonly E[],
  of: JournalOf<E>,
  ports: JournalPorts,
): Promise<Result<Kept, AppendError>> {
  const written = await deliverEntries(entries, of, ports);
  return written.ok ? ok({ durable: false }) : written;
}

/** Entries made, signed where they can be, and known to fit. Nothing was sent yet. */
async function prepare<P extends object, E extends P & Stamped>(
  presses: readonly P[],
  of: JournalOf<E>,
  { pluginData, clock, outbox, sign, wait }: StorePorts,
): Promise<Result<readonly E[], AppendError>> {
  const blob = await pluginData.read(of.model);
  if (!blob.ok) return blob;
  const journal = openForWriting(blob.value[JOURNAL_KEY], of, clock());
  if (!journal.ok) return journal;
  const waiting = outbox?.waiting(of.model) ?? [];
  const sealing = { ...of, journal: journal.value, waiting, at: clock() };
  const sealed = sealPresses<P, E>(presses, sealing);
  const isToBeSigned = sign !== undefined && presses.some(isSignedKind);
  // Signed before anything is locked: Trello may take seconds.
  const made = isToBeSigned ? await signDecisions(sealed, of.place, { sign, wait }) : sealed;
  const room = await checkRoom(blob.value, [...waiting, ...made], of, clock());
  if (room.ok) return ok(made);
  if (room.error.type !== 'TooLarge' || !made.some(isSigned)) return room;
  // The decision matters more than its signature.
  const unsigned = made.map(withoutSignature);
  const rest = await checkRoom(blob.value, [...waiting, ...unsigned], of, clock());
  return rest.ok ? ok(unsigned) : rest;
}

/** A person sees what he pressed, though Trello has not taken it yet or has lost it, and does not see what Trello
 *  would not take, though its copy here may show that. */
async function readWithWaiting<E extends Stamped>(
  of: JournalOf<E>,
  { pluginData, clock, outbox }: StorePorts,
): Promise<Result<ReadJournal<E>, HostGone>> {
  const blob = await pluginData.read(of.model);
  if (!blob.ok) return blob;
  const stored = blob.value[JOURNAL_KEY];
  const left = withoutGivenUp(stored, outbox?.leftOut(of.model) ?? [], of.reader.unfold);
  const found = readJournal(left, of.place, of.reader, clock());
  if (outbox === undefined) return ok(found);
  if (found.kind !== 'journal') return ok({ ...found, ...refusedOf(outbox, of.model) });
  const { raw } = found.journal;
  const shownByTrello =
    left === stored ? raw : (rawEntriesOf(stored, of.place, of.reader.unfold) ?? raw);
  outbox.looked(of.model, shownByTrello);
  const missing = missingFrom(raw, outbox.waiting(of.model));
  const whole =
    missing.length === 0
      ? found
      : readJournal(together(found.journal, missing, of), of.place, of.reader, clock());
  const { journal } = whole.kind === 'journal' ? whole : found;
  const shown = missing.length === 0 || whole.kind === 'journal' ? missing : [];
  const open = new Set([...shown.map(({ id }) => id), ...outbox.unsure(of.model)]);
  return ok({
    kind: 'journal',
    journal: {
      ...journal,
      ...(open.size > 0 && { waiting: open.size }),
      ...refusedOf(outbox, of.model, shownByTrello),
    },
  });
}

/** What Trello would not take; of what its copy here shows all the same that is said. */
function refusedOf(
  outbox: OutboxPort,
  model: Model,
  shownByTrello: readonly unknown[] = [],
): Pick<Journal<never>, 'refused'> {
  const shown = new Set(shownByTrello.map(idOf));
  const refused = outbox
    .refused(model)
    .map((one) => (shown.has(one.entry.id) ? { ...one, ghost: true } : one));
  return refused.length > 0 ? { refused } : {};
}

function together<E>(
  { raw, copiedFrom, fromBoard }: Journal<E>,
  missing: readonly Stamped[],
  { place }: JournalOf<E>,
): object {
  return {
    v: CURRENT_VERSION,
    ...(place.card !== undefined && { card: place.card }),
    board: fromBoard ?? place.board,
    ...(copiedFrom !== undefined && { from: copiedFrom }),
    entries: mergeEntries(raw, missing),
  };
}

function idOf(raw: unknown): unknown {
  return (raw as { readonly id?: unknown } | null)?.id;
}

/** What does not fit its id cannot be told from what lies there already. */
function isWhole(raw: unknown): boolean {
  const { id } = (raw ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && fitsItsId(raw as Stamped);
}
