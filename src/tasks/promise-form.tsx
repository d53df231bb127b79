/** The form of a date: for what, which day, and why where it is later than the one promised. */
import { dueAt } from '../domain/calendar/promise.ts';
import { parseDay } from '../domain/day.ts';
import type { EditRef } from '../domain/turn/entries.ts';
import { DayField } from '../ui/day-field.tsx';
import { SelectField } from '../ui/inputs.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import type { PromiseModel } from './promise-model.ts';
import { promiseFaultText } from './request-fault-text.ts';
import type { Words } from './words.ts';

export interface PromiseFormProps {
  readonly model: PromiseModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function PromiseForm({ model, card, drafts, words }: PromiseFormProps) {
  const { translate } = words;
  const promise = model.promise.value;
  const sendLabel =
    promise === undefined
      ? translate('promise.title')
      : translate('promise.send', { d: words.day(promise.day) });
  return (
    <FormShell
      title={translate('promise.title')}
      sendLabel={sendLabel}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() =>
        void model.send({
          announced: translate('promise.announced'),
          waited: translate('promise.waited'),
        })
      }
      onCancel={card.close}
    >
      {model.edits.length > 1 && <Target model={model} words={words} />}
      <Current model={model} words={words} />
      <PromisedDay model={model} words={words} />
      {model.isLater.value && <Why model={model} words={words} />}
    </FormShell>
  );
}

type PartProps = Pick<PromiseFormProps, 'model' | 'words'>;

function Target({ model, words }: PartProps) {
  const { translate } = words;
  const whole = { value: 'list' as 'list' | EditRef, label: translate('promise.which.list') };
  const single = model.edits.map((edit) => ({
    value: edit.ref as 'list' | EditRef,
    label: `${edit.number}. ${shortened(edit.text)}`,
  }));
  const target = model.target.value;
  return (
    <SelectField
      label={translate('promise.which')}
      value={target === 'version' ? 'list' : target}
      options={[whole, ...single]}
      onChange={model.setTarget}
    />
  );
}

/** The date that stands, and the first one where it has moved already. */
function Current({ model, words }: PartProps) {
  const due = model.current.value;
  if (due === undefined) return null;
  const now = words.translate('promise.now', { d: words.day(due.promise.day) });
  const first = words.translate('promise.first', { d: words.day(due.first.day) });
  const hasMoved = dueAt(due.first) !== dueAt(due.promise);
  return <p class="subtle">{unbroken(hasMoved ? `${now} · ${first}` : now)}</p>;
}

function PromisedDay({ model, words }: PartProps) {
  const { translate } = words;
  const day = parseDay(model.dayText.value);
  const promise = model.promise.value;
  const fault = model.fault.value;
  const isAboutWhy = fault?.type === 'LaterNeedsWhy' || fault?.type === 'TooLong';
  return (
    <DayField
      label={dayLabel(model, words)}
      hint={hintOf(model, words)}
      error={fault && !isAboutWhy ? promiseFaultText(fault, words) : undefined}
      locale={words.locale}
      value={day.ok ? day.value : undefined}
      min={model.today}
      onChange={(chosen) => model.setDay(chosen ?? '')}
      after={promise && translate('promise.byTime', { t: words.closing(promise) })}
    />
  );
}

function dayLabel({ target, edits }: PromiseModel, { translate }: Words): string {
  if (target.value === 'version') return translate('promise.version');
  const edit = edits.find((one) => one.ref === target.value);
  return edit === undefined
    ? translate('promise.list')
    : translate('promise.one', { n: edit.number });
}

function hintOf(model: PromiseModel, { translate, day }: Words): string | undefined {
  const promise = model.promise.value;
  const next = model.nextWorking.value;
  if (promise !== undefined && next !== undefined) {
    return translate('error.dayOff', { d: day(promise.day), next: day(next) });
  }
  const n = model.workingDays.value;
  return n === undefined || n === 0 ? undefined : translate('promise.workingDays', { n });
}

function Why({ model, words }: PartProps) {
  const fault = model.fault.value;
  const isAboutWhy = fault?.type === 'LaterNeedsWhy' || fault?.type === 'TooLong';
  return (
    <TextArea
      label={words.translate('promise.why')}
      hint={words.translate('promise.whyHint')}
      error={fault && isAboutWhy ? promiseFaultText(fault, words) : undefined}
      value={model.why.value}
      rows={2}
      onInput={model.setWhy}
    />
  );
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > 60 ? `${signs.slice(0, 59).join('')}…` : text;
}
