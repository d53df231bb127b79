/** The small forms about one missing thing. */
import { parseDay } from '../domain/day.ts';
import { TEXT_LIMIT } from '../domain/turn/entries.ts';
import { DayField } from '../ui/day-field.tsx';
import { InputField } from '../ui/inputs.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { CardModel } from './card-model.ts';
import type { DebtModel } from './debt-model.ts';
import { FormShell } from './form-shell.tsx';
import { MOST_DAYS } from './missing-model.ts';
import { debtIn } from './pause-presses.ts';
import { type PauseWords, thingOf } from './pause-words.ts';
import type { DraftPort } from './ports.ts';

export interface DebtFormProps {
  readonly model: DebtModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: PauseWords;
}

const TEXTS = {
  sendDebt: { title: 'sent.title', send: 'button.sentIt' },
  receiveDebt: { title: 'received.title', send: 'button.received' },
  returnDebt: { title: 'return.title', send: 'button.notNeeded' },
} as const;

export function DebtForm({ model, card, drafts, words }: DebtFormProps) {
  const { translate, day, closing } = words;
  const sight = card.sight.value;
  const debt = sight && debtIn(sight, model.form.debt);
  const thing = debt === undefined ? '' : thingOf(debt, translate);
  const { title, send } = TEXTS[model.step];
  const then = model.next.value;
  const key = model.step === 'returnDebt' ? 'pause.due' : 'received.then';
  return (
    <FormShell
      title={translate(title, { thing })}
      sendLabel={translate(send)}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      {model.step === 'receiveDebt' && <ReceivedDay model={model} words={words} />}
      {model.step === 'returnDebt' && <Lacking model={model} words={words} />}
      <p class="preview" role="status">
        {then && translate(key, { d: day(then.day), t: closing(then) })}
      </p>
    </FormShell>
  );
}

type PartProps = Pick<DebtFormProps, 'model' | 'words'>;

function ReceivedDay({ model, words }: PartProps) {
  const range = model.range.value;
  const chosen = parseDay(model.day.value);
  const { translate, day, locale } = words;
  const isWrong = model.fault.value === 'wrongDay' && range !== undefined;
  return (
    <DayField
      label={translate('received.day')}
      error={
        isWrong
          ? translate('received.wrongDay', { first: day(range.first), last: day(range.last) })
          : undefined
      }
      locale={locale}
      value={chosen.ok ? chosen.value : undefined}
      min={range?.first}
      max={range?.last}
      onChange={(next) => model.put({ day: next ?? '' })}
    />
  );
}

function Lacking({ model, words: { translate } }: PartProps) {
  const fault = model.fault.value;
  return (
    <>
      <TextArea
        label={translate('return.why')}
        error={
          fault === 'needsWords'
            ? translate('return.needsWords')
            : fault === 'tooLong'
              ? translate('error.tooLong', { n: TEXT_LIMIT })
              : undefined
        }
        value={model.why.value}
        rows={2}
        onInput={(why) => model.put({ why })}
      />
      <InputField
        type="number"
        label={translate('missing.days')}
        error={
          fault === 'noDays'
            ? translate('missing.noDays', { n: MOST_DAYS })
            : fault === 'noTerm'
              ? translate('missing.noTerm')
              : undefined
        }
        value={model.days.value}
        min="1"
        max={String(MOST_DAYS)}
        onInput={(days) => model.put({ days })}
      />
    </>
  );
}
