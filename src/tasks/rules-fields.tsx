/** The fields of single rules. */
import { LONGEST_RULE_TEXT, MOST_ROUNDS, type RuleText } from '../domain/rules/agreement.ts';
import { LONGEST_TERM } from '../domain/rules/term-fields.ts';
import { InputField } from '../ui/inputs.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { type CountDraft, type CountFault, URGENT_BOUNDS, URGENT_FIELDS } from './rules-drafts.ts';
import type { RulePart, RulesModel, TextsPart } from './rules-model.ts';
import type { RulesWords } from './rules-words.ts';

interface Worded {
  readonly words: RulesWords;
}

export interface TermFieldProps extends Worded {
  readonly part: RulePart<CountDraft, CountFault>;
  readonly of: 'edits' | 'decision' | 'missing' | 'answers';
}

export function TermField({ part, of, words }: TermFieldProps) {
  const draft = part.draft.value;
  if (draft === undefined) return null;
  return (
    <NumberField
      label={words.translate(`rules.form.${of}`)}
      value={draft.n}
      bounds={[0, LONGEST_TERM]}
      isWrong={part.fault.value !== undefined}
      words={words}
      onInput={(n) => part.change({ ...draft, n })}
    />
  );
}

export function RoundsField({ part, words }: Worded & { readonly part: RulesModel['rounds'] }) {
  const draft = part.draft.value;
  if (draft === undefined) return null;
  return (
    <NumberField
      label={words.translate('rules.form.rounds')}
      hint={words.translate('rules.form.empty')}
      value={draft.n}
      bounds={[1, MOST_ROUNDS]}
      isWrong={part.fault.value !== undefined}
      words={words}
      onInput={(n) => part.change({ ...draft, n })}
    />
  );
}

export function UrgentFields({ part, words }: Worded & { readonly part: RulesModel['urgent'] }) {
  const draft = part.draft.value;
  if (draft === undefined) return null;
  return (
    <>
      <div class="rule-numbers">
        {URGENT_FIELDS.map((name) => (
          <NumberField
            key={name}
            label={words.translate(`rules.form.urgent.${name}`)}
            value={draft[name]}
            bounds={URGENT_BOUNDS[name]}
            isWrong={part.fault.value?.at === name}
            words={words}
            onInput={(text) => part.change({ ...draft, [name]: text })}
          />
        ))}
      </div>
      <p class="field-hint">{words.translate('rules.form.empty')}</p>
    </>
  );
}

export interface TextFieldsProps<Name extends RuleText> extends Worded {
  readonly part: TextsPart<Name>;
  readonly names: readonly Name[];
}

export function TextFields<Name extends RuleText>({ part, names, words }: TextFieldsProps<Name>) {
  const { translate } = words;
  const draft = part.draft.value;
  if (draft === undefined) return null;
  const fault = part.fault.value;
  const labelOf = (name: RuleText) => translate(`rules.form.${name}`);
  return (
    <>
      {names.map((name) => (
        <TextArea
          key={name}
          rows={2}
          label={labelOf(name)}
          hint={name === 'result' ? translate('rules.form.result.hint') : undefined}
          value={draft[name]}
          error={
            fault?.at === name
              ? translate('rules.text.long', { max: LONGEST_RULE_TEXT, n: fault.over })
              : undefined
          }
          onInput={(text) => part.change({ ...draft, [name]: text })}
        />
      ))}
    </>
  );
}

interface NumberFieldProps extends Worded {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly bounds: readonly [from: number, to: number];
  readonly isWrong: boolean;
  readonly onInput: (text: string) => void;
}

function NumberField({ bounds: [from, to], isWrong, words, ...field }: NumberFieldProps) {
  return (
    <InputField
      type="number"
      min={String(from)}
      max={String(to)}
      error={isWrong ? words.translate('error.term', { from, to }) : undefined}
      {...field}
    />
  );
}
