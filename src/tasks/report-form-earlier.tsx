/** The report before this one, beside what is being written. */
import type { ReportContent } from '../domain/report/entries.ts';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { ResultsTable } from '../ui/report-pictures.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { type ReportWords, whatOf } from './report-card-words.ts';
import type { EarlierOffer } from './report-form-offer.ts';
import { reportsOf } from './report-form-plan.ts';
import { correctedIn } from './report-form-versions.ts';

export interface EarlierReportProps {
  readonly form: OpenForm;
  readonly sight: CardSight;
  readonly words: ReportWords;
  /** What the board's other cards have of it. */
  readonly offer: EarlierOffer;
}

export function EarlierReport({ form, sight, words, offer }: EarlierReportProps) {
  const { translate } = words;
  const before = earlierThan(form, sight) ?? offer.before.value?.content;
  return (
    <>
      {before !== undefined && <Beside content={before} words={words} />}
      {offer.isOffered.value && (
        <Button kind="quiet" label={translate('reporting.form.take')} onPress={offer.take} />
      )}
      {offer.isPartial.value && (
        <p class="subtle small">{translate('reporting.earlier.partial')}</p>
      )}
    </>
  );
}

type BesideProps = { readonly content: ReportContent; readonly words: ReportWords };

function Beside({ content, words }: BesideProps) {
  const { translate, locale } = words;
  return (
    <Fold
      summary={unbroken(
        translate('reporting.form.earlierReport', { period: whatOf(content, words) }),
      )}
    >
      <div class="stack">
        {content.rows.length > 0 && (
          <ResultsTable
            rows={content.rows}
            caption={translate('reporting.results')}
            locale={locale}
            translate={translate}
          />
        )}
        <SafeText text={content.meaning} />
      </div>
    </Fold>
  );
}

function earlierThan(form: OpenForm, sight: CardSight): ReportContent | undefined {
  const { reports } = reportsOf(sight);
  const corrected = correctedIn(reports, form);
  return reports.findLast((report) => report !== corrected)?.content;
}
