/** The form behind 👎: what should be better, if the person likes to say. */
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { TextArea } from '../ui/text-area.tsx';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { RatingModel } from './rating-model.ts';
import type { Words } from './words.ts';

export interface RatingFormProps {
  readonly model: RatingModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function RatingForm({ model, card, drafts, words }: RatingFormProps) {
  const { translate } = words;
  return (
    <FormShell
      title={translate('section.howWasIt')}
      sendLabel={translate('rating.send')}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <TextArea
        label={translate('rating.why')}
        hint={translate('rating.whyHint')}
        error={model.tooLong.value ? translate('error.tooLong', { n: TEXT_LIMIT }) : undefined}
        value={model.why.value}
        rows={2}
        onInput={model.setWhy}
      />
    </FormShell>
  );
}
