/** Working hours of each weekday, with breaks; and the one pair of hours that is enough for most boards. */
import { useId } from 'preact/hooks';
import type { Weekday } from '../domain/day.ts';
import { formatWeekday } from '../i18n/dates.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { InputField } from '../ui/inputs.tsx';
import {
  type HoursDraft,
  toggleDay,
  uniformWindow,
  type WindowDraft,
  withBreak,
  withSameHours,
  withWindow,
} from './board-hours.ts';
import type { SideFieldsProps } from './board-place-view.tsx';
import { sideFaultText } from './board-words.ts';
import type { Words } from './words.ts';

const MOST_WINDOWS = 4;

export function WeekFields({ draft, fault, words, onChange }: SideFieldsProps) {
  const { translate } = words;
  const errorId = useId();
  const put = (hours: HoursDraft) => onChange({ ...draft, hours });
  return (
    <fieldset class="week">
      <legend class="field-label">{translate('settings.hours')}</legend>
      {draft.hours.map((windows, index) => (
        <DayRow
          // The seven weekdays never change places.
          key={WEEKDAYS[index]}
          weekday={(index + 1) as Weekday}
          windows={windows}
          words={words}
          onToggle={() => put(toggleDay(draft.hours, index))}
          onChange={(next) => put(draft.hours.map((day, at) => (at === index ? next : day)))}
        />
      ))}
      {uniformWindow(draft.hours) === undefined && (
        <div>
          <LinkButton
            label={translate('settings.hours.copy')}
            onPress={() => put(withSameHours(draft.hours))}
          />
        </div>
      )}
      <FieldError
        id={errorId}
        error={fault?.at === 'hours' ? sideFaultText(fault, words) : undefined}
      />
    </fieldset>
  );
}

/** Hours of the first run: one pair for all working days. Nothing where the days differ already. */
export function HoursPair({ draft, fault, words, onChange }: SideFieldsProps) {
  const { translate } = words;
  const errorId = useId();
  const window = uniformWindow(draft.hours);
  if (window === undefined) return null;
  const put = (next: WindowDraft) => onChange({ ...draft, hours: withWindow(draft.hours, next) });
  return (
    <fieldset class="week">
      <legend class="field-label">{translate('settings.hours')}</legend>
      <div class="row">
        <InputField
          type="time"
          label={translate('settings.hours.from')}
          value={window.from}
          onInput={(from) => put({ ...window, from })}
        />
        <InputField
          type="time"
          label={translate('settings.hours.to')}
          value={window.to}
          onInput={(to) => put({ ...window, to })}
        />
      </div>
      <FieldError
        id={errorId}
        error={fault?.at === 'hours' ? sideFaultText(fault, words) : undefined}
      />
    </fieldset>
  );
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface DayRowProps {
  readonly weekday: Weekday;
  readonly windows: readonly WindowDraft[];
  readonly words: Words;
  readonly onToggle: () => void;
  readonly onChange: (windows: readonly WindowDraft[]) => void;
}

function DayRow({ weekday, windows, words, onToggle, onChange }: DayRowProps) {
  const { locale, translate } = words;
  const name = formatWeekday(weekday, locale, 'long');
  const works = windows.length > 0;
  return (
    <div class="week-day">
      <label class="checkbox">
        <input type="checkbox" checked={works} onChange={onToggle} />
        <span>{name}</span>
      </label>
      <div class="week-windows">
        {!works && <span class="subtle">{translate('settings.hours.off')}</span>}
        {windows.map((window, index) => (
          <WindowRow
            // Windows have no name but their place.
            key={`${weekday} ${index + 1}`}
            name={name}
            window={window}
            words={words}
            onChange={(next) => onChange(windows.map((old, at) => (at === index ? next : old)))}
            onRemove={
              index > 0 ? () => onChange(windows.filter((_, at) => at !== index)) : undefined
            }
          />
        ))}
        {works && windows.length < MOST_WINDOWS && (
          <LinkButton
            label={translate('settings.hours.break')}
            name={`${translate('settings.hours.break')}: ${name}`}
            onPress={() => onChange(withBreak(windows))}
          />
        )}
      </div>
    </div>
  );
}

interface WindowRowProps {
  readonly name: string;
  readonly window: WindowDraft;
  readonly words: Words;
  readonly onChange: (next: WindowDraft) => void;
  /** The first window goes only with its day. */
  readonly onRemove: (() => void) | undefined;
}

function WindowRow({ name, window, words, onChange, onRemove }: WindowRowProps) {
  const { translate } = words;
  return (
    <span class="week-window">
      <input
        class="input"
        type="time"
        aria-label={`${name}: ${translate('settings.hours.from')}`}
        value={window.from}
        onInput={(event) => onChange({ ...window, from: event.currentTarget.value })}
      />
      –
      <input
        class="input"
        type="time"
        aria-label={`${name}: ${translate('settings.hours.to')}`}
        value={window.to}
        onInput={(event) => onChange({ ...window, to: event.currentTarget.value })}
      />
      {onRemove && (
        <Button
          kind="quiet"
          label=""
          name={`${translate('button.remove')}: ${name}, ${window.from}–${window.to}`}
          onPress={onRemove}
        >
          <Icon name="close" size={12} />
        </Button>
      )}
    </span>
  );
}
