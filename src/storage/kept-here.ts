/** Everything of ours that a browser keeps, and how it goes: all of one member, or what is of one board. Each key
 *  begins with a word of ours and names whose it is. */
import { createBoardCopies } from './board-copies.ts';
import { createBoardNotes } from './board-notes.ts';
import type { DraftChannel } from './draft-channel.ts';

/** Drafts and kept places, boards as last seen, remembered copies, entries on their way. */
const OURS = /^(draft|boards|copies|outbox) /;

/** Of all boards. What other members keep in the same browser stays.
 *  @returns the keys that went. */
export function forgetMember(storage: Storage, member: string): readonly string[] {
  return forgetKeys(storage, (parts) => parts.includes(member));
}

/** What this member keeps of a board and of its cards.
 *  @returns the keys that went. */
export function forgetBoard(
  storage: Storage,
  member: string,
  board: string,
  cards: readonly string[],
): readonly string[] {
  const models = new Set([board, ...cards]);
  const gone = forgetKeys(
    storage,
    (parts) => parts.includes(member) && parts.some((part) => models.has(part)),
  );
  createBoardCopies(storage, member).forget(board);
  const notes = createBoardNotes(storage, member);
  if (notes.list().some((note) => note.board !== board)) notes.forget(board);
  else forgetKeys(storage, ([kind, whose]) => kind === 'boards' && whose === member);
  return gone;
}

/** The connector holds drafts in its memory too. */
export function forgetDrafts(keys: readonly string[], channel: DraftChannel): void {
  for (const key of keys) channel.postMessage({ type: 'put', key, text: '' });
}

function forgetKeys(
  storage: Storage,
  isMeant: (parts: readonly string[]) => boolean,
): readonly string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    const gone = keys.filter((key) => OURS.test(key) && isMeant(key.split(' ')));
    for (const key of gone) storage.removeItem(key);
    return gone;
  } catch {
    // Refused: then nothing of ours lies there.
    return [];
  }
}
