/** The form of edits: numbered lines, the date they get, and who asked when the agency enters them. */
import { parseDay } from '../domain/day.ts';
import type { Channel } from '../domain/turn/entries.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
import { BelowLine, Remarked, Returnable } from './request-edits-extras.tsx';
import { Lines } from './request-edits-lines.tsx';
import type { RequestEditsModel } from './request-edits-model.ts';
import type { Preview } from './request-edits-plan.ts';
import { requestFaultText } from './request-fault-text.ts';
import type { Words } from './words.ts';

export interface RequestEditsFormProps {
  readonly form: OpenForm;
  readonly model: RequestEditsModel;
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

const TITLES = {
  requestEdits: 'requestEdits.title',
  addEdit: 'addEdit.title',
  editsFromClient: 'clientEdits.title',
} as const;

const CHANNELS: readonly Channel[] = ['chat', 'phone', 'email', 'meeting'];

export function RequestEditsForm({ form, model, card, drafts, words }: RequestEditsFormProps) {
  const { translate } = words;
  const count = Math.max(1, model.count.value);
  const about = form.notRight;
  const once = model.once.value;
  return (
    <FormShell
      title={titleOf(form, words)}
      sendLabel={translate('button.sendEdits', { n: count })}
      card={card}
      words={words}
      drafts={drafts}
      restore={model.restore}
      onSend={() => void model.send()}
      onCancel={card.close}
    >
      {about && <p class="quote">{translate('notRight.about', { text: about.text })}</p>}
      {model.restored.value && <p class="subtle small">{translate('requestEdits.restored')}</p>}
      <EditLines form={form} model={model} card={card} words={words} />
      <Remarked model={model} words={words} />
      <Returnable model={model} words={words} />
      {model.fromClient && <Receipt model={model} words={words} />}
      {once !== undefined && (
        <Checkbox
          label={translate('requestEdits.once')}
          checked={once}
          onChange={(next) => model.setOnce(next)}
        />
      )}
      <PreviewLine preview={model.preview.value} words={words} />
    </FormShell>
  );
}

function titleOf({ step, notRight }: OpenForm, { translate }: Words): string {
  if (notRight !== undefined) return translate('notRight.title');
  return translate(step in TITLES ? TITLES[step as keyof typeof TITLES] : 'requestEdits.title');
}

/** One field a line; the first line of *Not right* is about the edit quoted above. */
function EditLines({ form, model, card, words }: Omit<RequestEditsFormProps, 'drafts'>) {
  const { translate } = words;
  const sight = card.sight.value;
  const fault = model.fault.value;
  return (
    <Lines
      model={model}
      legend={translate(form.notRight === undefined ? 'requestEdits.hint' : 'notRight.label')}
      error={fault && requestFaultText(fault, words)}
      lineName={(n) => translate('requestEdits.line', { n })}
      removeName={(n) => translate('requestEdits.removeLine', { n })}
      below={(line, index) =>
        sight && (
          <BelowLine
            line={line}
            index={index}
            sight={sight}
            quoted={form.notRight?.ref}
            model={model}
            words={words}
          />
        )
      }
    />
  );
}

/** When the client asked, and how: the date is counted from that day. */
function Receipt({ model, words }: { readonly model: RequestEditsModel; readonly words: Words }) {
  const { translate } = words;
  const received = parseDay(model.receivedText.value);
  const fault = model.fault.value;
  return (
    <>
      <DayField
        label={translate('clientEdits.when')}
        hint={translate('clientEdits.whyDay')}
        locale={words.locale}
        value={received.ok ? received.value : undefined}
        max={model.today}
        onChange={(day) => model.setReceived(day ?? '')}
      />
      <Choice
        legend={translate('clientEdits.channel')}
        look="chips"
        options={CHANNELS.map((channel) => ({
          value: channel,
          label: translate(`channel.${channel}`),
        }))}
        value={model.channel.value}
        onChange={model.setChannel}
        error={fault?.type === 'NoChannel' ? translate('error.noChannel') : undefined}
      />
    </>
  );
}

/** What will come of it if it is sent now; always there, so that the form does not jump. */
function PreviewLine({ preview, words }: { readonly preview: Preview; readonly words: Words }) {
  return (
    <p class="preview" role="status">
      {unbroken(previewText(preview, words))}
    </p>
  );
}

function previewText(preview: Preview, { translate, day, closing }: Words): string {
  switch (preview.kind) {
    case 'date': {
      const { promise, received } = preview;
      const due = { d: day(promise.day), t: closing(promise) };
      return received === undefined
        ? translate('requestEdits.preview', due)
        : translate('requestEdits.previewReceived', { ...due, received: day(received) });
    }
    case 'joins':
      return translate('requestEdits.joins', { d: day(preview.promise.day) });
    case 'later':
      return `${translate('requestEdits.later', { n: preview.round })}. ${translate('requestEdits.laterWhy')}`;
    case 'none':
      return '';
  }
}
