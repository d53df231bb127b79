import type { RefObject } from 'preact';
import { Field, type FieldWords } from './field.tsx';

export interface InputFieldProps extends FieldWords {
  readonly type: 'text' | 'time' | 'number';
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly inputRef?: RefObject<HTMLInputElement> | undefined;
}

/** One line of text, a time of day or a whole number. */
export function InputField(props: InputFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <input
          class="input"
          {...control}
          ref={props.inputRef ?? null}
          // Preact's types want one literal; the three take the same attributes here.
          type={props.type as 'text'}
          value={props.value}
          min={props.min}
          max={props.max}
          maxLength={props.maxLength}
          disabled={props.disabled ?? false}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> extends FieldWords {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, value, options, onChange, disabled } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={value}
          disabled={disabled ?? false}
          onChange={(event) => {
            const chosen = options[event.currentTarget.selectedIndex];
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

export function Checkbox({ label, checked, onChange, disabled }: CheckboxProps) {
  return (
    <label class="checkbox">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
