/** The only writer of entries. `append` merges what is stored with what was pressed. Entries are made once, at
 *  the press, so that a second try writes the same ones. */
import type { AppendError, Journal, JournalStore, ReadJournal, Saved } from '../domain/journal.ts';
import type { HostGone } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { entryText } from './canonical.ts';
import { packEntries } from './codec.ts';
import { idOfText } from './entry-id.ts';
import { isSignedKind } from './evidence/claims.ts';
import {
  isSigned,
  keepLatestSignatures,
  signDecisions,
  withoutSignature,
} from './evidence/signing.ts';
import { type EntryReader, JOURNAL_KEY, type Place, readJournal } from './journal.ts';
import { LARGEST_NUMBER } from './limits.ts';
import { mergeEntries } from './merge.ts';
import { startAfresh } from './start-afresh.ts';
import { CURRENT_VERSION } from './versions.ts';
import { type JournalHome, type JournalPorts, writeJournal } from './write-journal.ts';

interface Stamped {
  readonly id: string;
  readonly n: number;
  readonly at: number;
  readonly by: string;
}

export interface JournalOf<E> extends JournalHome {
  readonly member: string;
  readonly reader: EntryReader<E>;
}

export function createJournalStore<P extends object, E extends P & Stamped>(
  of: JournalOf<E>,
  ports: JournalPorts,
): JournalStore<P, E> {
  async function read(): Promise<Result<ReadJournal<E>, HostGone>> {
    const blob = await ports.pluginData.read(of.model);
    if (!blob.ok) return blob;
    return ok(readJournal(blob.value[JOURNAL_KEY], of.place, of.reader, ports.clock()));
  }

  /** Makes the entries against what is stored now. Their numbers follow the largest one seen. */
  function seal(presses: readonly P[], journal: Journal<E>): readonly E[] {
    const at = ports.clock();
    const arrival =
      journal.fromBoard === undefined ? [] : [{ kind: 'arrived', from: journal.fromBoard }];
    const sealed: E[] = [];
    for (const press of [...arrival, ...presses]) {
      // One foreign entry with the largest number must not close the journal for everybody.
      const n = Math.min(journal.lastNumber + sealed.length + 1, LARGEST_NUMBER);
      const text = entryText({ n, at, by: of.member, ...press });
      // Stored in the order that the id is made from: a reader then need not sort anything to check it.
      const entry: E = { id: idOfText(text), ...JSON.parse(text) };
      // What our own readers would not accept must never be stored: a bug, not a failure to be shown.
      if (of.reader.parse(entry) === undefined) throw new Error(`Not an entry: ${text}`);
      sealed.push(entry);
    }
    return sealed;
  }

  /** Signed before anything is locked: Trello may take seconds. */
  async function sealSigned(presses: readonly P[]): Promise<Result<readonly E[], AppendError>> {
    const blob = await ports.pluginData.read(of.model);
    if (!blob.ok) return blob;
    const journal = openForWriting(blob.value[JOURNAL_KEY], of, ports.clock());
    if (!journal.ok) return journal;
    const sealed = seal(presses, journal.value);
    const { sign, wait } = ports;
    return ok(sign === undefined ? sealed : await signDecisions(sealed, of.place, { sign, wait }));
  }

  async function append(presses: readonly P[]): Promise<Result<Saved<E>, AppendError>> {
    if (ports.sign === undefined || !presses.some(isSignedKind)) return write(presses);
    const signed = await sealSigned(presses);
    if (!signed.ok) return signed;
    const saved = await write(presses, signed.value);
    if (saved.ok || saved.error.type !== 'TooLarge' || !signed.value.some(isSigned)) return saved;
    // Nothing was sent yet. The decision matters more than its signature.
    return write(presses, signed.value.map(withoutSignature));
  }

  async function write(
    presses: readonly P[],
    made?: readonly E[],
  ): Promise<Result<Saved<E>, AppendError>> {
    let sealed = made;
    const task = {
      replace: async (stored: unknown) => {
        const journal = openForWriting(stored, of, ports.clock());
        if (!journal.ok) return journal;
        sealed ??= seal(presses, journal.value);
        return ok(await envelopeOf(journal.value, sealed, of.place));
      },
      isSeen: async (stored: unknown) => {
        const back = openForWriting(stored, of, ports.clock());
        const ids = new Set(back.ok ? back.value.entries.map((entry) => entry.id) : []);
        return sealed?.every((entry) => ids.has(entry.id)) ?? false;
      },
    };
    const written = await writeJournal(of, task, ports);
    return written.ok ? ok({ entries: sealed ?? [], durable: false }) : written;
  }

  return { read, append, startAfresh: (shown) => startAfresh(shown, of, ports) };
}

function openForWriting<E extends Stamped>(
  stored: unknown,
  of: JournalOf<E>,
  now: number,
): Result<Journal<E>, AppendError> {
  const found = readJournal(stored, of.place, of.reader, now);
  if (found.kind === 'damaged') return err({ type: 'Damaged' });
  if (found.kind === 'newer') return err({ type: 'NewerVersion' });
  return ok(found.journal);
}

async function envelopeOf<E extends Stamped>(
  journal: Journal<E>,
  added: readonly E[],
  place: Place,
): Promise<object> {
  return {
    v: CURRENT_VERSION,
    ...(place.card !== undefined && { card: place.card }),
    board: place.board,
    ...(journal.copiedFrom !== undefined && { from: journal.copiedFrom }),
    ...(await packEntries(joined(journal, added))),
  };
}

/** A signature makes room only when a later decision brings its own. */
function joined<E extends Stamped>(
  { raw, entries }: Journal<E>,
  added: readonly E[],
): readonly unknown[] {
  const merged = mergeEntries(raw, added);
  if (!added.some(isSigned)) return merged;
  return keepLatestSignatures(merged, new Set([...entries, ...added].map(({ id }) => id)));
}
