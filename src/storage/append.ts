/** The only writer of journals. `append` reads, merges, encodes, checks the limit, writes and reads back; it
 *  tries again a few times and then says what stood in the way. Entries are made once, at the press, so that
 *  a second try writes the same ones. */
import type { Clock } from '../domain/clock.ts';
import type { AppendError, Journal, JournalStore, ReadJournal, Saved } from '../domain/journal.ts';
import type { HostGone, Model, PluginData, TooLarge, Wait } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { packEntries } from './codec.ts';
import { entryId } from './entry-id.ts';
import { type EntryReader, JOURNAL_KEY, type Place, readJournal } from './journal.ts';
import { LARGEST_NUMBER } from './limits.ts';
import type { Locks } from './locks.ts';
import { mergeEntries } from './merge.ts';
import { CURRENT_VERSION } from './versions.ts';

/** All shared keys of one model together, in UTF-16 units of their JSON. Source: platform.md §2.1. */
const LIMIT_CHARS = 4096;
/** Waits before the second and each later try, in milliseconds. */
const PAUSES_MS = [200, 1000, 3000] as const;

export interface JournalPorts {
  readonly pluginData: PluginData;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly wait: Wait;
}

interface Stamped {
  readonly id: string;
  readonly n: number;
  readonly at: number;
}

export interface JournalOf<E> {
  readonly model: Model;
  readonly place: Place;
  readonly member: string;
  readonly reader: EntryReader<E>;
}

export function createJournalStore<P extends object, E extends P & Stamped>(
  of: JournalOf<E>,
  ports: JournalPorts,
): JournalStore<P, E> {
  const lockName = of.place.card ?? of.place.board;
  const readBlob = () => ports.pluginData.read(of.model);

  async function read(): Promise<Result<ReadJournal<E>, HostGone>> {
    const blob = await readBlob();
    if (!blob.ok) return blob;
    return ok(await readJournal(blob.value[JOURNAL_KEY], of.place, of.reader, ports.clock()));
  }

  /** Makes the entries against what is stored now. Their numbers follow the largest one seen. */
  async function seal(presses: readonly P[], journal: Journal<E>): Promise<readonly E[]> {
    const at = ports.clock();
    const arrival =
      journal.fromBoard === undefined ? [] : [{ kind: 'arrived', from: journal.fromBoard }];
    const sealed: E[] = [];
    for (const press of [...arrival, ...presses]) {
      // One foreign entry with the largest number must not close the journal for everybody.
      const n = Math.min(journal.lastNumber + sealed.length + 1, LARGEST_NUMBER);
      const content = { n, at, by: of.member, ...press };
      const entry = of.reader.parse({ id: entryId(content), ...content });
      // What our own readers would not accept must never be stored: a bug, not a failure to be shown.
      if (entry === undefined) throw new Error(`Not an entry: ${JSON.stringify(content)}`);
      sealed.push(entry);
    }
    return sealed;
  }

  async function writeOnce(sealed: Sealed<E>): Promise<Result<'seen' | 'lost', AppendError>> {
    const blob = await readBlob();
    if (!blob.ok) return blob;
    const journal = await openForWriting(blob.value[JOURNAL_KEY], of, ports.clock());
    if (!journal.ok) return journal;
    sealed.entries ??= await seal(sealed.presses as readonly P[], journal.value);
    const envelope = await envelopeOf(journal.value, sealed.entries, of.place);
    const tooLarge = checkLimit({ ...blob.value, [JOURNAL_KEY]: envelope });
    if (tooLarge !== undefined) return err(tooLarge);
    const written = await ports.pluginData.write(of.model, JOURNAL_KEY, envelope);
    if (!written.ok) return written;
    return seen(sealed.entries);
  }

  async function seen(entries: readonly E[]): Promise<Result<'seen' | 'lost', HostGone>> {
    const back = await read();
    if (!back.ok) return back;
    if (back.value.kind !== 'journal') return ok('lost');
    const ids = new Set(back.value.journal.entries.map((entry) => entry.id));
    return ok(entries.every((entry) => ids.has(entry.id)) ? 'seen' : 'lost');
  }

  async function append(presses: readonly P[]): Promise<Result<Saved<E>, AppendError>> {
    const sealed: Sealed<E> = { presses, entries: undefined };
    let outcome = await ports.locks.run(lockName, () => writeOnce(sealed));
    for (const pauseMs of PAUSES_MS) {
      if (!isWorthAnotherTry(outcome)) break;
      // The lock is never held across a wait.
      await ports.wait(pauseMs);
      outcome = await ports.locks.run(lockName, () => writeOnce(sealed));
    }
    if (!outcome.ok) return outcome;
    if (outcome.value === 'lost') return err({ type: 'NotSeen' });
    return ok({ entries: sealed.entries ?? [], durable: false });
  }

  return { read, append };
}

interface Sealed<E> {
  readonly presses: readonly object[];
  entries: readonly E[] | undefined;
}

async function openForWriting<E extends Stamped>(
  stored: unknown,
  of: JournalOf<E>,
  now: number,
): Promise<Result<Journal<E>, AppendError>> {
  const found = await readJournal(stored, of.place, of.reader, now);
  if (found.kind === 'damaged') return err({ type: 'Damaged' });
  if (found.kind === 'newer') return err({ type: 'NewerVersion' });
  return ok(found.journal);
}

async function envelopeOf<E>(
  journal: Journal<E>,
  added: readonly E[],
  place: Place,
): Promise<object> {
  return {
    v: CURRENT_VERSION,
    ...(place.card !== undefined && { card: place.card }),
    board: place.board,
    ...(journal.copiedFrom !== undefined && { from: journal.copiedFrom }),
    ...(await packEntries(mergeEntries(journal.raw, added))),
  };
}

function checkLimit(blob: object): TooLarge | undefined {
  const actualChars = JSON.stringify(blob).length;
  return actualChars > LIMIT_CHARS
    ? { type: 'TooLarge', limitChars: LIMIT_CHARS, actualChars }
    : undefined;
}

/** A host that refused for no known reason, or a blob overwritten between write and read-back. */
function isWorthAnotherTry(outcome: Result<'seen' | 'lost', AppendError>): boolean {
  return outcome.ok ? outcome.value === 'lost' : outcome.error.type === 'Refused';
}
