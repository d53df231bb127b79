/** The form of edits: numbered lines, the date they get, and who asked when the agency enters them. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { parseDay } from '../domain/day.ts';
import type { Channel } from '../domain/turn/entries.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CardModel, OpenForm } from './card-model.ts';
import type { Line } from './edit-lines.ts';
import { FormShell } from './form-shell.tsx';
import type { DraftPort } from './ports.ts';
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
      <Lines model={model} words={words} isNotRight={about !== undefined} />
      {model.fromClient && <Receipt model={model} words={words} />}
      <PreviewLine preview={model.preview.value} words={words} />
    </FormShell>
  );
}

function titleOf({ step, notRight }: OpenForm, { translate }: Words): string {
  if (notRight !== undefined) return translate('notRight.title');
  return translate(step in TITLES ? TITLES[step as keyof typeof TITLES] : 'requestEdits.title');
}

interface LinesProps {
  readonly model: RequestEditsModel;
  readonly words: Words;
  readonly isNotRight: boolean;
}

/** One field a line. The first is named by the instruction, so that it is read with it. */
function Lines({ model, words, isNotRight }: LinesProps) {
  const { translate } = words;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const lines = model.lines.value;
  const at = model.at.value;
  const shown = useRef(lines.length);
  useEffect(() => {
    // Typing goes on where the paste or the removal ended; a plain letter moves nothing.
    if (shown.current !== lines.length) focusLine(list.current, at);
    shown.current = lines.length;
  }, [lines.length, at]);
  const fault = model.fault.value;
  const error = fault === undefined ? undefined : requestFaultText(fault, words);
  return (
    <fieldset class="lines" aria-describedby={error ? `${id}-error` : undefined}>
      <legend id={`${id}-label`}>
        {translate(isNotRight ? 'notRight.label' : 'requestEdits.hint')}
      </legend>
      <ol ref={list}>
        {lines.map((line, index) => (
          // Lines have no identity but their place: a key by index keeps the caret while typing.
          <li key={index}>
            <LineField
              line={line}
              index={index}
              labelledBy={index === 0 ? `${id}-label` : undefined}
              isOnly={lines.length === 1}
              model={model}
              words={words}
            />
          </li>
        ))}
      </ol>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

interface LineFieldProps {
  readonly line: Line;
  readonly index: number;
  readonly labelledBy: string | undefined;
  readonly isOnly: boolean;
  readonly model: RequestEditsModel;
  readonly words: Words;
}

function LineField({ line, index, labelledBy, isOnly, model, words }: LineFieldProps) {
  const n = index + 1;
  return (
    <>
      <span class="line-number" aria-hidden="true">
        {n}
      </span>
      <textarea
        class="input line-input"
        rows={1}
        value={line.text}
        aria-labelledby={labelledBy}
        aria-label={labelledBy ? undefined : words.translate('requestEdits.line', { n })}
        onInput={(event) => model.type(index, event.currentTarget.value)}
      />
      {!isOnly && (
        <button
          type="button"
          class="icon-button"
          aria-label={words.translate('requestEdits.removeLine', { n })}
          onClick={() => model.remove(index)}
        >
          <Icon name="close" />
        </button>
      )}
    </>
  );
}

function focusLine(list: HTMLOListElement | null, index: number): void {
  const field = list?.querySelectorAll('textarea')[index];
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
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
      {previewText(preview, words)}
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
