/** What a card's books keep of what is missing. */
import type { EntryId } from '../entry.ts';
import type { BoardPeople } from '../roster/board-people.ts';
import type { CardEntry } from '../turn/entries.ts';
import { isOfPause, reduceDebts } from './debts.ts';
import type { DebtRef } from './entries.ts';

/** The entries of what is still missing at the end of these, and of what may still come back. */
export function openDebtEntries(
  entries: readonly CardEntry[],
  people: BoardPeople,
): ReadonlySet<EntryId> {
  if (!entries.some(isOfPause)) return new Set();
  const open = new Set(
    reduceDebts(entries, people)
      .debts.filter(({ isOpen, mayReturn }) => isOpen || mayReturn)
      .map(({ ref }) => entryOf(ref)),
  );
  return new Set(entries.filter((entry) => isAbout(entry, open)).map(({ id }) => id));
}

function isAbout(entry: CardEntry, open: ReadonlySet<EntryId>): boolean {
  switch (entry.kind) {
    case 'paused':
      return open.has(entry.id);
    case 'given':
    case 'debtReturned':
      return open.has(entryOf(entry.debt));
    case 'stopped':
      return entry.debts.some((ref) => open.has(entryOf(ref)));
    default:
      return false;
  }
}

function entryOf(ref: DebtRef): EntryId {
  return ref.slice(0, ref.indexOf('.'));
}
