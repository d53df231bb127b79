/** Keeps where the keyboard is on a page of the board, and puts it back there. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { BoardDrafts, BoardForm } from './board-drafts.ts';
import { putFocusBack, rememberFocus } from './kept-focus.ts';

/** With `isBack` the page has put back what was typed, and the keyboard follows. */
export function useKeptPlace(
  page: RefObject<HTMLElement | null>,
  drafts: BoardDrafts,
  form: BoardForm,
  isBack: boolean,
): void {
  // With the drawing itself: an effect after it comes late on a busy computer, and moves the caret in mid-word.
  useLayoutEffect(() => {
    const element = page.current;
    if (element === null) return undefined;
    if (isBack) putFocusBack(element, drafts.text(form));
    return rememberFocus(element, (place) => drafts.save(form, place));
  }, []);
}
