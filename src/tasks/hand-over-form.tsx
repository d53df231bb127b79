/** The form of the hand-over: a note, and what follows from it. */
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { TextArea } from '../ui/text-area.tsx';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { HandOverModel } from './hand-over-model.ts';
import type { DraftPort } from './ports.ts';
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
  const kept = model.kept.value;
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
      <TextArea
        label={translate('handOver.note')}
        hint={translate('handOver.noteHint')}
        error={model.tooLong.value ? translate('error.tooLong', { n: TEXT_LIMIT }) : undefined}
        value={model.note.value}
        rows={2}
        onInput={model.setNote}
      />
      {unticked > 0 && <p class="subtle">{translate('handOver.unticked', { n: unticked })}</p>}
      {kept > 0 && (
        <p class="subtle">
          {translate('handOver.keptNext', { n: kept, round: model.nextRound.value })}
        </p>
      )}
    </FormShell>
  );
}
