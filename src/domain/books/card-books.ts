/** *Archive old rounds* of a card: what may be folded so that the card stands just as it did. */

import { openDebtEntries } from '../pauses/open-entries.ts';
import { waitingEntries } from '../questions/waiting.ts';
import { REPORT_KINDS } from '../report/entries.ts';
import { type BoardPeople, mayEditRules } from '../roster/board-people.ts';
import type { CardTurn } from '../turn/card-turn.ts';
import type { CardEntry, EntryHead, EntryOf, MemberId } from '../turn/entries.ts';
import { reduceCard } from '../turn/reduce.ts';
import { reduceUrgency } from '../urgency/urgency.ts';
import {
  type BooksClosed,
  type ClosedRound,
  combinedRounds,
  foldedIdOf,
  foldedIds,
} from './books-closed.ts';
import { neededIds } from './needed.ts';
import { isSameCard } from './same-card.ts';
import { summariesOf } from './summaries.ts';

export interface CardBooks {
  readonly press: BooksClosed;
  /** What is folded now, the first one first. */
  readonly rounds: readonly ClosedRound[];
  /** How many entries give up their room. */
  readonly entries: number;
}

/** Who archives, and when. */
export type Archivist = Pick<EntryHead, 'by' | 'at'>;

const REPORTS: readonly CardEntry['kind'][] = REPORT_KINDS;
const OPENING: readonly CardEntry['kind'][] = ['worked', 'approvalAsked', 'editsRequested'];

/** What can be archived now; undefined where nothing can. A press counts only from who may edit the rules. */
export function planCardBooks(
  entries: readonly CardEntry[],
  people: BoardPeople,
  who: Archivist,
): CardBooks | undefined {
  const turn = reduceCard(entries, people);
  const needed = neededIds(turn, entries, people, who.at);
  const first = entries.findIndex(({ id }) => needed.has(id));
  let at = first < 0 ? entries.length - 1 : first;
  for (; at > 0; at -= 1) {
    if (!OPENING.includes(entries[at]?.kind ?? 'taken')) continue;
    const books = booksUntil(at, { entries, people, turn, who });
    if (books !== undefined && stands(books.press, { entries, people, turn, who })) return books;
  }
  return undefined;
}

/** Whether the card would stand as it does with these entries folded; asked again of what lies there later. */
export function mayClose(
  press: BooksClosed,
  entries: readonly CardEntry[],
  people: BoardPeople,
  who: Archivist,
): boolean {
  return stands(press, { entries, people, turn: reduceCard(entries, people), who });
}

/** Every round that was archived, once. */
export function archivedRounds(
  entries: readonly CardEntry[],
  people: BoardPeople,
): readonly ClosedRound[] {
  return combinedRounds(countingClosings(entries, people));
}

/** Closings of who manages the account at their time; on another board before this one whoever that was. */
export function countingClosings(
  entries: readonly CardEntry[],
  people: BoardPeople,
): readonly EntryOf<'booksClosed'>[] {
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  return entries.filter(
    (entry, index): entry is EntryOf<'booksClosed'> =>
      entry.kind === 'booksClosed' && (index < arrival || mayEditRules(people, entry.by, entry.at)),
  );
}

/** Where the story begins now: what stands before it was archived, or came late. -1 where nothing was. */
export function storyBegins(entries: readonly CardEntry[], people: BoardPeople): number {
  const starts = countingClosings(entries, people).map(({ since }) => since);
  return entries.findLastIndex(({ id }) => starts.includes(id));
}

interface Books {
  readonly entries: readonly CardEntry[];
  readonly people: BoardPeople;
  readonly turn: CardTurn;
  readonly who: Archivist;
}

/** Folds all before an entry but what is history of its own: where the card came from, each one's last word that he
 *  takes it, questions that wait, what is still missing, that it is urgent, and reports. */
function booksUntil(until: number, { entries, people, turn }: Books): CardBooks | undefined {
  const since = entries[until];
  const closings = countingClosings(entries, people);
  const lastTaken = new Map<MemberId, CardEntry>();
  for (const entry of entries) if (entry.kind === 'taken') lastTaken.set(entry.by, entry);
  const before = entries.slice(0, until);
  const { mark } = reduceUrgency(before, people);
  const waiting = new Set([...waitingEntries(before, people), ...openDebtEntries(before, people)]);
  if (mark !== undefined) waiting.add(mark.id);
  const isKept = (entry: CardEntry) =>
    entry.kind === 'arrived' ||
    entry.kind === 'booksClosed' ||
    lastTaken.get(entry.by) === entry ||
    REPORTS.includes(entry.kind) ||
    waiting.has(entry.id);
  const folded = before.filter((entry) => !isKept(entry));
  const places = new Map(folded.map(({ id }, place) => [id, place]));
  const rounds = summariesOf(turn, (id) => places.has(id)).toSorted(
    (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0),
  );
  if (since === undefined || rounds.length === 0) return undefined;
  const names = [
    ...closings.flatMap(foldedIds),
    ...[...folded, ...closings].map(({ id }) => foldedIdOf(id)),
  ];
  const press: BooksClosed = {
    kind: 'booksClosed',
    ids: [...new Set(names)].sort().join(''),
    rounds: combinedRounds([...closings, { rounds }]),
    since: since.id,
  };
  return { press, rounds, entries: folded.length };
}

function stands(press: BooksClosed, { entries, people, turn, who }: Books): boolean {
  const names = new Set(foldedIds(press));
  const left = entries.filter(({ id, kind }) => kind === 'arrived' || !names.has(foldedIdOf(id)));
  const n = (entries.at(-1)?.n ?? 0) + 1;
  const closing: CardEntry = { id: '', n, ...who, ...press };
  return isSameCard(turn, reduceCard([...left, closing], people));
}
