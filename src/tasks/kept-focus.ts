/** Where the keyboard is in a form: focus and caret are put back after the frame was rebuilt in mid-word. */

/** The how-manieth control of the form, and the selection in it. */
interface Caret {
  readonly control: number;
  readonly from: number | null;
  readonly to: number | null;
}

const CARET_EVENTS = ['input', 'keyup', 'click', 'focusin'] as const;

/** Notes where the caret is, as a text to keep, whenever it may have moved. The answer ends that. */
export function rememberFocus(form: HTMLElement, note: (place: string) => void): () => void {
  const remember = () => note(JSON.stringify(caretIn(form)));
  for (const event of CARET_EVENTS) form.addEventListener(event, remember);
  return () => {
    for (const event of CARET_EVENTS) form.removeEventListener(event, remember);
  };
}

/** Goes where the note says; false where it says nothing that is there. */
export function putFocusBack(form: HTMLElement, place: string | undefined): boolean {
  const caret = parseCaret(place);
  const control = controlsOf(form)[caret?.control ?? -1];
  if (!(control instanceof HTMLElement)) return false;
  control.focus();
  if (control instanceof HTMLTextAreaElement && typeof caret?.from === 'number') {
    control.setSelectionRange(caret.from, caret.to ?? caret.from);
  }
  return true;
}

function controlsOf(form: HTMLElement): readonly Element[] {
  return [...form.querySelectorAll('input, select, textarea, button')];
}

function caretIn(form: HTMLElement): Caret {
  const active = form.ownerDocument.activeElement;
  const typed = active instanceof HTMLTextAreaElement ? active : undefined;
  return {
    control: active === null ? -1 : controlsOf(form).indexOf(active),
    from: typed?.selectionStart ?? null,
    to: typed?.selectionEnd ?? null,
  };
}

function parseCaret(text: string | undefined): Caret | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as Caret;
  } catch {
    // A place that does not parse is no place.
    return undefined;
  }
}
