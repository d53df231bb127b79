/** The form of an answer given by chat, by phone or in a meeting. */
import { parseDay } from '../domain/day.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { InputField } from '../ui/inputs.tsx';
import type { CardModel } from './card-model.ts';
import { CHANNELS } from './elsewhere-draft.ts';
import type { ElsewhereModel } from './elsewhere-model.ts';
import type { ElsewhereFault } from './elsewhere-plan.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import { Lines } from './request-edits-lines.tsx';
import { requestFaultText } from './request-fault-text.ts';
import type { Words } from './words.ts';

export interface ElsewhereFormProps {
  readonly model: ElsewhereModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

export function ElsewhereForm({ model, card, drafts, words }: ElsewhereFormProps) {
  const { translate } = words;
  const answer = model.answer.value;
  return (
    <FormShell
      title={translate('button.answeredElsewhere')}
      sendLabel={translate('elsewhere.send')}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      <Choice
        legend={translate('elsewhere.answer')}
        look="chips"
        options={[
          { value: 'approved', label: translate('elsewhere.approved') },
          { value: 'edits', label: translate('elsewhere.edits') },
        ]}
        value={answer}
        onChange={model.setAnswer}
        error={errorIf(model, 'NoAnswer', translate('elsewhere.noAnswer'))}
      />
      {answer === 'edits' && <EditsPart model={model} words={words} />}
      <When model={model} words={words} />
      <Choice
        legend={translate('clientEdits.channel')}
        look="chips"
        options={CHANNELS.map((channel) => ({
          value: channel,
          label: translate(`channel.${channel}`),
        }))}
        value={model.channel.value}
        onChange={model.setChannel}
        error={errorIf(model, 'NoChannel', translate('elsewhere.noChannel'))}
      />
      <After model={model} card={card} words={words} />
    </FormShell>
  );
}

type PartProps = Pick<ElsewhereFormProps, 'model' | 'words'>;

function errorIf(
  { fault }: ElsewhereModel,
  type: ElsewhereFault['type'],
  text: string,
): string | undefined {
  return fault.value?.type === type ? text : undefined;
}

function EditsPart({ model, words }: PartProps) {
  const { translate } = words;
  return (
    <Lines
      model={model}
      legend={translate('requestEdits.hint')}
      error={linesError(model.fault.value, words)}
      lineName={(n) => translate('requestEdits.line', { n })}
      removeName={(n) => translate('requestEdits.removeLine', { n })}
    />
  );
}

function linesError(fault: ElsewhereFault | undefined, words: Words): string | undefined {
  switch (fault?.type) {
    case 'Nothing':
    case 'TooMany':
    case 'TooLong':
    case 'Uncountable':
      return requestFaultText(fault, words);
    default:
      return undefined;
  }
}

/** The hour is rarely known, and rarely needed. */
function When({ model, words }: PartProps) {
  const { translate, locale } = words;
  const day = parseDay(model.day.value);
  const noDay = errorIf(model, 'NoDay', translate('error.noDay'));
  return (
    <>
      <DayField
        label={translate('elsewhere.day')}
        error={noDay ?? errorIf(model, 'FutureDay', translate('error.futureDay'))}
        locale={locale}
        value={day.ok ? day.value : undefined}
        max={model.today}
        onChange={(chosen) => model.setDay(chosen ?? '')}
      />
      <InputField
        type="time"
        label={translate('elsewhere.time')}
        hint={translate('elsewhere.timeHint')}
        error={errorIf(model, 'FutureTime', translate('elsewhere.futureTime'))}
        value={model.time.value}
        onInput={model.setTime}
      />
    </>
  );
}

/** What will come of it; always there, so that a screen reader hears it change. */
function After({ model, card, words }: Omit<ElsewhereFormProps, 'drafts'>) {
  const { translate } = words;
  const answer = model.answer.value;
  return (
    <div class="preview" role="status">
      {answer === 'edits' && readyText(model, words)}
      {answer === 'approved' && <p>{confirmsText(card, words)}</p>}
      {answer === 'approved' && model.hasChanged.value && <p>{translate('elsewhere.changed')}</p>}
    </div>
  );
}

function readyText({ ready }: ElsewhereModel, { translate, day, closing }: Words): string {
  if (ready.value === undefined) return '';
  const { promise, received } = ready.value;
  const due = { d: day(promise.day), t: closing(promise), received: day(received) };
  return translate('requestEdits.previewReceived', due);
}

function confirmsText(card: CardModel, { translate, name }: Words): string {
  const decider = card.sight.value?.decider;
  return decider === undefined
    ? translate('elsewhere.clientConfirms')
    : translate('elsewhere.confirms', { name: name(decider) });
}
