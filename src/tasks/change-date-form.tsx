/** The form of a later date for the client's decision. */
import { dueAt } from '../domain/calendar/promise.ts';
import { parseDay } from '../domain/day.ts';
import { DayField } from '../ui/day-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { termFaultText } from './ask-term-words.ts';
import type { CardModel } from './card-model.ts';
import type { ChangeDateModel } from './change-date-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { Words } from './words.ts';

export interface ChangeDateFormProps {
  readonly model: ChangeDateModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function ChangeDateForm({ model, card, drafts, words }: ChangeDateFormProps) {
  const { translate, day } = words;
  const promise = model.promise.value;
  return (
    <FormShell
      title={translate('button.changeDate')}
      sendLabel={
        promise === undefined
          ? translate('button.changeDate')
          : translate('changeDate.send', { d: day(promise.day) })
      }
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Current model={model} words={words} />
      <NewDay model={model} words={words} />
      <TextArea
        label={translate('promise.why')}
        hint={translate('promise.whyHint')}
        error={whyError(model, words)}
        value={model.why.value}
        rows={2}
        onInput={model.setWhy}
      />
    </FormShell>
  );
}

type PartProps = Pick<ChangeDateFormProps, 'model' | 'words'>;

/** The date that stands, and the first one where it has moved already. */
function Current({ model, words: { translate, day } }: PartProps) {
  const due = model.current.value;
  if (due === undefined) return null;
  const now = translate('promise.now', { d: day(due.promise.day) });
  const hasMoved = dueAt(due.first) !== dueAt(due.promise);
  const first = translate('promise.first', { d: day(due.first.day) });
  return <p class="subtle">{unbroken(hasMoved ? `${now} · ${first}` : now)}</p>;
}

function NewDay({ model, words }: PartProps) {
  const { translate, day } = words;
  const promise = model.promise.value;
  const next = model.nextWorking.value;
  const chosen = parseDay(model.dayText.value);
  return (
    <DayField
      label={translate('ask.term.dayLabel')}
      hint={promise && next && translate('error.dayOff', { d: day(promise.day), next: day(next) })}
      error={dayError(model, words)}
      locale={words.locale}
      value={chosen.ok ? chosen.value : undefined}
      min={model.earliest}
      onChange={(to) => model.setDay(to ?? '')}
      after={promise && translate('promise.byTime', { t: words.closing(promise) })}
    />
  );
}

function dayError({ fault }: ChangeDateModel, words: Words): string | undefined {
  const wrong = fault.value;
  if (wrong === undefined || wrong.type === 'NoWhy' || wrong.type === 'TooLong') return undefined;
  return wrong.type === 'NotLater'
    ? words.translate('changeDate.notLater', { d: words.day(wrong.than) })
    : termFaultText(wrong, words);
}

function whyError({ fault }: ChangeDateModel, { translate, day }: Words): string | undefined {
  const wrong = fault.value;
  if (wrong?.type === 'TooLong') return translate('error.tooLong', { n: wrong.limit });
  return wrong?.type === 'NoWhy'
    ? translate('error.laterNeedsWhy', { d: day(wrong.than) })
    : undefined;
}
