import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldWords } from './field.tsx';

export interface TextAreaProps extends FieldWords {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number | undefined;
  /** What may be written about, never the field's name. */
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** For the page that keeps and restores focus and caret. */
  readonly inputRef?: RefObject<HTMLTextAreaElement | null> | undefined;
  readonly onCaret?: ((from: number, to: number) => void) | undefined;
}

/** Several lines of text; grows with what is typed. No maxLength: a cut paste would lose words. */
export function TextArea({
  label,
  hint,
  error,
  onInput,
  inputRef,
  onCaret,
  ...area
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const ref = inputRef ?? own;
  useLayoutEffect(() => grow(ref.current), [area.value]);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <textarea
          class="input"
          ref={ref}
          {...control}
          rows={area.rows ?? 3}
          placeholder={area.placeholder}
          value={area.value}
          disabled={area.disabled ?? false}
          onInput={(event) => onInput(event.currentTarget.value)}
          onSelect={(event) => {
            const { selectionStart, selectionEnd } = event.currentTarget;
            onCaret?.(selectionStart, selectionEnd);
          }}
        />
      )}
    </Field>
  );
}

function grow(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.style.height = 'auto';
  const border = area.offsetHeight - area.clientHeight;
  if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + border}px`;
}
