/** A list being typed: one field a line, a pasted list becomes several. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Line } from './edit-lines.ts';
import './request-edits.css';

/** What the list needs of a form. */
export interface LinesModel {
  readonly lines: ReadonlySignal<readonly Line[]>;
  readonly at: ReadonlySignal<number>;
  type(index: number, text: string): void;
  remove(index: number): void;
}

export interface LinesProps {
  readonly model: LinesModel;
  readonly legend: string;
  readonly error: string | undefined;
  /** Names of the second and later lines; the first is named by the legend, so that it is read with it. */
  readonly lineName: (n: number) => string;
  readonly removeName: (n: number) => string;
  /** What stands below a line, in small print. */
  readonly below?: (line: Line, index: number) => ComponentChildren;
}

export function Lines({ model, legend, error, lineName, removeName, below }: LinesProps) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const lines = model.lines.value;
  const at = model.at.value;
  const shown = useRef(lines.length);
  useLayoutEffect(() => {
    // Typing goes on where the paste or the removal ended; a plain letter moves nothing.
    if (shown.current !== lines.length) focusLine(list.current, at);
    shown.current = lines.length;
  }, [lines.length, at]);
  return (
    <fieldset class="lines" aria-describedby={error ? `${id}-error` : undefined}>
      <legend id={`${id}-label`}>{legend}</legend>
      <ol ref={list}>
        {lines.map((line, index) => (
          // Lines have no identity but their place: a key by index keeps the caret while typing.
          <li key={index}>
            <span class="line-number" aria-hidden="true">
              {index + 1}
            </span>
            <textarea
              class="input line-input"
              rows={1}
              value={line.text}
              aria-labelledby={index === 0 ? `${id}-label` : undefined}
              aria-label={index === 0 ? undefined : lineName(index + 1)}
              onInput={(event) => model.type(index, event.currentTarget.value)}
            />
            {lines.length > 1 && (
              <button
                type="button"
                class="icon-button"
                aria-label={removeName(index + 1)}
                onClick={() => model.remove(index)}
              >
                <Icon name="close" />
              </button>
            )}
            {below?.(line, index)}
          </li>
        ))}
      </ol>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

function focusLine(list: HTMLOListElement | null, index: number): void {
  const field = list?.querySelectorAll('textarea')[index];
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
