/** Whether an approval can still be undone. */
import { type Instant, instant } from '../clock.ts';
import { type BoardPeople, sideOf } from '../roster/board-people.ts';
import type { Approval } from './card-turn.ts';
import type { CardEntry, MemberId } from './entries.ts';

const UNDO_MS = 300_000;

/** The moment after which *Undo* is not offered any more. */
export function undoEndsAt({ at }: Approval): Instant {
  return instant(at + UNDO_MS + 1);
}

/** Who pressed *Approve* takes it back within 5 minutes, unless the agency wrote on the card since.
 *  @param entries the card's journal up to the press. */
export function mayUndo(
  approval: Approval,
  entries: readonly CardEntry[],
  people: BoardPeople,
  press: { readonly by: MemberId; readonly at: Instant },
): boolean {
  if (press.by !== approval.by || press.at - approval.at > UNDO_MS) return false;
  const from = entries.findIndex(({ id, kind }) => id === approval.id && kind === 'decided');
  // To archive old rounds is no word on what she approved.
  const isAgencys = ({ by, at, kind }: CardEntry) =>
    kind !== 'booksClosed' && sideOf(people, by, at) === 'agency';
  return from >= 0 && !entries.slice(from).some(isAgencys);
}
