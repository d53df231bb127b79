/** Two published at once, or corrected one version: whose came second is told, and keeps what he wrote. */
import type { ReportContent } from '../domain/report/entries.ts';
import { isSamePeriod } from '../domain/report/period.ts';
import type { CardReports, Report } from '../domain/report/report-state.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import type { OpenForm } from './card-model.ts';
import type { ReportsProps } from './report-card-props.ts';
import type { ReportWords } from './report-card-words.ts';
import { secondContent } from './report-form-versions.ts';
import { Links, Results } from './report-published.tsx';
import { isReportOffered } from './report-steps.ts';

type Second = Extract<CardEntry, { kind: 'reportPublished' | 'reportCorrected' }>;

export function Seconds({ found, ...props }: ReportsProps & { readonly found: CardReports }) {
  return (
    <>
      {secondsOf(found, props).map((entry) => (
        <OneSecond key={entry.id} {...props} entry={entry} first={firstOf(entry, found.reports)} />
      ))}
    </>
  );
}

/** The viewer's own, until what he publishes later takes their place. */
function secondsOf(
  { repeated, reports }: CardReports,
  { sight }: Pick<ReportsProps, 'sight'>,
): readonly Second[] {
  return sight.journal.entries.filter(
    (entry): entry is Second =>
      repeated.includes(entry.id) &&
      entry.by === sight.viewer &&
      (entry.kind === 'reportPublished' || entry.kind === 'reportCorrected') &&
      !isMadeUp(entry, reports),
  );
}

function isMadeUp(entry: Second, reports: readonly Report[]): boolean {
  const first = firstOf(entry, reports);
  const isLater = ({ by, at }: { readonly by: string; readonly at: number }) =>
    by === entry.by && at > entry.at;
  if (entry.kind === 'reportCorrected') return first?.corrections.some(isLater) === true;
  return reports.some((report) => isLater(report) && isOfSame(report.content, entry));
}

/** What counts in its place. */
function firstOf(entry: Second, reports: readonly Report[]): Report | undefined {
  if (entry.kind === 'reportPublished') {
    return (
      reports.findLast(({ at, content }) => at <= entry.at && isOfSame(content, entry)) ??
      reports.find(({ content, due }) => isOfSame(content, entry) || due?.id === entry.due)
    );
  }
  return reports.find(
    ({ id, corrections }) => id === entry.ref || corrections.some((one) => one.id === entry.ref),
  );
}

function isOfSame(
  one: Pick<ReportContent, 'period' | 'work'>,
  other: Pick<ReportContent, 'period' | 'work'>,
): boolean {
  return one.work === other.work && isSamePeriod(one.period, other.period);
}

type OneProps = ReportsProps & { readonly entry: Second; readonly first: Report | undefined };

function OneSecond({ entry, first, card, sight, words, there }: OneProps) {
  const { translate } = words;
  const content = secondContent(sight, entry.id);
  // A draft that was begun since is the newer one, and the form has room for one.
  const isFree = entry.kind === 'reportCorrected' || there.draft.value === undefined;
  return (
    <Notice tone="warning">
      <span>{secondText(entry, first, words)}</span>
      {content !== undefined && (
        <Fold summary={translate('reporting.second.text')}>
          <div class="stack">
            <Links content={content} words={words} />
            <Results content={content} words={words} />
            <SafeText text={content.meaning} />
            {content.needs !== undefined && <SafeText text={content.needs} />}
          </div>
        </Fold>
      )}
      {content !== undefined && isFree && isReportOffered(sight) && (
        <div>
          <Button
            label={translate('reporting.second.goOn')}
            onPress={() => card.open(formOf(entry))}
          />
        </div>
      )}
    </Notice>
  );
}

/** The form begins with what was written, on what stands there now. */
function formOf(entry: Second): OpenForm {
  return entry.kind === 'reportPublished'
    ? { step: 'writeReport', about: entry.id }
    : { step: 'correctReport', report: entry.ref, about: entry.id };
}

function secondText(
  entry: Second,
  first: Report | undefined,
  { translate, name, period }: ReportWords,
): string {
  if (entry.kind === 'reportPublished') {
    const by = first === undefined ? '' : name(first.by);
    return translate('reporting.second', { name: by, period: period(entry.period) });
  }
  const corrections = first?.corrections ?? [];
  // The one that came behind the same version, not an earlier one.
  const next = corrections[corrections.findIndex(({ id }) => id === entry.ref) + 1];
  return translate('reporting.second.correct', { name: name(next?.by ?? first?.by ?? '') });
}
