/** After sending: who decides until when, and the message for the client's chat. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { AskModel } from './ask-model.ts';
import type { CardModel } from './card-model.ts';
import { decidesText } from './hand-over-words.ts';
import { messageText } from './message.ts';
import { MessageCopied } from './message-view.tsx';
import { useSharedTexts } from './shared-language.ts';
import type { Words } from './words.ts';

export interface AskSentProps {
  readonly model: AskModel;
  readonly card: CardModel;
  readonly words: Words;
}

export function AskSent({ model, card, words }: AskSentProps) {
  const { translate } = words;
  const part = useRef<HTMLElement>(null);
  // The form that had the focus is gone.
  useLayoutEffect(() => part.current?.querySelector('button')?.focus(), []);
  const sight = card.sight.value;
  useSharedTexts(sight);
  if (sight === undefined) return null;
  const copy = () => void model.message.copy(messageText(sight, words));
  return (
    <section
      ref={part}
      class="task-form"
      aria-label={translate('ask.sent')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Taken here: the frame around it stays open.
        event.preventDefault();
        card.close();
      }}
    >
      <h2>{translate('ask.sent')}</h2>
      <p role="status">
        {sight.due && unbroken(decidesText(sight.decider, sight.due.promise, words))}
      </p>
      <p class="subtle small">{translate('ask.sent.message')}</p>
      <div class="actions">
        <Button kind="primary" label={translate('button.copyMessage')} onPress={copy} />
        <Button kind="quiet" label={translate('button.done')} onPress={card.close} />
      </div>
      <MessageCopied message={model.message} words={words} />
    </section>
  );
}
