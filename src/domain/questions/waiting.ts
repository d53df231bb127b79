/** What a card's books keep of its questions. */
import type { BoardPeople } from '../roster/board-people.ts';
import type { CardEntry, EntryId } from '../turn/entries.ts';
import { isOfQuestion, isWaiting, reduceQuestions } from './questions.ts';

/** The entries of questions that wait at the end of these: who asked, and to whom they were passed on. */
export function waitingEntries(
  entries: readonly CardEntry[],
  people: BoardPeople,
): ReadonlySet<EntryId> {
  const waiting = new Set(
    reduceQuestions(entries, people)
      .questions.filter(isWaiting)
      .map(({ id }) => id),
  );
  const kept = entries.filter(
    (entry) => isOfQuestion(entry) && waiting.has('ref' in entry ? entry.ref : entry.id),
  );
  return new Set(kept.map(({ id }) => id));
}
