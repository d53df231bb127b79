/** The reports of a card beside its turn: due, in writing, published. A small clock, which stops nothing. */
import type { DueReport, Report } from '../domain/report/report-state.ts';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import type { CardSight } from './card-sight.ts';
import type { ReportsProps } from './report-card-props.ts';
import { ReportTexts } from './report-card-texts.tsx';
import { type ReportWords, whatOf } from './report-card-words.ts';
import { DraftSection, DueSection, ListSection } from './report-draft-view.tsx';
import { reportsOf } from './report-form-plan.ts';
import { PublishedReport } from './report-published.tsx';
import { isReportOffered } from './report-steps.ts';
import type { Words } from './words.ts';
import './report-card.css';

export interface ReportPartProps extends Omit<ReportsProps, 'words'> {
  readonly words: Words;
}

export function ReportPart({ words, ...of }: ReportPartProps) {
  return (
    <ReportTexts
      words={words}
      zone={of.ports.zone}
      now={of.sight.now}
      draw={(known) => <Reports {...of} words={known} />}
    />
  );
}

function Reports(props: ReportsProps) {
  const { sight, there } = props;
  const found = reportsOf(sight);
  const writes = isReportOffered(sight);
  const isDrafted = writes && (there.draft.value !== undefined || there.copied.value.length > 0);
  const [latest, ...earlier] = found.reports.toReversed();
  const [first, ...later] = found.due;
  const isBare = writes && !isDrafted && found.reports.length === 0 && first === undefined;
  return (
    <div class="reports">
      <Seconds {...props} repeated={found.repeated} reports={found.reports} />
      {isDrafted && <DraftSection {...props} due={first} />}
      {!isDrafted && first !== undefined && <DueSection {...props} due={first} />}
      {isBare && there.isInList.value && <ListSection {...props} />}
      {latest !== undefined && (
        <PublishedReport {...props} report={latest} earlier={earlier} key={latest.id} />
      )}
      <MoreDue {...props} due={later} />
      <Earlier {...props} reports={earlier} />
    </div>
  );
}

function MoreDue({ due, words }: ReportsProps & { readonly due: readonly DueReport[] }) {
  return (
    <>
      {due.map((one) => (
        <p key={one.id} class="subtle">
          {words.translate('reporting.due', {
            period: whatOf(one, words),
            d: words.day(one.promise.day),
          })}
        </p>
      ))}
    </>
  );
}

function Earlier({ reports, ...props }: ReportsProps & { readonly reports: readonly Report[] }) {
  if (reports.length === 0) return null;
  return (
    <Fold summary={props.words.translate('reporting.earlier', { n: reports.length })}>
      <div class="stack">
        {reports.map((report, index) => (
          <PublishedReport
            {...props}
            key={report.id}
            report={report}
            earlier={reports.slice(index + 1)}
          />
        ))}
      </div>
    </Fold>
  );
}

interface SecondsProps extends ReportsProps {
  readonly repeated: readonly string[];
  readonly reports: readonly Report[];
}

/** Two published at once, or corrected one version: whose came second is told, and keeps the words. */
function Seconds({ repeated, reports, sight, words }: SecondsProps) {
  const own = sight.journal.entries.filter(
    ({ id, by }) => repeated.includes(id) && by === sight.viewer,
  );
  return (
    <>
      {own.map((entry) => (
        <Notice key={entry.id} tone="warning">
          {secondText(entry, reports, words)}
          {entry.kind === 'reportPublished' && (
            <Fold summary={words.translate('reporting.second.text')}>
              <SafeText text={entry.meaning} />
            </Fold>
          )}
        </Notice>
      ))}
    </>
  );
}

function secondText(
  entry: CardSight['journal']['entries'][number],
  reports: readonly Report[],
  { translate, name, period }: ReportWords,
): string {
  if (entry.kind === 'reportPublished') {
    const first = reports.find(
      ({ content }) =>
        content.work === entry.work &&
        content.period.from === entry.period.from &&
        content.period.to === entry.period.to,
    );
    const by = first === undefined ? '' : name(first.by);
    return translate('reporting.second', { name: by, period: period(entry.period) });
  }
  const corrected = reports.find(({ id, corrections }) =>
    entry.kind === 'reportCorrected'
      ? id === entry.ref || corrections.some((one) => one.id === entry.ref)
      : false,
  );
  const by = corrected?.corrections.at(-1)?.by ?? corrected?.by ?? '';
  return translate('reporting.second.correct', { name: name(by) });
}
