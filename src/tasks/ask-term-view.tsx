/** Until when the client decides: the usual term needs no look; another one stands behind a line. */
import { useState } from 'preact/hooks';
import { parseDay } from '../domain/day.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Fold } from '../ui/fold.tsx';
import { InputField } from '../ui/inputs.tsx';
import type { AskModel } from './ask-model.ts';
import { FEWEST_DAYS, MOST_DAYS, type Term } from './ask-term.ts';
import { termFaultText } from './ask-term-words.ts';
import type { Words } from './words.ts';

export interface TermFoldProps {
  readonly model: AskModel;
  readonly words: Words;
}

export function TermFold({ model, words }: TermFoldProps) {
  const { translate } = words;
  const { kind } = model.term.value;
  const [isOpened, setOpened] = useState(false);
  const fault = model.fault.value;
  const error =
    fault === undefined || fault.type === 'Nothing' || fault.type === 'TooLong'
      ? undefined
      : termFaultText(fault, words);
  // What was chosen before, or is wrong, is not hidden.
  const isOpen = isOpened || kind !== 'usual' || error !== undefined;
  return (
    <Fold summary={translate('ask.term')} open={isOpen} onToggle={setOpened}>
      {isOpen && (
        <div class="stack">
          <Choice
            legend={translate('ask.term.which')}
            options={kindsOf(model, words)}
            value={kind}
            onChange={(next) => model.setTerm({ kind: next })}
            error={kind === 'usual' ? error : undefined}
          />
          {kind === 'days' && <OwnDays model={model} words={words} error={error} />}
          {kind === 'day' && <OwnDate model={model} words={words} error={error} />}
        </div>
      )}
    </Fold>
  );
}

function kindsOf(model: AskModel, { translate }: Words) {
  const kinds: readonly { value: Term['kind']; label: string }[] = [
    { value: 'usual', label: translate('ask.term.usual', { n: model.usualDays.value }) },
    { value: 'days', label: translate('ask.term.days') },
    { value: 'day', label: translate('ask.term.day') },
  ];
  return kinds;
}

interface OwnProps extends TermFoldProps {
  readonly error: string | undefined;
}

function OwnDays({ model, words: { translate }, error }: OwnProps) {
  return (
    <InputField
      type="number"
      label={translate('ask.term.daysLabel')}
      error={error}
      value={model.term.value.days}
      min={String(FEWEST_DAYS)}
      max={String(MOST_DAYS)}
      onInput={(days) => model.setTerm({ days })}
    />
  );
}

function OwnDate({ model, words, error }: OwnProps) {
  const day = parseDay(model.term.value.day);
  const promise = model.promise.value;
  return (
    <DayField
      label={words.translate('ask.term.dayLabel')}
      error={error}
      locale={words.locale}
      value={day.ok ? day.value : undefined}
      min={model.today}
      onChange={(chosen) => model.setTerm({ day: chosen ?? '' })}
      after={promise && words.translate('promise.byTime', { t: words.closing(promise) })}
    />
  );
}
