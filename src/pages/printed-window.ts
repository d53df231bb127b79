/** How a printed page gets what it shows: the frame that opened it answers its question. Nothing of it stands in an
 *  address, so nothing stays in a history or is passed on with a link; and no server sees it. */
import type { PrintedRecord } from '../tasks/printed-page.ts';

const READY = 'whose-turn: ready to be told';

/** False where the browser opens no window. The frame answers as often as the page is loaded, while both are
 *  there. */
export function openPrinted(printed: PrintedRecord, frame: Window = window): boolean {
  const address = new URL('../certificate/index.html', frame.document.baseURI).href;
  const opened = frame.open(address, '_blank');
  if (opened === null) return false;
  frame.addEventListener('message', (event) => {
    if (!isFrom(event, opened, frame.location.origin) || event.data !== READY) return;
    opened.postMessage(printed, frame.location.origin);
  });
  return true;
}

/** In the page: what it is told, or undefined where nobody tells it anything. */
export function askOpener(
  waitMs: number,
  page: Window = window,
): Promise<PrintedRecord | undefined> {
  const { opener } = page as { readonly opener: Window | null };
  const { origin } = page.location;
  if (opener === null) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), waitMs);
    page.addEventListener('message', (event) => {
      if (!isFrom(event, opener, origin) || !isPrinted(event.data)) return;
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
function isPrinted(data: unknown): data is PrintedRecord {
  return typeof (data as { readonly file?: unknown } | null)?.file === 'string';
}
