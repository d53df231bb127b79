/** The reports of a card beside its turn: due, in writing, published. A small clock, which stops nothing. */
import type { HeldReport } from '../domain/pauses/held-dates.ts';
import type { Report } from '../domain/report/report-state.ts';
import { Fold } from '../ui/fold.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { HeldLine } from './held-line.tsx';
import { reportsOnHold } from './held-terms.ts';
import { ListSection } from './report-card-list.tsx';
import { DroppedLine, ListUnknownLine } from './report-card-none.tsx';
import type { ReportsProps } from './report-card-props.ts';
import { Seconds } from './report-card-seconds.tsx';
import { ReportTexts } from './report-card-texts.tsx';
import { whatOf } from './report-card-words.ts';
import { DraftSection, DueSection } from './report-draft-view.tsx';
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
  const found = reportsOnHold(reportsOf(sight), sight);
  const writes = isReportOffered(sight);
  const isDrafted = writes && (there.draft.value !== undefined || there.copied.value.length > 0);
  const [latest, ...earlier] = found.reports.toReversed();
  const [first, ...later] = found.due;
  const isBare =
    writes &&
    !isDrafted &&
    found.reports.length === 0 &&
    first === undefined &&
    found.dropped === undefined;
  return (
    <div class="reports">
      <Seconds {...props} found={found} />
      {isDrafted && <DraftSection {...props} due={first} />}
      {!isDrafted && first !== undefined && <DueSection {...props} due={first} />}
      {isBare && there.isInList.value && <ListSection {...props} />}
      {there.isUnsure(sight) && <ListUnknownLine {...props} />}
      {writes && found.dropped !== undefined && <DroppedLine {...props} dropped={found.dropped} />}
      {latest !== undefined && (
        <PublishedReport {...props} report={latest} earlier={earlier} key={latest.id} />
      )}
      <MoreDue {...props} due={later} />
      <Earlier {...props} reports={earlier} />
    </div>
  );
}

function MoreDue({ due, sight, words }: ReportsProps & { readonly due: readonly HeldReport[] }) {
  return (
    <>
      {due.map((one) => (
        <div key={one.id}>
          <p class="subtle">
            {unbroken(
              words.translate('reporting.due', {
                period: whatOf(one, words),
                d: words.day(one.promise.day),
              }),
            )}
          </p>
          <HeldLine first={one.first} due={one.promise} sight={sight} words={words} />
        </div>
      ))}
    </>
  );
}

function Earlier({ reports, ...props }: ReportsProps & { readonly reports: readonly Report[] }) {
  if (reports.length === 0) return null;
  const isUnread = props.sight.role.decides && reports.some(({ read }) => read === undefined);
  return (
    <Fold
      summary={props.words.translate('reporting.earlier', { n: reports.length })}
      open={isUnread}
    >
      <div class="stack">
        {reports.map((report, index) => (
          <PublishedReport
            {...props}
            key={report.id}
            report={report}
            earlier={reports.slice(index + 1)}
            isEarlier
          />
        ))}
      </div>
    </Fold>
  );
}
