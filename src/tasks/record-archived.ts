/** What the Record says of rounds that were archived: one line each, wherever their closings overlap. */
import type { ClosedRound } from '../domain/books/books-closed.ts';
import { countingClosings, storyBegins } from '../domain/books/card-books.ts';
import type { CardEntry, EntryOf } from '../domain/turn/entries.ts';
import type { RecordSight } from './record-reading.ts';
import { plain, type Sentence, type Telling } from './record-telling.ts';
import type { RecordWords } from './record-words.ts';

export function booksClosed(entry: EntryOf<'booksClosed'>, { sight, words }: Telling): Sentence {
  const { translate } = words;
  const closings = countingClosings(sight.journal.entries, sight.roster);
  const place = closings.indexOf(entry);
  if (place < 0) return plain(translate('archive.asked'));
  const told = new Set(
    closings.slice(0, place).flatMap(({ rounds }) => rounds.map(({ id }) => id)),
  );
  const rounds = entry.rounds.filter(({ id }) => !told.has(id));
  return {
    text: translate('archive.done.n', { n: rounds.length }),
    details: [...rounds.map((round) => roundLine(round, words)), translate('archive.file')],
  };
}

function roundLine({ number, by, from, to, edits, end }: ClosedRound, words: RecordWords): string {
  const { translate, name, dayOf } = words;
  const of = { name: name(by), from: dayOf(from), to: dayOf(to) };
  const line =
    number === undefined
      ? translate('archive.approval', of)
      : translate('archive.round', { ...of, k: number, n: edits });
  return `${line} ${translate(`archive.end.${end}`)}`;
}

/** What was archived comes first, as it did on the card. */
export function inOrderOfStory({ journal, roster }: RecordSight): readonly CardEntry[] {
  const closings: readonly CardEntry[] = countingClosings(journal.entries, roster);
  return [...closings, ...journal.entries.filter((entry) => !closings.includes(entry))];
}

/** Entries that came after what they belong to was archived. */
export function lateEntries({ journal, roster }: RecordSight): ReadonlySet<CardEntry> {
  const before = journal.entries.slice(0, Math.max(storyBegins(journal.entries, roster), 0));
  return new Set(
    before.filter(({ kind }) => kind !== 'taken' && kind !== 'arrived' && kind !== 'booksClosed'),
  );
}
