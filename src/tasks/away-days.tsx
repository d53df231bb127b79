/** From and to of an absence, each with what is wrong with it. */
import type { Day } from '../domain/day.ts';
import { DayField } from '../ui/day-field.tsx';
import type { Words } from './words.ts';

export interface AwayDays {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

export interface AwayDaysProps {
  readonly days: AwayDays;
  readonly words: Pick<Words, 'locale' | 'translate'>;
  readonly errorAt: (at: keyof AwayDays) => string | undefined;
  readonly onChange: (days: Partial<AwayDays>) => void;
}

export function AwayDaysFields({ days, words, errorAt, onChange }: AwayDaysProps) {
  const { locale, translate } = words;
  return (
    <div class="settings-pair">
      <DayField
        label={translate('settings.extra.from')}
        locale={locale}
        value={days.from}
        error={errorAt('from')}
        onChange={(from) => onChange({ from })}
      />
      <DayField
        label={translate('settings.extra.to')}
        locale={locale}
        value={days.to}
        min={days.from}
        error={errorAt('to')}
        onChange={(to) => onChange({ to })}
      />
    </div>
  );
}
