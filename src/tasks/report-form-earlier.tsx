/** The report before this one, beside what is being written. */
import type { ReportContent } from '../domain/report/entries.ts';
import { Fold } from '../ui/fold.tsx';
import { ResultsTable } from '../ui/report-pictures.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import type { OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { type ReportWords, whatOf } from './report-card-words.ts';
import { reportsOf } from './report-form-plan.ts';

export interface EarlierReportProps {
  readonly form: OpenForm;
  readonly sight: CardSight;
  readonly words: ReportWords;
}

export function EarlierReport({ form, sight, words }: EarlierReportProps) {
  const before = earlierThan(form, sight);
  if (before === undefined) return null;
  const { translate, locale } = words;
  return (
    <Fold summary={translate('reporting.form.earlierReport', { period: whatOf(before, words) })}>
      <div class="stack">
        {before.rows.length > 0 && (
          <ResultsTable
            rows={before.rows}
            caption={translate('reporting.results')}
            locale={locale}
            translate={translate}
          />
        )}
        <SafeText text={before.meaning} />
      </div>
    </Fold>
  );
}

function earlierThan(form: OpenForm, sight: CardSight): ReportContent | undefined {
  const { reports } = reportsOf(sight);
  const others = reports.filter(({ version }) => version !== form.report);
  return others.at(-1)?.content;
}
