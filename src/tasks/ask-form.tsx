/** The form of an ask: a note, what is to be decided, until when; once sent, the message for the client's chat. */
import { useEffect } from 'preact/hooks';
import { TextArea } from '../ui/text-area.tsx';
import { ChosenFold } from './ask-chosen-view.tsx';
import type { AskFault, AskModel } from './ask-model.ts';
import { AskSent } from './ask-sent.tsx';
import { TermFold } from './ask-term-view.tsx';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { Words } from './words.ts';

export interface AskFormProps {
  readonly model: AskModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function AskForm(props: AskFormProps) {
  const { model, card, words } = props;
  useClosedOnceAnswered(props);
  return model.isSent.value ? (
    <AskSent model={model} card={card} words={words} />
  ) : (
    <Asking {...props} />
  );
}

/** What was sent and answered meanwhile needs no message any more: the card says what is. */
function useClosedOnceAnswered({ model, card }: AskFormProps): void {
  const isOver = model.isSent.value && card.sight.value?.turn.main.kind !== 'decide';
  useEffect(() => {
    if (isOver) card.close();
  }, [isOver]);
}

function Asking({ model, card, drafts, words }: AskFormProps) {
  const { translate } = words;
  const promise = model.promise.value;
  const fault = model.fault.value;
  const label = translate(model.step === 'askAgain' ? 'button.askAgain' : 'button.askApproval');
  return (
    <FormShell
      title={label}
      sendLabel={label}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <ChosenFold
        chosen={model.chosen}
        card={card}
        words={words}
        error={nothingText(fault, words)}
      />
      <TextArea
        label={translate('handOver.note')}
        hint={translate('handOver.noteHint')}
        error={
          fault?.type === 'TooLong' ? translate('error.tooLong', { n: fault.limit }) : undefined
        }
        value={model.note.value}
        rows={2}
        onInput={model.setNote}
      />
      <div class="stack">
        <p class="preview" role="status">
          {promise &&
            translate('ask.due', { d: words.day(promise.day), t: words.closing(promise) })}
        </p>
        <TermFold model={model} words={words} />
      </div>
    </FormShell>
  );
}

function nothingText(fault: AskFault | undefined, { translate }: Words): string | undefined {
  return fault?.type === 'Nothing' ? translate('ask.nothing') : undefined;
}
