/** *Propose*, *Agree*, *I have remarks* and *Withdraw* as presses of the board's page. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../domain/clock.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { Proposal } from '../domain/rules/agreed.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { ProposalNote } from './agreed-note.ts';
import {
  agreePresses,
  proposeAsTheyStand,
  remarksPresses,
  withdrawPresses,
} from './agreed-presses.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';

/** The part of the page that answers these presses. */
export const AGREED_PART = 'agreed';

export interface AgreedModel {
  /** What she answered is not what waits by now: nothing was written. */
  readonly isChanged: ReadonlySignal<boolean>;
  propose(): Promise<void>;
  agree(seen: Proposal): Promise<void>;
  /** @returns whether it was sent. */
  remark(seen: Proposal, words: string): Promise<boolean>;
  withdraw(seen: Proposal): Promise<void>;
}

type MakeAnswer = (
  sight: BoardSight,
  by: MemberId,
  now: Instant,
) => readonly BoardPress[] | undefined;

export function createAgreedModel(
  board: BoardModel,
  { member }: Pick<BoardPorts, 'member'>,
  note: ProposalNote,
): AgreedModel {
  const isChanged = signal(false);
  /** An answer to just what she saw. */
  async function answer(make: MakeAnswer): Promise<boolean> {
    isChanged.value = false;
    // Another window may have changed it a moment ago.
    await board.refresh();
    const isSent = await board.send(AGREED_PART, (sight, now) => {
      const presses = member === undefined ? [] : make(sight, member, now);
      isChanged.value = presses === undefined;
      return presses ?? [];
    });
    if (isChanged.peek()) board.settle(AGREED_PART);
    return isSent && !isChanged.peek();
  }
  return {
    isChanged,
    propose: async () => {
      isChanged.value = false;
      const sent = await board.send(AGREED_PART, (sight) =>
        sight.access.kind === 'edit' ? proposeAsTheyStand(sight, note.text.peek()) : [],
      );
      if (sent) note.clear();
    },
    agree: async (seen) => {
      await answer((sight, by, now) => agreePresses(sight, seen, by, now));
    },
    remark: (seen, words) => answer((sight, by) => remarksPresses(sight, seen, by, words)),
    withdraw: async (seen) => {
      isChanged.value = false;
      await board.send(AGREED_PART, (sight) =>
        sight.access.kind === 'edit' ? withdrawPresses(sight, seen) : [],
      );
    },
  };
}
