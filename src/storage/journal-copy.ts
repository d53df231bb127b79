/** A journal copied out to the letter, and what of such a copy is missing where it came from. */
import type { JournalCopy, JournalGap } from '../domain/evidence/board-file.ts';
import type { Journal } from '../domain/journal.ts';
import { unpackEntries } from './codec.ts';
import { missingFrom } from './deliver.ts';
import { fitsItsId } from './entry-id.ts';
import { envelopeOf, openForWriting, type ReadAt, type Stamped } from './envelope.ts';
import { JOURNAL_KEY, type Place, readJournal } from './journal.ts';
import { isRecord } from './merge-by.ts';
import { BOARD_READER, CARD_READER } from './models.ts';
import { unfold } from './unfold.ts';
import { migrateEnvelope } from './versions.ts';
import { checkLimit } from './write-journal.ts';

type Blob = Readonly<Record<string, unknown>>;

const NOTHING: JournalCopy = { entries: [] };

/** @param blob all shared keys of the model as they lie there. */
export function copyJournal(blob: Blob, place: Place): JournalCopy {
  const stored = blob[JOURNAL_KEY];
  if (stored === undefined) return NOTHING;
  const asText = (why: 'damaged' | 'newer' | 'copy') => ({
    entries: [],
    asText: { why, text: JSON.stringify(stored) },
  });
  const envelope = migrateEnvelope(stored);
  if (!envelope.ok) return asText(envelope.error.type === 'NewerVersion' ? 'newer' : 'damaged');
  const { card, board, from } = envelope.value;
  // The history of another card does not count here, and would not after it was brought back.
  if (card !== place.card) return asText('copy');
  const entries = unpackEntries(envelope.value, unfold);
  if (!entries.ok) return asText('damaged');
  return {
    entries: entries.value,
    ...(board !== place.board && { lastBoard: board }),
    ...(from !== undefined && { copiedFrom: from }),
  };
}

/** Nothing is written here: it says what bringing the copy back would add, and what stands in the way. */
export async function gapOf(
  blob: Blob,
  copy: JournalCopy,
  place: Place,
  now: number,
): Promise<JournalGap> {
  const to = readAt(place);
  const found = readJournal(blob[JOURNAL_KEY], place, to.reader, now);
  if (found.kind !== 'journal') return { kind: found.kind };
  const { journal } = found;
  if (journal.copiedFrom !== undefined && journal.raw.length === 0) return { kind: 'copy' };
  const sound = copy.entries.filter(isSound);
  const distinct = once(sound);
  const missing = missingFrom(journal.raw, distinct);
  const altered = copy.entries.length - sound.length;
  const gap = (lacking: readonly Stamped[]) =>
    ({ kind: 'ready', missing: lacking, here: distinct.length - lacking.length, altered }) as const;
  if (missing.length === 0) return gap(missing);
  // What was made on another board would count as made here: signatures and namings are judged by the board.
  const isMoved = journal.raw.length === 0 && copy.lastBoard !== undefined;
  if (isMoved || journal.fromBoard !== undefined) return { kind: 'moved' };
  const after = await journalAfter(blob, missing, to, now);
  if (after === undefined) return { kind: 'tooLarge', missing: missing.length };
  // What an archive of old rounds took away is there in its summary, and would be taken away again.
  const gone = new Set(missingFrom(after.raw, missing).map(({ id }) => id));
  return gap(missing.filter(({ id }) => !gone.has(id)));
}

/** Closings in it are judged where the journal is read: here nothing is folded that somebody might want back. */
function readAt(place: Place): ReadAt<Stamped> {
  const { fold: _, ...board } = BOARD_READER;
  return { place, reader: place.card === undefined ? board : CARD_READER };
}

/** The journal as it would be with what is missing; undefined where it would not fit. A file may hold entries that fit
 *  where they lie and yet unfold to more than is ever read, or lie too deep: they would make damaged data of the
 *  whole journal. So it is read again before anything is sent. */
async function journalAfter(
  blob: Blob,
  missing: readonly Stamped[],
  to: ReadAt<Stamped>,
  now: number,
): Promise<Journal<Stamped> | undefined> {
  const journal = openForWriting(blob[JOURNAL_KEY], to, now);
  if (!journal.ok) return undefined;
  const envelope = await envelopeOf(journal.value, missing, to, { now });
  if (checkLimit({ ...blob, [JOURNAL_KEY]: envelope }) !== undefined) return undefined;
  const again = readJournal(envelope, to.place, to.reader, now);
  return again.kind === 'journal' ? again.journal : undefined;
}

function isSound(entry: unknown): entry is Stamped {
  return (
    isRecord(entry) && typeof entry['id'] === 'string' && fitsItsId({ ...entry, id: entry['id'] })
  );
}

function once(entries: readonly Stamped[]): readonly Stamped[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
