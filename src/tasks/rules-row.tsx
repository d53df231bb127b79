/** One rule: its name, its sentence, and for those who may a pencil that opens the form of just this rule. */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { NoteField } from './agreed-note-field.tsx';
import { SavingLine } from './board-notices.tsx';
import type { RulesContext } from './rules-context.ts';
import { type RulePart, settingsWith } from './rules-model.ts';
import { RulesRoom } from './rules-room-view.tsx';
import type { Lines, Said } from './rules-sentences.ts';

export interface RuleRowProps<Draft, Fault> {
  readonly context: RulesContext;
  readonly name: string;
  readonly part: RulePart<Draft, Fault>;
  readonly lines: (said: Said) => Lines;
  readonly form: (said: Said) => ComponentChildren;
}

/** While something is typed the sentence says what it would be. */
export function RuleRow<Draft, Fault>(props: RuleRowProps<Draft, Fault>) {
  const { context, name, part, lines, form } = props;
  const { mayEdit, words } = context;
  const [isOpen, setOpen] = useState(part.isTyped.peek());
  const pencil = useRef<HTMLButtonElement>(null);
  const formId = useId();
  const said = saidWith(context, part);
  function close(): void {
    setOpen(false);
    pencil.current?.focus();
  }
  return (
    <section class="rule">
      <RuleText
        name={name}
        lines={lines(said)}
        isPreview={mayEdit && part.fields.value.length > 0}
      />
      {mayEdit && (
        <button
          ref={pencil}
          type="button"
          class="button rule-pencil"
          data-kind="quiet"
          aria-label={words.translate('rules.change', { name })}
          aria-expanded={isOpen}
          aria-controls={isOpen ? formId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="pencil" />
        </button>
      )}
      {mayEdit && isOpen && (
        <RuleForm id={formId} name={name} part={part} context={context} onClose={close}>
          {part.isOvertaken.value && (
            <Overtaken lines={lines(storedIn(context))} words={context.words} />
          )}
          {form(said)}
        </RuleForm>
      )}
      <RuleSaving context={context} part={part} />
    </section>
  );
}

export interface RuleTextProps {
  readonly name: string;
  readonly lines: Lines;
  readonly isPreview?: boolean;
}

export function RuleText({
  name,
  lines: [sentence = '', ...more],
  isPreview = false,
}: RuleTextProps) {
  return (
    <div class="rule-words" data-preview={isPreview}>
      <h2>{name}</h2>
      <p>{unbroken(sentence)}</p>
      {more.map((line) => (
        <p key={line} class="subtle small">
          {unbroken(line)}
        </p>
      ))}
    </div>
  );
}

interface OvertakenProps extends Pick<RulesContext, 'words'> {
  readonly lines: Lines;
}

/** What is typed stays; what it would replace is said. */
function Overtaken({ lines: [sentence = ''], words: { translate } }: OvertakenProps) {
  return (
    <Notice tone="info">
      <span>{translate('rules.overtaken')}</span>
      <span>{unbroken(translate('rules.overtaken.now', { sentence }))}</span>
      <span>{translate('rules.overtaken.save')}</span>
    </Notice>
  );
}

interface RuleFormProps<Draft, Fault> {
  readonly id: string;
  readonly name: string;
  readonly part: RulePart<Draft, Fault>;
  readonly context: RulesContext;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function RuleForm<Draft, Fault>(props: RuleFormProps<Draft, Fault>) {
  const { id, name, part, context, onClose, children } = props;
  const { translate } = context.words;
  const { note, sight } = context;
  const isProposed = sight.agreed.isOn && part.fields.value.length > 0;
  async function save(): Promise<void> {
    if (await part.save()) onClose();
  }
  return (
    <form
      noValidate
      id={id}
      class="rule-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {part.isRestored.value && <p class="subtle small">{translate('requestEdits.restored')}</p>}
      {children}
      {isProposed && <NoteField note={note} words={context.words} />}
      <div class="actions">
        <Button
          kind="primary"
          type="submit"
          label={sight.agreed.isOn ? translate('rules.propose') : translate('button.save')}
          disabled={context.board.saving.value.kind === 'saving'}
        />
        <Button
          kind="quiet"
          label={translate('button.cancel')}
          onPress={() => {
            part.reset();
            note.leave();
            onClose();
          }}
        />
      </div>
    </form>
  );
}

interface RuleSavingProps<Draft, Fault> {
  readonly context: RulesContext;
  readonly part: RulePart<Draft, Fault>;
}

/** The answer to the last press; a board that is full says what to shorten. */
function RuleSaving<Draft, Fault>({ context, part }: RuleSavingProps<Draft, Fault>) {
  const { board, words } = context;
  const saving = board.saving.value;
  const isFull =
    saving.kind === 'failed' && saving.part === part.name && saving.error.type === 'TooLarge';
  return isFull ? (
    <RulesRoom context={context} fields={part.fields.value} />
  ) : (
    <SavingLine
      board={board}
      part={part.name}
      translate={words.translate}
      saved={savedText(context)}
    />
  );
}

/** What was proposed is not in force: then nothing is said of saving. */
export function savedText({ sight, words }: RulesContext): string | undefined {
  return sight.agreed.open && words.translate('rules.proposed');
}

function storedIn({ sight, ports, words }: RulesContext): Said {
  return { settings: settingsWith(sight, [], ports), sight, ports, words };
}

function saidWith<Draft, Fault>(
  { sight, ports, words }: RulesContext,
  part: RulePart<Draft, Fault>,
): Said {
  return { settings: settingsWith(sight, part.fields.value, ports), sight, ports, words };
}
