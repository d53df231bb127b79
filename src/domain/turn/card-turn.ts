/** What a card's journal adds up to: at most one main clock, its rounds, their edits and their dates. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import type {
  Channel,
  Content,
  EditRef,
  EntryId,
  Lost,
  MemberId,
  Side,
  Signature,
} from './entries.ts';

/** A date that was moved by a person, or by the days that a wrong record cost. */
export interface Move {
  readonly at: Instant;
  readonly by: MemberId;
  readonly from: FrozenPromise;
  readonly why?: string;
  /** Where it moved by working days lost. */
  readonly lost?: Lost;
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
  /** The ask that this round answers. */
  readonly ask?: EntryId;
  /** For whom a stand-in asked. */
  readonly for?: MemberId;
  /** *No need to show me again*: the hand-over closes the card, unless remarks are kept. */
  readonly once?: true;
  readonly handedOver?: HandOver;
}

export interface HandOver extends Said {
  readonly note: string;
}

export interface FirstVersion extends Said {
  readonly due: Due;
}

/** What the client is to decide on. */
export interface Ask {
  /** The `approvalAsked` or the `handedOver`. */
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
  readonly note: string;
  readonly content: Content;
  readonly fp: string;
  /** Absent where the card came from another board meanwhile. */
  readonly due?: Due;
  /** What a hand-over handed over. */
  readonly round?: Round;
  /** What *Withdraw request* goes back to. */
  readonly before: MainClock;
}

/** `by` is who approved; of one given elsewhere who recorded it. */
export interface Approval extends Said {
  readonly for?: MemberId;
  readonly ask?: Ask;
  readonly content: Content;
  readonly fp: string;
  readonly naming?: EntryId;
  readonly remark?: string;
  /** *No need to show me again* was said, and the edits were handed over. */
  readonly withEdits?: true;
  readonly elsewhere?: {
    readonly when: Instant | Day;
    readonly channel: Channel;
    readonly recordedBy: MemberId;
  };
  readonly confirmed?: Confirmation;
  /** The approval whose changes this one approves. */
  readonly changesOf?: EntryId;
  readonly sig?: Signature;
}

export interface Confirmation extends Said {
  readonly for?: MemberId;
  readonly sig?: Signature;
}

/** An entry that counted. */
interface Said {
  readonly id: EntryId;
  readonly by: MemberId;
  readonly at: Instant;
}

export interface Withdrawal extends Said {
  readonly ref: EntryId;
  readonly why?: string;
  readonly of: 'ask' | 'approval';
}

/** What a colleague of the client thinks of what is asked. */
export interface View extends Said {
  readonly view: 'good' | 'remarks';
  readonly remarks: readonly string[];
}

export interface Rating extends Said {
  /** The approval. */
  readonly ref: EntryId;
  readonly good: boolean;
  readonly words?: string;
}

/** An answer recorded by the agency that the client says was not given. */
export interface Dispute extends Said {
  readonly ref: EntryId;
  readonly why?: string;
  readonly lost: Lost;
}

export type MainClock =
  | { readonly kind: 'idle' }
  | { readonly kind: 'version'; readonly version: FirstVersion }
  | { readonly kind: 'edits'; readonly round: Round }
  | { readonly kind: 'decide'; readonly ask: Ask }
  | { readonly kind: 'approved'; readonly approval: Approval }
  /** Handed over by a build that knew no approvals, or a first version. */
  | { readonly kind: 'handedOver'; readonly handOver: HandOver; readonly round?: Round };

export interface CardTurn {
  readonly main: MainClock;
  /** Every round of the card that is not archived, the first one first; an open one is the last. */
  readonly rounds: readonly Round[];
  /** How many rounds were archived before these. */
  readonly folded: number;
  /** Late remarks that wait for the next round. */
  readonly kept: readonly Edit[];
  /** Who pressed *I'll do it*, the latest last. */
  readonly takenBy: readonly MemberId[];
  /** Every approval that counted and was not undone or disputed, the oldest first; withdrawn ones stay. */
  readonly approvals: readonly Approval[];
  readonly withdrawals: readonly Withdrawal[];
  /** Of the ask that is open, else of the last one: the latest of each colleague. */
  readonly views: readonly View[];
  /** At most two of one approval: the second changed the first. */
  readonly ratings: readonly Rating[];
  readonly disputes: readonly Dispute[];
  /** Answers that came second, or when their ask was withdrawn: they count for nothing and are shown. */
  readonly repeated: readonly EntryId[];
  /** The board that the card came from, where it was moved. */
  readonly arrivedFrom?: string;
}

export const IDLE: CardTurn = {
  main: { kind: 'idle' },
  rounds: [],
  folded: 0,
  kept: [],
  takenBy: [],
  approvals: [],
  withdrawals: [],
  views: [],
  ratings: [],
  disputes: [],
  repeated: [],
};

/** Given elsewhere, and not confirmed by who decides. */
export function isUnconfirmed({ elsewhere, confirmed }: Approval): boolean {
  return elsewhere !== undefined && confirmed === undefined;
}

/** The client's person whose word it is; nobody while it is only recorded. */
export function approverOf(approval: Approval): MemberId | undefined {
  if (approval.confirmed !== undefined) return approval.confirmed.by;
  return approval.elsewhere === undefined ? approval.by : undefined;
}

/** Whose calendar the card's dates are counted by, and whose turn runs where one does. */
export function sideOwing({ main }: CardTurn): Side {
  return main.kind === 'decide' ? 'client' : 'agency';
}

/** The clock that runs: the decision's, the nearest date not yet met of an open round, or the first version's. */
export function runningDue(turn: CardTurn): Due | undefined {
  if (turn.main.kind === 'decide') return turn.main.ask.due;
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

export function returnedTimes({ rounds }: CardTurn): number {
  return Math.max(0, ...(rounds.at(-1)?.edits ?? []).map((edit) => edit.returned));
}

/** Compares by day and closing minute; the zones of one board's side do not differ within a list. */
export function isBefore(earlier: FrozenPromise, later: FrozenPromise): boolean {
  return earlier.day === later.day ? earlier.closes < later.closes : earlier.day < later.day;
}
