/** What became of *Copy message*. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field } from '../ui/field.tsx';
import type { MessageCopy } from './message-copy.ts';
import type { Words } from './words.ts';

export interface MessageCopiedProps {
  readonly message: MessageCopy;
  readonly words: Words;
}

export function MessageCopied({ message, words: { translate } }: MessageCopiedProps) {
  const state = message.state.value;
  return (
    <>
      {state.kind === 'shown' && (
        <MessageText text={state.text} label={translate('message.text')} />
      )}
      {/* Always there, so that a screen reader hears it fill; empty it takes no room. */}
      <p class={state.kind === 'rest' ? 'visually-hidden' : 'subtle small'} role="status">
        {state.kind === 'copied' && translate('status.copied')}
        {state.kind === 'shown' && translate('status.selectCopy')}
      </p>
    </>
  );
}

function MessageText({ text, label }: { readonly text: string; readonly label: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <Field label={label}>
      {(control) => (
        <textarea class="input" {...control} ref={area} rows={4} readOnly value={text} />
      )}
    </Field>
  );
}
