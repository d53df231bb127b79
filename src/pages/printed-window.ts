/** How a printed page gets what it shows: the frame that opened it answers its question. Nothing of it stands in an
 *  address, so nothing stays in a history or is passed on with a link; and no server sees it. */
import type { PrintedRecord } from '../tasks/printed-page.ts';

/** What such a page is told: a file, and words around it. */
export interface Told {
  readonly file: string;
}

const READY = 'whose-turn: ready to be told';

export function openPrinted(printed: PrintedRecord, frame: Window = window): boolean {
  return openTold('certificate', printed, frame);
}

/** False where the browser opens no window. The frame answers as often as the page is loaded, while both are
 *  there.
 *  @param told or what it will be, soon: a window is opened at a press and not after it. */
export function openTold(
  page: string,
  told: Told | Promise<Told>,
  frame: Window = window,
): boolean {
  const address = new URL(`../${page}/index.html`, frame.document.baseURI).href;
  const opened = frame.open(address, '_blank');
  if (opened === null) return false;
  const tell = (what: Told) => opened.postMessage(what, frame.location.origin);
  frame.addEventListener('message', (event) => {
    if (!isFrom(event, opened, frame.location.origin) || event.data !== READY) return;
    if (told instanceof Promise) void told.then(tell);
    else tell(told);
  });
  return true;
}

/** In the page: what it is told, or undefined where nobody tells it anything. */
export function askOpener<T extends Told = PrintedRecord>(
  waitMs: number,
  page: Window = window,
): Promise<T | undefined> {
  const { opener } = page as { readonly opener: Window | null };
  const { origin } = page.location;
  if (opener === null) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), waitMs);
    page.addEventListener('message', (event) => {
      if (!isFrom(event, opener, origin) || !isTold<T>(event.data)) return;
      clearTimeout(timer);
      resolve(event.data);
    });
    opener.postMessage(READY, origin);
  });
}

function isFrom(event: MessageEvent, sender: Window, origin: string): boolean {
  return event.source === sender && event.origin === origin;
}

/** From our own frame, so what it holds is not doubted. */
function isTold<T extends Told>(data: unknown): data is T {
  return typeof (data as { readonly file?: unknown } | null)?.file === 'string';
}
