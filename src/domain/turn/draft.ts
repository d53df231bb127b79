/** The state that a card's journal is added up in. Changed in place: a board adds up hundreds of journals at
 *  once, and copies cost more than all else. Nobody outside the reducer sees it before it is done. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { BoardPeople } from '../roster/board-people.ts';
import type {
  Approval,
  Ask,
  CardTurn,
  Dispute,
  Due,
  Edit,
  MainClock,
  Rating,
  Round,
  View,
  Withdrawal,
} from './card-turn.ts';
import type { CardEntry, EditRef, EntryId, EntryOf, MemberId, RequestedEdit } from './entries.ts';
import { editRef } from './entries.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type DraftEdit = Mutable<Edit>;
export type DraftRound = Omit<Mutable<Round>, 'edits'> & { edits: DraftEdit[] };

export interface Draft extends Mutable<CardTurn> {
  main: MainClock;
  rounds: DraftRound[];
  kept: DraftEdit[];
  takenBy: MemberId[];
  approvals: Approval[];
  withdrawals: Withdrawal[];
  views: View[];
  ratings: Rating[];
  disputes: Dispute[];
  repeated: EntryId[];
}

export function createDraft(): Draft {
  return {
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
}

/** An answer taken back by the entry at `index` of the journal: undone or disputed. */
export interface TakenBack {
  readonly index: number;
  /** The ask that it answered. */
  readonly ask: EntryId | undefined;
  /** Who took back what he had pressed himself. */
  readonly by?: MemberId | undefined;
}

export interface PlacedEdit {
  readonly edit: DraftEdit;
  readonly list: readonly DraftEdit[];
}

/** One way through a journal. An answer that was taken back is left out from the beginning, so that the other
 *  answers step in by themselves: when one is found, the way is begun again without it. */
export interface Pass {
  readonly entries: readonly CardEntry[];
  readonly people: BoardPeople;
  readonly takenBack: ReadonlyMap<EntryId, TakenBack>;
  readonly draft: Draft;
  /** Asks that take no answer any more: answered, withdrawn or asked anew. */
  readonly closed: Set<EntryId>;
  /** Every edit of the card and the list that it is in. */
  readonly edits: Map<EditRef, PlacedEdit>;
  /** The approval that nobody can undo any more. */
  settled?: EntryId;
  lastAsk?: EntryId;
  /** Where the entry stands with which the story begins since old rounds were archived; else -1. */
  since: number;
  /** Where the entry that is added up stands. */
  index: number;
  /** Written before the card came to this board: by whom it could be written is not known here. */
  elsewhere: boolean;
  /** An answer found to be taken back by the entry that is added up. */
  found: (TakenBack & { readonly ref: EntryId }) | undefined;
}

/** More answers than any card takes back; what is beyond stands. Each begins the way through the journal anew. */
const MOST_TAKEN_BACK = 100;

/** The entry that is added up takes an answer back. */
export function takeBack(pass: Pass, ref: EntryId, ask: EntryId | undefined, by?: MemberId): void {
  if (pass.takenBack.size < MOST_TAKEN_BACK) pass.found = { ref, ask, by, index: pass.index };
}

/** The round that runs; undefined where none is open. */
export function openRoundOf({ main, rounds }: Draft): DraftRound | undefined {
  return main.kind === 'edits' ? rounds[rounds.length - 1] : undefined;
}

export function newDue(promise: FrozenPromise): Due {
  return { promise, first: promise, moves: [] };
}

/** The client's turn begins. */
export function openAsk(pass: Pass, ask: Ask): void {
  pass.draft.main = { kind: 'decide', ask };
  pass.draft.views = [];
  pass.lastAsk = ask.id;
}

export function approve({ draft }: Pass, approval: Approval): void {
  draft.main = { kind: 'approved', approval };
  draft.approvals.push(approval);
}

/** Puts an edit at the end of a list. */
export function joinList(
  { edits }: Pass,
  entry: EntryOf<'editsRequested' | 'editAdded'>,
  asked: RequestedEdit,
  index: number,
  list: DraftEdit[],
): void {
  const ref = editRef(entry.id, index);
  const before = asked.again === undefined ? undefined : edits.get(asked.again);
  const edit: DraftEdit = {
    ref,
    number: list.length + 1,
    text: asked.text,
    by: entry.by,
    at: entry.at,
    done: false,
    returned: asked.again === undefined ? 0 : (before?.edit.returned ?? 0) + 1,
  };
  if (entry.received !== undefined) edit.received = entry.received;
  if (entry.channel !== undefined) edit.channel = entry.channel;
  if (asked.attachment !== undefined) edit.attachment = asked.attachment;
  if (asked.again !== undefined) edit.again = asked.again;
  if (asked.from !== undefined) edit.from = asked.from;
  if (!edits.has(ref)) edits.set(ref, { edit, list });
  list.push(edit);
}
