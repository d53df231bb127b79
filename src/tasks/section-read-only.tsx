/** Why there are no buttons, and who can change that: where they would stand. */
import { holderOf } from '../domain/roster/board-people.ts';
import type { CardSight } from './card-sight.ts';
import type { StateProps } from './section-actions.ts';
import type { Words } from './words.ts';

export function ReadOnlyLine({ sight, words }: Pick<StateProps, 'sight' | 'words'>) {
  return sight.mayWrite ? null : <p class="subtle small read-only">{readOnlyText(sight, words)}</p>;
}

function readOnlyText({ board, people, now }: CardSight, { translate, name }: Words): string {
  const manager = holderOf(board.people, 'accountManager', now);
  return manager === undefined || !people.has(manager)
    ? translate('error.readonlyPlain')
    : translate('error.readonly', { name: name(manager) });
}
