/** Who may write which entry of a card. The agency's do not count from the client and the other way round;
 *  people not placed yet may be of either side. */
import type { Instant } from '../clock.ts';
import {
  type BoardPeople,
  deciderOf,
  decidingNaming,
  mayDecide,
  mayEditRules,
  sideOf,
} from '../roster/board-people.ts';
import type { MainClock } from './card-turn.ts';
import type { Pass } from './draft.ts';
import type { CardEntry, EntryHead, EntryId, EntryOf, MemberId } from './entries.ts';

/** Whether an entry counts from its writer at that moment, on a card whose clock stands so. */
export function mayWrite(
  entry: CardEntry,
  main: MainClock,
  people: BoardPeople,
  at: Instant,
): boolean {
  const side = sideOf(people, entry.by, at);
  switch (entry.kind) {
    case 'arrived':
      return true;
    case 'booksClosed':
      // By its own time alone: merging judges it without its neighbours.
      return mayEditRules(people, entry.by, entry.at);
    case 'decided':
    case 'confirmed':
      return side !== 'agency' && binds(entry, entry.naming, people, at);
    case 'disputed':
      return side !== 'agency' && binds(entry, undefined, people, at);
    case 'withdrawn':
      if (main.kind !== 'approved') return side !== 'client';
      return side !== 'agency' && binds(entry, undefined, people, at);
    case 'undone':
    case 'rated':
      return side !== 'agency';
    case 'viewed':
      return side === 'client' && !mayDecide(people, entry.by, at);
    case 'editsRequested':
    case 'editAdded':
      if (entry.received !== undefined) return side !== 'client';
      return side !== 'agency' && speaksForClient(entry, people, at);
    default:
      return side !== 'client';
  }
}

/** A word binds by a naming of its writer that is in force; where it cites one, by just that. */
function binds(
  { by }: EntryHead,
  cited: EntryId | undefined,
  people: BoardPeople,
  at: Instant,
): boolean {
  const naming = decidingNaming(people, by, at)?.naming;
  return naming !== undefined && (cited === undefined || cited === naming);
}

/** Who decides asks for edits; while nobody does anyone of the client may, but nobody answers an ask. */
function speaksForClient(
  entry: EntryOf<'editsRequested' | 'editAdded'>,
  people: BoardPeople,
  at: Instant,
): boolean {
  if (entry.kind === 'editsRequested' && entry.ask !== undefined) {
    return binds(entry, entry.naming, people, at);
  }
  return mayDecide(people, entry.by, at) || deciderOf(people, at) === undefined;
}

/** For whom a stand-in decides, as the board says it; of another board's people the entry alone knows. */
export function forWhom(
  { elsewhere, people }: Pass,
  entry: EntryOf<'decided' | 'confirmed' | 'editsRequested'>,
): { readonly for?: MemberId } {
  const whom = elsewhere ? entry.for : decidingNaming(people, entry.by, entry.at)?.for;
  return whom === undefined ? {} : { for: whom };
}
