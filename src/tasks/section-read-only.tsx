/** Why there are no buttons, and who can change that: where they would stand. */
import { holderOf } from '../domain/roster/board-people.ts';
import type { CardSight } from './card-sight.ts';
import { type Reader, readOnlyText } from './read-only-text.ts';
import type { StateProps } from './section-actions.ts';

export function ReadOnlyLine({ sight, words }: Pick<StateProps, 'sight' | 'words'>) {
  return sight.mayWrite ? null : (
    <p class="subtle small read-only">{readOnlyText(readerOf(sight), words)}</p>
  );
}

function readerOf({ board, people, now, viewer }: CardSight): Reader {
  const manager = holderOf(board.people, 'accountManager', now);
  const isHere = manager !== undefined && people.has(manager);
  return { isSignedIn: viewer !== undefined, manager: isHere ? manager : undefined };
}
