/** The form of a reason: what is taken back, why, and what follows. */
import { TextArea } from '../ui/text-area.tsx';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { ReasonModel } from './reason-model.ts';
import type { Words } from './words.ts';

export interface ReasonFormProps {
  readonly model: ReasonModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

const TEXTS = {
  withdrawApproval: { title: 'button.withdrawApproval', label: 'reason.withdraw' },
  dispute: { title: 'button.notSo', label: 'reason.dispute' },
} as const;

export function ReasonForm({ model, card, drafts, words }: ReasonFormProps) {
  const { translate } = words;
  const { title, label } = TEXTS[model.step];
  return (
    <FormShell
      title={translate(title)}
      sendLabel={translate(title)}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <TextArea
        label={translate(label)}
        hint={translate('reason.withdrawHint')}
        error={errorText(model, words)}
        value={model.why.value}
        rows={2}
        onInput={model.setWhy}
      />
      <p class="preview" role="status">
        {afterText(model, words)}
      </p>
    </FormShell>
  );
}

/** What follows, said before it is sent. */
function afterText({ step, goesOn }: ReasonModel, { translate, day, closing }: Words): string {
  if (step === 'withdrawApproval') return translate('reason.withdrawAfter');
  const promise = goesOn.value;
  if (promise === undefined) return '';
  return translate('reason.disputeAfter', { d: day(promise.day), t: closing(promise) });
}

function errorText({ fault }: ReasonModel, { translate }: Words): string | undefined {
  const wrong = fault.value;
  if (wrong?.type === 'TooLong') return translate('error.tooLong', { n: wrong.limit });
  return wrong?.type === 'NoWords' ? translate('reason.needed') : undefined;
}
