/** The form of a colleague's remarks: lines like edits, for who decides. */
import type { CardModel } from './card-model.ts';
import type { LinesFault } from './edit-lines.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { RemarksModel } from './remarks-model.ts';
import { Lines } from './request-edits-lines.tsx';
import type { Words } from './words.ts';

export interface RemarksFormProps {
  readonly model: RemarksModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function RemarksForm({ model, card, drafts, words }: RemarksFormProps) {
  const { translate } = words;
  const fault = model.fault.value;
  const decider = card.sight.value?.decider;
  return (
    <FormShell
      title={translate('button.haveRemarks')}
      sendLabel={translate('remarks.send', { n: Math.max(1, model.count.value) })}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Lines
        model={model}
        legend={translate('remarks.hint')}
        error={fault && faultText(fault, words)}
        lineName={(n) => translate('remarks.line', { n })}
        removeName={(n) => translate('remarks.removeLine', { n })}
      />
      {decider !== undefined && (
        <p class="subtle">{translate('section.colleague.sent', { name: words.name(decider) })}</p>
      )}
    </FormShell>
  );
}

function faultText(fault: LinesFault, { translate }: Words): string {
  switch (fault.type) {
    case 'Nothing':
      return translate('remarks.nothing');
    case 'TooMany':
      return translate('remarks.tooMany', { n: fault.limit });
    case 'TooLong':
      return translate('remarks.tooLong', { line: fault.line, n: fault.limit });
  }
}
