/** Why somebody who may only read finds no buttons, and who can change that: in the same words on a card and on the
 *  tabs of the board. */
import type { MemberId } from '../domain/turn/entries.ts';
import type { Words } from './words.ts';

export interface Reader {
  /** Of a visitor who is not, nobody knows whether he is of the board. */
  readonly isSignedIn: boolean;
  /** Who can add him: the account manager, as long as he is on the board. */
  readonly manager: MemberId | undefined;
}

export function readOnlyText(
  { isSignedIn, manager }: Reader,
  { translate, name }: Pick<Words, 'translate' | 'name'>,
): string {
  if (!isSignedIn) return translate('error.signedOut');
  return manager === undefined
    ? translate('error.readonlyPlain')
    : translate('error.readonly', { name: name(manager) });
}
