/** What the forms of a card have in common: title, the answer to a press, send and cancel; and focus with its
 *  caret put back after the frame was rebuilt in mid-word. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import type { CardModel } from './card-model.ts';
import type { DraftPort } from './ports.ts';
import { SavingNotice } from './saving-notice.tsx';
import { FOCUS } from './sending.ts';
import type { Words } from './words.ts';

export interface FormShellProps {
  readonly title: string;
  readonly sendLabel: string;
  readonly card: CardModel;
  readonly words: Words;
  readonly drafts: DraftPort;
  /** Puts what was typed before into the form. */
  readonly restore: () => Promise<void>;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

export function FormShell(props: FormShellProps) {
  const { title, sendLabel, card, words, onSend, onCancel, children } = props;
  const form = useKeptFocus(props.drafts, props.restore);
  const saving = card.isSaving.value;
  return (
    <form
      ref={form}
      class="task-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2>{title}</h2>
      {children}
      <SavingNotice card={card} words={words} />
      <div class="actions">
        <Button kind="primary" type="submit" label={sendLabel} disabled={saving} />
        <Button kind="quiet" label={words.translate('button.cancel')} onPress={onCancel} />
      </div>
    </form>
  );
}

/** Where the caret stands: the how-manieth control of the form, and the selection in it. */
interface Caret {
  readonly control: number;
  readonly from: number | null;
  readonly to: number | null;
}

function useKeptFocus(drafts: DraftPort, restore: () => Promise<void>) {
  const form = useRef<HTMLFormElement>(null);
  // Once a form: it is mounted anew for each task.
  useEffect(() => {
    const element = form.current;
    if (element === null) return undefined;
    const remember = () => drafts.save(FOCUS, JSON.stringify(caretIn(element)));
    void restore().then(async () => putBack(element, await drafts.load(FOCUS)));
    for (const event of CARET_EVENTS) element.addEventListener(event, remember);
    return () => {
      for (const event of CARET_EVENTS) element.removeEventListener(event, remember);
      drafts.save(FOCUS, '');
    };
  }, []);
  return form;
}

const CARET_EVENTS = ['input', 'keyup', 'click', 'focusin'] as const;

function caretIn(form: HTMLFormElement): Caret {
  const active = form.ownerDocument.activeElement;
  const typed = active instanceof HTMLTextAreaElement ? active : undefined;
  return {
    control: active === null ? -1 : [...form.elements].indexOf(active),
    from: typed?.selectionStart ?? null,
    to: typed?.selectionEnd ?? null,
  };
}

function putBack(form: HTMLFormElement, text: string | undefined): void {
  const caret = parseCaret(text);
  const control = form.elements[caret?.control ?? -1] ?? firstToType(form);
  if (!(control instanceof HTMLElement)) return;
  control.focus();
  if (control instanceof HTMLTextAreaElement && typeof caret?.from === 'number') {
    control.setSelectionRange(caret.from, caret.to ?? caret.from);
  }
}

function firstToType(form: HTMLFormElement): Element | null {
  return form.querySelector('textarea, input, select');
}

function parseCaret(text: string | undefined): Caret | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as Caret;
  } catch {
    // A place that does not parse is no place; the first field will do.
    return undefined;
  }
}
