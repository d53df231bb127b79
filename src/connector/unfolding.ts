/** Compressed journals are few: what unfolds them is loaded when the first is met, for all of the board; on a board
 *  of many cards, where one is likely, while Trello gathers them. */
import { compressedText, type Unfold } from '../storage/codec.ts';

let loaded: Unfold | undefined;
let loading: Promise<void> | undefined;

/** What to wait for before these are read; undefined where nothing is compressed. */
export function beforeUnfolding(...stored: readonly unknown[]): Promise<void> | undefined {
  return stored.some(compressedText) ? loadUnfolding() : undefined;
}

/** @throws as an import does. */
export function loadUnfolding(): Promise<void> {
  loading ??= import('../storage/unfold.ts').then(({ unfold: made }) => {
    loaded = made;
  });
  return loading;
}

/** @throws TypeError before what `beforeUnfolding` waits for, like a text that does not unfold. */
export const unfold: Unfold = (text) => {
  if (loaded === undefined) throw new TypeError('What unfolds journals is not there');
  return loaded(text);
};
