/** What a card's journal adds up to: at most one main clock, its rounds, their edits and their dates. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type { Channel, EditRef, EntryId, MemberId } from './entries.ts';

/** A date that was moved by a person. */
export interface Move {
  readonly at: Instant;
  readonly by: MemberId;
  readonly from: FrozenPromise;
  readonly why?: string;
}

/** A date and how it came about: the first promise stays visible whatever was promised later. */
export interface Due {
  readonly promise: FrozenPromise;
  readonly first: FrozenPromise;
  readonly moves: readonly Move[];
}

export interface Edit {
  readonly ref: EditRef;
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly text: string;
  readonly attachment?: string;
  readonly from?: MemberId;
  readonly by: MemberId;
  readonly at: Instant;
  readonly received?: Day;
  readonly channel?: Channel;
  readonly done: boolean;
  /** A date of its own, where one was promised for this edit alone or with others. */
  readonly due?: Due;
  readonly again?: EditRef;
  /** How often it came back as *Not right*. */
  readonly returned: number;
}

export interface Round {
  /** The entry that opened it: a request, or the hand-over that left remarks. */
  readonly id: EntryId;
  readonly number: number;
  readonly by: MemberId;
  readonly at: Instant;
  readonly received?: Day;
  readonly channel?: Channel;
  /** The date of the list. */
  readonly due: Due;
  readonly edits: readonly Edit[];
  readonly handedOver?: HandOver;
}

export interface HandOver {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
  readonly note: string;
}

export interface FirstVersion {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
  readonly due: Due;
}

export type MainClock =
  | { readonly kind: 'idle' }
  | { readonly kind: 'version'; readonly version: FirstVersion }
  | { readonly kind: 'edits'; readonly round: Round }
  | { readonly kind: 'handedOver'; readonly handOver: HandOver; readonly round?: Round };

export interface CardTurn {
  readonly main: MainClock;
  /** Every round of the card, the first one first; an open one is the last. */
  readonly rounds: readonly Round[];
  /** Late remarks that wait for the next round. */
  readonly kept: readonly Edit[];
  /** Who pressed *I'll do it*, the latest last. */
  readonly takenBy: readonly MemberId[];
  /** The board that the card came from, where it was moved. */
  readonly arrivedFrom?: string;
}

export const IDLE: CardTurn = { main: { kind: 'idle' }, rounds: [], kept: [], takenBy: [] };

/** The clock that runs: the nearest date not yet met of an open round, or the first version's. */
export function runningDue(turn: CardTurn): Due | undefined {
  if (turn.main.kind === 'version') return turn.main.version.due;
  return turn.main.kind === 'edits' ? nearestDue(turn.main.round) : undefined;
}

/** The nearest date among the edits that are not done; among all of them when every one is. */
export function nearestDue(round: Round): Due {
  const open = openEdits(round);
  return open
    .map((edit) => edit.due ?? round.due)
    .reduce(
      (nearest, due) => (isBefore(due.promise, nearest.promise) ? due : nearest),
      open[0]?.due ?? round.due,
    );
}

/** The edits not ticked, or all when all are. */
export function openEdits(round: Round): readonly Edit[] {
  const open = round.edits.filter((edit) => !edit.done);
  return open.length > 0 ? open : round.edits;
}

export function returnedTimes(turn: CardTurn): number {
  const last = turn.rounds.at(-1);
  return Math.max(0, ...(last?.edits ?? []).map((edit) => edit.returned));
}

/** Compares by day and closing minute; the zones of one board's side do not differ within a list. */
export function isBefore(earlier: FrozenPromise, later: FrozenPromise): boolean {
  return earlier.day === later.day ? earlier.closes < later.closes : earlier.day < later.day;
}
