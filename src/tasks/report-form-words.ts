/** What stands between a draft and its publishing, in words. */
import type { PublishHint, PublishRefusal } from '../domain/report/publish-checks.ts';
import type { ReportWords } from './report-card-words.ts';

export function refusalText(refusal: PublishRefusal, { translate }: ReportWords): string {
  switch (refusal.type) {
    case 'NoPeriod':
      return translate('report.refusal.noPeriod');
    case 'NoMeaning':
      return translate('report.refusal.noMeaning');
    case 'NothingToShow':
      return translate('report.refusal.nothingToShow');
    case 'TooLong': {
      const isCount = refusal.field === 'rows' || refusal.field === 'links';
      return translate(isCount ? 'report.refusal.tooMany' : 'report.refusal.tooLong', {
        k: refusal.limit,
      });
    }
  }
}

export function hintText(hint: PublishHint, words: ReportWords): string {
  const { translate, period, name } = words;
  switch (hint.type) {
    case 'SoWhat':
      return translate('report.hint.soWhat');
    case 'OutsideCadence':
      return translate('report.hint.outsideCadence', { period: period(hint.nearest) });
    case 'SamePeriod':
      return translate('report.hint.samePeriod', { period: period(hint.report.content.period) });
    case 'Overlaps':
      return translate('report.hint.overlaps', {
        period: period(hint.report.content.period),
        days: period(hint.days),
      });
    case 'CorrectedMeanwhile':
      return translate('reporting.form.correctedMeanwhile', {
        name: name(hint.report.corrections.at(-1)?.by ?? hint.report.by),
      });
    case 'EmptyRows':
      return translate('report.hint.emptyRows', { n: hint.count });
  }
}
