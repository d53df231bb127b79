/** The board's own days off and working days: a few ranges of days. */
import type { Day } from '../domain/day.ts';
import { formatRange } from '../i18n/dates.ts';
import { Button } from '../ui/button.tsx';
import { DayField } from '../ui/day-field.tsx';
import type { SideFieldsProps } from './board-place-view.tsx';
import type { RangeDraft, RangeList } from './board-side.ts';
import { sideFaultText } from './board-words.ts';
import type { Words } from './words.ts';

export interface RangesProps extends SideFieldsProps {
  readonly list: RangeList;
  readonly hint?: string | undefined;
}

/** A range without a last day is its first day alone. */
export function RangeFields({ draft, fault, words, onChange, list, hint }: RangesProps) {
  const { translate } = words;
  const ranges = draft[list];
  const put = (next: readonly RangeDraft[]) => onChange({ ...draft, [list]: next });
  return (
    <fieldset class="ranges">
      <legend class="field-label">{translate(`settings.${list}`)}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {ranges.map((range, index) => (
        <RangeRow
          // Ranges have no name but their place.
          key={`${list} ${index + 1}`}
          range={range}
          words={words}
          error={
            fault?.at === list && fault.index === index ? sideFaultText(fault, words) : undefined
          }
          onChange={(next) => put(ranges.map((old, at) => (at === index ? next : old)))}
          onRemove={() => put(ranges.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          label={translate(`settings.${list}.add`)}
          onPress={() => put([...ranges, { from: undefined, to: undefined }])}
        />
      </div>
    </fieldset>
  );
}

interface RangeRowProps {
  readonly range: RangeDraft;
  readonly words: Words;
  readonly error: string | undefined;
  readonly onChange: (next: RangeDraft) => void;
  readonly onRemove: () => void;
}

function RangeRow({ range, words, error, onChange, onRemove }: RangeRowProps) {
  const { locale, translate } = words;
  return (
    <div class="range">
      <DayField
        label={translate('settings.extra.from')}
        locale={locale}
        value={range.from}
        error={error}
        onChange={(from) => onChange({ ...range, from })}
      />
      <DayField
        label={translate('settings.extra.to')}
        locale={locale}
        value={range.to}
        min={range.from}
        onChange={(to) => onChange({ ...range, to })}
      />
      <Button
        kind="quiet"
        label={translate('button.remove')}
        name={removeName(range, words)}
        onPress={onRemove}
      />
    </div>
  );
}

function removeName({ from, to = from }: RangeDraft, { locale, translate }: Words): string {
  if (from === undefined || to === undefined) return translate('button.remove');
  const [first, last]: [Day, Day] = from <= to ? [from, to] : [to, from];
  return translate('settings.extra.remove', { range: formatRange(first, last, locale) });
}
