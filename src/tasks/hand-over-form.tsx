/** The form of the hand-over: what the client decides on, a note, and what follows from it. */
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { TextArea } from '../ui/text-area.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { ChosenFold } from './ask-chosen-view.tsx';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { HandOverFault, HandOverModel } from './hand-over-model.ts';
import { decidesText } from './hand-over-words.ts';
import type { DraftPort } from './ports.ts';
import { termErrorText } from './request-fault-text.ts';
import type { Words } from './words.ts';

export interface HandOverFormProps {
  readonly model: HandOverModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function HandOverForm({ model, card, drafts, words }: HandOverFormProps) {
  const { translate } = words;
  const unticked = model.unticked.value;
  const fault = model.fault.value;
  const nothing = fault?.type === 'Nothing' ? translate('ask.nothing') : undefined;
  // The client decides only after the last round, and not where she need not see it again.
  const isShown = model.after.value.kind === 'decides' || nothing !== undefined;
  return (
    <FormShell
      title={translate('handOver.title')}
      sendLabel={translate('button.handOver')}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      {isShown && <ChosenFold chosen={model.chosen} card={card} words={words} error={nothing} />}
      <TextArea
        label={translate('handOver.note')}
        hint={translate('handOver.noteHint')}
        error={noteError(fault, words)}
        value={model.note.value}
        rows={2}
        onInput={model.setNote}
      />
      {unticked > 0 && <p class="subtle">{translate('handOver.unticked', { n: unticked })}</p>}
      <p class="preview" role="status">
        {unbroken(afterText(model, card, words))}
      </p>
    </FormShell>
  );
}

/** What follows, said before it is sent. */
function afterText(model: HandOverModel, card: CardModel, words: Words): string {
  const { translate, day, closing } = words;
  const after = model.after.value;
  switch (after.kind) {
    case 'decides':
      return decidesText(card.sight.value?.decider, after.promise, words);
    case 'nextRound':
      return translate('handOver.keptNext', {
        n: model.kept.value,
        round: model.nextRound.value,
        d: day(after.promise.day),
        t: closing(after.promise),
      });
    case 'closes':
      return translate('handOver.closes');
    case 'none':
      return '';
  }
}

function noteError(fault: HandOverFault | undefined, { translate }: Words): string | undefined {
  if (fault?.type === 'TooLong') return translate('error.tooLong', { n: TEXT_LIMIT });
  return fault?.type === 'Uncountable' ? termErrorText(fault.error, translate) : undefined;
}
