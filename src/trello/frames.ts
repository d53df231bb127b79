/** The frame a page stands in: its height, what it opens over the board, and how it goes away. */
import type { PageClient } from './client.ts';

const MODAL_HEIGHT = 640;

/** Tells Trello the height the page needs, now and whenever it changes. */
export function fitFrame(t: PageClient, content: HTMLElement): void {
  let known = 0;
  const measure = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === known || height === 0) return;
    known = height;
    // A frame that is going away does not answer; there is nothing left to fit then.
    t.sizeTo(height).catch(() => undefined);
  };
  new ResizeObserver(measure).observe(content);
  measure();
}

export function openModal(
  t: PageClient,
  url: string,
  title: string,
  args: Readonly<Record<string, string>> = {},
): void {
  const modal = { url, title, height: MODAL_HEIGHT, args: { ...args, over: 'modal' } };
  // Trello says itself why a modal does not open; the page stays as it is.
  t.modal(modal).catch(() => undefined);
}

/** Escape is the page's own to answer: pressed inside a frame it never comes to Trello. Whoever takes it before, a
 *  form or a list that closes, says so by `preventDefault`. */
export function closeOnEscape(t: PageClient): void {
  document.addEventListener('keydown', (event) => {
    // Escape that ends the writing of a composed character closes nothing.
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    closeOver(t);
  });
}

/** Closes the pop-up or modal that the page was opened in; a section stays. */
export function closeOver(t: PageClient): void {
  const over: unknown = t.arg('over');
  const closed = over === 'popup' ? t.closePopup() : over === 'modal' ? t.closeModal() : undefined;
  // The frame goes with it, and so may the answer.
  closed?.catch(() => undefined);
}
