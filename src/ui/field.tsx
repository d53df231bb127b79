import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './field.css';

/** What a control takes over from its field, so that label, hint and error are read with it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** The words around a control. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

export interface FieldProps extends FieldWords {
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** Label above, hint and error below one control. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : '';
  const errorId = error ? `${id}-error` : '';
  const describedBy = [errorId, hintId].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
      {hint && (
        <span class="field-hint" id={hintId}>
          {hint}
        </span>
      )}
      <FieldError id={errorId} error={error} />
    </div>
  );
}

/** The error line alone, for groups that bring their own legend. */
export function FieldError({
  id,
  error,
}: {
  readonly id: string;
  readonly error?: string | undefined;
}) {
  if (!error) return null;
  return (
    <span class="field-error" id={id} role="alert">
      <Icon name="late" />
      {error}
    </span>
  );
}
