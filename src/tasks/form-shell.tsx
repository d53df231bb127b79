/** What the forms of a card have in common: title, the answer to a press, send and cancel; and focus with its
 *  caret put back after the frame was rebuilt in mid-word. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import type { CardModel } from './card-model.ts';
import { putFocusBack, rememberFocus } from './kept-focus.ts';
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
  /** Enter in a line sends nothing: what cannot be taken back is pressed. */
  readonly staysOnEnter?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function FormShell(props: FormShellProps) {
  const { title, sendLabel, card, words, onSend, onCancel, children } = props;
  const form = useKeptFocus(props.drafts, props.restore);
  const saving = card.isSaving.value;
  return (
    <form
      noValidate
      ref={form}
      class="task-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        const isLine = event.target instanceof HTMLInputElement;
        if (event.key === 'Enter' && isLine && props.staysOnEnter) event.preventDefault();
        if (event.key !== 'Escape') return;
        // Taken here: the frame around it stays open.
        event.preventDefault();
        onCancel();
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

function useKeptFocus(drafts: DraftPort, restore: () => Promise<void>) {
  const form = useRef<HTMLFormElement>(null);
  // Once a form: it is mounted anew for each task.
  useLayoutEffect(() => {
    const element = form.current;
    if (element === null) return undefined;
    void restore().then(async () => {
      if (!putFocusBack(element, await drafts.load(FOCUS))) firstToType(element)?.focus();
    });
    const stop = rememberFocus(element, (place) => drafts.save(FOCUS, place));
    return () => {
      stop();
      drafts.save(FOCUS, '');
    };
  }, []);
  return form;
}

function firstToType(form: HTMLFormElement): HTMLElement | null {
  return form.querySelector<HTMLElement>('textarea, input, select');
}
