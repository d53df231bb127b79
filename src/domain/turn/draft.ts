/** The state that a card's journal is added up in. Changed in place: a board adds up hundreds of journals at
 *  once, and copies cost more than all else. Nobody outside the reducer sees it before it is done. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { CardTurn, Due, Edit, MainClock, Round } from './card-turn.ts';
import type { EntryOf, MemberId, RequestedEdit } from './entries.ts';
import { editRef } from './entries.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type DraftEdit = Mutable<Edit>;
export type DraftRound = Omit<Mutable<Round>, 'edits'> & { edits: DraftEdit[] };

export interface Draft extends Mutable<CardTurn> {
  main: MainClock;
  rounds: DraftRound[];
  kept: DraftEdit[];
  takenBy: MemberId[];
}

export function createDraft(): Draft {
  return { main: { kind: 'idle' }, rounds: [], kept: [], takenBy: [] };
}

/** The round that runs; undefined where none is open. */
export function openRoundOf({ main, rounds }: Draft): DraftRound | undefined {
  return main.kind === 'edits' ? rounds[rounds.length - 1] : undefined;
}

export function newDue(promise: FrozenPromise): Due {
  return { promise, first: promise, moves: [] };
}

/** `number` is its place in the list that it joins, from 1. */
export function newEdit(
  draft: Draft,
  entry: EntryOf<'editsRequested' | 'editAdded'>,
  asked: RequestedEdit,
  index: number,
  number: number,
): DraftEdit {
  const edit: DraftEdit = {
    ref: editRef(entry.id, index),
    number,
    text: asked.text,
    by: entry.by,
    at: entry.at,
    done: false,
    returned: asked.again === undefined ? 0 : timesReturned(draft, asked.again) + 1,
  };
  if (entry.received !== undefined) edit.received = entry.received;
  if (entry.channel !== undefined) edit.channel = entry.channel;
  if (asked.attachment !== undefined) edit.attachment = asked.attachment;
  if (asked.again !== undefined) edit.again = asked.again;
  if (asked.from !== undefined) edit.from = asked.from;
  return edit;
}

function timesReturned({ rounds, kept }: Draft, ref: Edit['ref']): number {
  const isIt = (edit: Edit) => edit.ref === ref;
  for (const { edits } of rounds) {
    const found = edits.find(isIt);
    if (found !== undefined) return found.returned;
  }
  return kept.find(isIt)?.returned ?? 0;
}
