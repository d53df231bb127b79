/** Whether a card is urgent, added up beside the main clock. Accepts any order that can arise and never throws: what does
 *  not fit counts for nothing, and says why. */
import type { Instant } from '../clock.ts';
import type { EntryHead, EntryId, MemberId } from '../entry.ts';
import {
  type BoardPeople,
  deciderOf,
  mayDecide,
  mayEditRules,
  sideOf,
} from '../roster/board-people.ts';
import type { Settings } from '../rules/settings.ts';
import type { CardEntry, EntryOf } from '../turn/entries.ts';
import {
  runningClock,
  type TurnHistory,
  type TurnMoment,
  turnHistory,
} from '../turn/turn-history.ts';
import type { VoidReason } from '../turn/void-entries.ts';

export interface Urgency {
  /** Who marked it, where that still holds: until it is taken off, or the work is approved. */
  readonly mark?: EntryHead;
  /** The clocks that were opened meanwhile, by the entries that opened them. */
  readonly fast: ReadonlySet<EntryId>;
  readonly voids: ReadonlyMap<CardEntry, VoidReason>;
}

/** Derives it from entries in journal order (n, id). Pure: same entries, same answer. What was urgent on another board
 *  has that board's terms. */
export function reduceUrgency(
  entries: readonly CardEntry[],
  people: BoardPeople,
  history: TurnHistory = turnHistory(entries, people),
): Urgency {
  const book: Book = { fast: new Set(), voids: new Map(), at: 0 as Instant };
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  entries.forEach((entry, index) => {
    const moment = history.get(index);
    if (moment !== undefined) follow(book, moment);
    if (index < arrival || entry.kind !== 'urgent') return;
    const now = Math.max(book.at, entry.at) as Instant;
    const reason = markAt(book, { ...entry, at: now }, people);
    if (reason === undefined) book.at = now;
    else book.voids.set(entry, reason);
  });
  const { mark, fast, voids } = book;
  return { ...(mark !== undefined && { mark }), fast, voids };
}

interface Book {
  readonly fast: Set<EntryId>;
  readonly voids: Map<CardEntry, VoidReason>;
  mark?: EntryHead | undefined;
  clock?: EntryId | undefined;
  at: Instant;
}

/** What is approved is done, and its urgency with it. */
function follow(book: Book, { at, main }: TurnMoment): void {
  book.at = Math.max(book.at, at) as Instant;
  if (main.kind === 'approved') book.mark = undefined;
  const clock = runningClock(main)?.id;
  const isNew = clock !== undefined && clock !== book.clock;
  if (isNew && book.mark !== undefined) book.fast.add(clock);
  book.clock = clock;
}

/** @returns why the entry counts for nothing. */
function markAt(book: Book, entry: EntryOf<'urgent'>, people: BoardPeople): VoidReason | undefined {
  if (!mayMark(entry.by, people, entry.at)) return 'notAllowed';
  if (entry.on === (book.mark !== undefined)) return 'repeated';
  book.mark = entry.on ? entry : undefined;
  return undefined;
}

/** Who decides for the client, since what is urgent is the client's to say; while nobody does, anybody of the client.
 *  The account manager enters what was said to her. */
export function mayMark(member: MemberId, people: BoardPeople, at: Instant): boolean {
  const side = sideOf(people, member, at);
  if (side === 'agency') return mayEditRules(people, member, at);
  return (
    mayDecide(people, member, at) || (side === 'client' && deciderOf(people, at) === undefined)
  );
}

/** The terms of what begins on an urgent card, for both sides: never longer than the usual ones. */
export function urgentSettings(settings: Settings): Settings {
  const { edits, decision } = settings.agreement.urgent;
  const { terms } = settings;
  return {
    ...settings,
    terms: {
      ...terms,
      edits: Math.min(terms.edits, edits ?? terms.edits),
      decision: Math.min(terms.decision, decision ?? terms.decision),
    },
  };
}
