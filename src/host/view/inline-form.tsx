import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { useDialogFocus } from './dialog-focus.ts';
import type { HostTexts } from './texts.ts';

export interface InlineField {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly type?: 'text' | 'url' | 'lines';
  readonly optional?: boolean;
}

interface Props {
  readonly label: string;
  readonly fields: readonly InlineField[];
  /** The word on the button that sends. */
  readonly submit: string;
  readonly texts: HostTexts;
  onSubmit(values: Readonly<Record<string, string>>): void;
  onClose(): void;
}

/** A few fields in the place where they matter. The first has the focus; Escape closes the form and
 *  not the card; the focus goes back to what opened it. */
export function InlineForm({ label, fields, submit, texts, onSubmit, onClose }: Props) {
  const ref = useDialogFocus<HTMLFormElement>('input, textarea');
  const values = useSignal(
    Object.fromEntries(fields.map(({ name, value = '' }): [string, string] => [name, value])),
  );
  return (
    <form
      ref={ref}
      class="inline-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(values.value);
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values.value[field.name] ?? ''}
          onInput={(value) => {
            values.value = { ...values.value, [field.name]: value };
          }}
        />
      ))}
      <div class="row">
        <button type="submit" class="primary">
          {submit}
        </button>
        <button type="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}

function Field(props: {
  readonly field: InlineField;
  readonly value: string;
  onInput(value: string): void;
}) {
  const { field, value, onInput } = props;
  const id = useId();
  const { type = 'text', optional = type === 'lines' } = field;
  const shared = {
    id,
    value,
    required: !optional,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onInput(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {type === 'lines' && <textarea rows={6} {...shared} />}
      {type === 'text' && <input type="text" {...shared} />}
      {type === 'url' && <input type="url" {...shared} />}
    </div>
  );
}
