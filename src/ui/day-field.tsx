import { type Day, parseDay } from '../domain/day.ts';
import { formatDay } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { Field, type FieldWords } from './field.tsx';

export interface DayFieldProps extends FieldWords {
  readonly locale: Locale;
  readonly value: Day | undefined;
  /** The first and the last day that may be chosen; the caller still checks, a keyboard can pass them. */
  readonly min?: Day | undefined;
  readonly max?: Day | undefined;
  readonly onChange: (day: Day | undefined) => void;
  /** Shown after the day: "by 19:00". */
  readonly after?: string | undefined;
}

/** The browser's own date input with the chosen day, weekday first, written beside it: the input
 *  itself shows no weekday. An unfinished or impossible date is `undefined`. */
export function DayField({
  label,
  hint,
  error,
  locale,
  value,
  min,
  max,
  onChange,
  after,
}: DayFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div class="field-row">
          <input
            class="input"
            type="date"
            {...control}
            value={value ?? ''}
            min={min}
            max={max}
            onInput={(event) => {
              const parsed = parseDay(event.currentTarget.value);
              onChange(parsed.ok ? parsed.value : undefined);
            }}
          />
          {value && (
            <output class="subtle" for={control.id}>
              {[formatDay(value, locale), after].filter(Boolean).join(', ')}
            </output>
          )}
        </div>
      )}
    </Field>
  );
}
