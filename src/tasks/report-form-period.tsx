/** Which days a report is about, and of which kind of work. */
import { parseDay } from '../domain/day.ts';
import { PERIOD_LENGTHS } from '../domain/report/period.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { SelectField } from '../ui/inputs.tsx';
import type { CardSight } from './card-sight.ts';
import { type ReportWords, workName } from './report-card-words.ts';
import { periodIn } from './report-draft.ts';
import type { ReportFormModel } from './report-form-model.ts';

export interface PeriodPartProps {
  readonly model: ReportFormModel;
  readonly sight: CardSight;
  readonly words: ReportWords;
  readonly error: string | undefined;
}

const KINDS = [...PERIOD_LENGTHS, 'range'] as const;

export function PeriodPart({ model, sight, words, error }: PeriodPartProps) {
  const { translate } = words;
  const { kind } = model.typed.value;
  return (
    <>
      <WorkField model={model} sight={sight} words={words} />
      <div class="report-period">
        <Choice
          legend={translate('reporting.form.period')}
          look="chips"
          options={KINDS.map((value) => ({ value, label: translate(`reporting.form.${value}`) }))}
          value={kind}
          onChange={model.setLength}
        />
        {kind === 'range' ? (
          <Range model={model} words={words} />
        ) : (
          <Stepper model={model} words={words} />
        )}
        <FieldError id="report-period-error" error={error} />
      </div>
    </>
  );
}

type PartProps = Pick<PeriodPartProps, 'model' | 'words'>;

/** The period by its name, with those beside it a press away. */
function Stepper({ model, words }: PartProps) {
  const { translate } = words;
  const period = periodIn(model.typed.value);
  return (
    <div class="report-stepper">
      <button
        type="button"
        class="icon-button report-step-back"
        aria-label={translate('reporting.form.earlier')}
        onClick={() => model.stepPeriod(-1)}
      >
        <Icon name="chevron" />
      </button>
      <output aria-live="polite">{period && words.period(period)}</output>
      <button
        type="button"
        class="icon-button report-step-on"
        aria-label={translate('reporting.form.later')}
        onClick={() => model.stepPeriod(1)}
      >
        <Icon name="chevron" />
      </button>
    </div>
  );
}

function Range({ model, words }: PartProps) {
  const { translate, locale } = words;
  const { from, to } = model.typed.value;
  const dayOf = (text: string) => {
    const read = parseDay(text);
    return read.ok ? read.value : undefined;
  };
  return (
    <div class="report-range">
      <DayField
        label={translate('reporting.form.from')}
        locale={locale}
        value={dayOf(from)}
        onChange={(day) => model.set({ from: day ?? '' })}
      />
      <DayField
        label={translate('reporting.form.to')}
        locale={locale}
        value={dayOf(to)}
        onChange={(day) => model.set({ to: day ?? '' })}
      />
    </div>
  );
}

/** A kind of work that stands alone. */
function firstUpper(text: string, { locale }: ReportWords): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** Asked only where the board tells kinds apart, or the report says one. */
function WorkField({ model, sight, words }: Omit<PeriodPartProps, 'error'>) {
  const { work } = model.typed.value;
  const known = sight.board.settings.agreement.reports.flatMap((row) => row.work ?? []);
  if (known.length === 0 && work === '') return null;
  const works = known.includes(work) || work === '' ? known : [work, ...known];
  const options = works.map((value) => ({
    value,
    label: firstUpper(workName(value, words), words),
  }));
  return (
    <SelectField
      label={words.translate('reporting.form.work')}
      value={work}
      options={options}
      onChange={model.setWork}
    />
  );
}
