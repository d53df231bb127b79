import { useId } from 'preact/hooks';
import { FieldError } from './field.tsx';
import type { Option } from './inputs.tsx';
import './field.css';

export interface ChoiceOption<Value extends string> extends Option<Value> {
  readonly hint?: string | undefined;
}

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** Cards stand below each other; chips, for short words, in a row. */
  readonly look?: 'cards' | 'chips' | undefined;
  readonly error?: string | undefined;
}

/** One of a few: radio buttons in a group with a name. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, options, value, onChange, look = 'cards', error } = props;
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset class="choices" data-look={look} aria-describedby={error ? errorId : undefined}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span class="choice-text">
            {option.label}
            {option.hint && <span class="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      <FieldError id={errorId} error={error} />
    </fieldset>
  );
}
