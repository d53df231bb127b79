/** How a card's main clock stood after each entry that counted: for whatever is added up beside it. */
import type { Instant } from '../clock.ts';
import type { BoardPeople } from '../roster/board-people.ts';
import { type Due, type MainClock, runningDue } from './card-turn.ts';
import type { Pass } from './draft.ts';
import type { CardEntry, EntryId, Side, TurnEntry } from './entries.ts';
import { addUp, reduceCard } from './reduce.ts';

export interface TurnMoment {
  readonly entry: TurnEntry;
  /** The card's time at it: never before that of the entry before it. */
  readonly at: Instant;
  /** Rounds in it are as they became later. */
  readonly main: MainClock;
  /** The date that ran then. */
  readonly due: Due | undefined;
}

/** By the place of the entry in the journal. An answer that was taken back has no moment. */
export type TurnHistory = ReadonlyMap<number, TurnMoment>;

export function turnHistory(entries: readonly CardEntry[], people: BoardPeople): TurnHistory {
  let moments = new Map<number, TurnMoment>();
  let last: Pass | undefined;
  let at = 0 as Instant;
  reduceCard(entries, people, (pass, entry) => {
    // A new way through the journal: on it, one more answer is taken back.
    if (pass !== last) {
      moments = new Map();
      at = 0 as Instant;
    }
    last = pass;
    addUp(pass, entry);
    at = Math.max(at, entry.at) as Instant;
    const { draft, index } = pass;
    moments.set(index, { entry, at, main: draft.main, due: runningDue(draft) });
  });
  return moments;
}

/** A clock that runs, by the entry that opened it; undefined where none does. */
export function runningClock(main: MainClock): { id: EntryId; side: Side } | undefined {
  switch (main.kind) {
    case 'version':
      return { id: main.version.id, side: 'agency' };
    case 'edits':
      return { id: main.round.id, side: 'agency' };
    case 'decide':
      return { id: main.ask.id, side: 'client' };
    default:
      return undefined;
  }
}
