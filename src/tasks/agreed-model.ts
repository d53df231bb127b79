/** *Propose*, *Agree* and *Withdraw* as presses of the board's page. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Proposal } from '../domain/rules/agreed.ts';
import type { ProposalNote } from './agreed-note.ts';
import { agreePresses, proposeAsTheyStand, withdrawPresses } from './agreed-presses.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';

/** The part of the page that answers these presses. */
export const AGREED_PART = 'agreed';

export interface AgreedModel {
  /** What she agreed to is not what waits by now: nothing was written. */
  readonly isChanged: ReadonlySignal<boolean>;
  propose(): Promise<void>;
  agree(seen: Proposal): Promise<void>;
  withdraw(seen: Proposal): Promise<void>;
}

export function createAgreedModel(
  board: BoardModel,
  { member }: Pick<BoardPorts, 'member'>,
  note: ProposalNote,
): AgreedModel {
  const isChanged = signal(false);
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
      isChanged.value = false;
      // Another window may have changed it a moment ago.
      await board.refresh();
      await board.send(AGREED_PART, (sight, now) => {
        const presses = member === undefined ? [] : agreePresses(sight, seen, member, now);
        isChanged.value = presses === undefined;
        return presses ?? [];
      });
      if (isChanged.peek()) board.settle(AGREED_PART);
    },
    withdraw: async (seen) => {
      isChanged.value = false;
      await board.send(AGREED_PART, (sight) =>
        sight.access.kind === 'edit' ? withdrawPresses(sight, seen) : [],
      );
    },
  };
}
