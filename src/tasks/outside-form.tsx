/** The form of *Outside the agreed work*. */
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { FieldError } from '../ui/field.tsx';
import { InputField } from '../ui/inputs.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import { MOST_DAYS } from './missing-model.ts';
import type { OutsideFault, OutsideModel } from './outside-model.ts';
import type { PauseWords } from './pause-words.ts';
import type { DraftPort } from './ports.ts';

export interface OutsideFormProps {
  readonly model: OutsideModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: PauseWords;
}

export function OutsideForm({ model, card, drafts, words }: OutsideFormProps) {
  const { translate } = words;
  const { days, price } = model.draft.value;
  const promise = model.promise.value;
  return (
    <FormShell
      title={translate('button.outside')}
      sendLabel={translate('outside.form.send')}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Edits model={model} words={words} />
      <InputField
        type="number"
        label={translate('outside.form.days')}
        error={errorOf(model, words, 'noDays', 'noTerm')}
        value={days}
        min="1"
        max={String(MOST_DAYS)}
        onInput={(next) => model.put({ days: next })}
      />
      <TextArea
        label={translate('outside.form.price')}
        hint={translate('outside.form.price.hint')}
        error={errorOf(model, words, 'needsPrice', 'tooLong')}
        value={price}
        rows={2}
        onInput={(next) => model.put({ price: next })}
      />
      <p class="preview" role="status">
        {promise &&
          translate('outside.form.preview', {
            d: words.day(promise.day),
            t: words.closing(promise),
          })}
      </p>
    </FormShell>
  );
}

type PartProps = Pick<OutsideFormProps, 'model' | 'words'>;

/** A round beyond those included is asked about as a whole. */
function Edits({ model, words }: PartProps) {
  const { translate } = words;
  const whole = model.whole.value;
  if (whole !== undefined) return <p>{translate('outside.form.whole', { n: whole })}</p>;
  const error = errorOf(model, words, 'nothing');
  return (
    <fieldset class="choices" aria-describedby={error && 'outside-error'}>
      <legend>{translate('outside.form.edits')}</legend>
      {model.edits.value.map(({ ref, number, text }) => (
        <label key={ref} class="choice">
          <input
            type="checkbox"
            checked={model.draft.value.chosen.includes(ref)}
            onChange={() => model.toggle(ref)}
          />
          <span class="choice-text">{translate('outside.item', { k: number, text })}</span>
        </label>
      ))}
      <FieldError id="outside-error" error={error} />
    </fieldset>
  );
}

function errorOf(
  { fault }: OutsideModel,
  { translate }: PauseWords,
  ...kinds: readonly OutsideFault[]
): string | undefined {
  const found = fault.value;
  if (found === undefined || !kinds.includes(found)) return undefined;
  switch (found) {
    case 'tooLong':
      return translate('error.tooLong', { n: TEXT_LIMIT });
    case 'noDays':
      return translate('missing.noDays', { n: MOST_DAYS });
    case 'noTerm':
      return translate('missing.noTerm');
    default:
      return translate(`outside.form.${found}`);
  }
}
