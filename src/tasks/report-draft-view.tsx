/** What the agency, and who waits, sees of a report that is not published: when it is due, and the writer's draft. */
import { useState } from 'preact/hooks';
import { workingDaysLate } from '../domain/calendar/lateness.ts';
import { dueAt } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import type { HeldReport } from '../domain/pauses/held-dates.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { HeldLine } from './held-line.tsx';
import { NoReportCard } from './report-card-none.tsx';
import type { ReportsProps } from './report-card-props.ts';
import { whatOf } from './report-card-words.ts';
import { periodIn } from './report-draft.ts';
import { createReportKeeper, readKept } from './report-draft-kept.ts';
import { isReportOffered } from './report-steps.ts';
import { NOT_COPIED, REPORT_DRAFT } from './report-there.ts';

type DueProps = ReportsProps & { readonly due: HeldReport };

/** Until when, and who is late: the agency alone can be. */
export function DueSection(props: DueProps) {
  const { card, sight, words, due } = props;
  const isLate = sight.now >= dueAt(due.promise);
  return (
    <Section
      tone={isLate ? 'late' : 'others'}
      headline={unbroken(dueText(props))}
      meta={isLate ? lateText(props) : undefined}
    >
      <HeldLine first={due.first} due={due.promise} sight={sight} words={words} />
      {isReportOffered(sight) && (
        <div class="actions">
          <Button
            kind={kindOfFirst(props)}
            label={words.translate('button.writeReport')}
            onPress={() => card.open({ step: 'writeReport', report: due.id })}
          />
          <NoReportCard {...props} />
        </div>
      )}
    </Section>
  );
}

/** One primary in any state: that of the turn, where it has one, or of what the viewer's side is to send. */
export function kindOfFirst({ sight }: Pick<ReportsProps, 'sight'>): 'primary' | 'plain' {
  const { turn, offers, pauses, role } = sight;
  const isTaken = turn.main.kind !== 'idle' && offers.primary !== undefined;
  const sends = pauses?.pausing.some(({ who }) => who === role.side) ?? false;
  return isTaken || sends ? 'plain' : 'primary';
}

function dueText({ sight, words, due }: DueProps): string {
  const isLate = sight.now >= dueAt(due.promise);
  return words.translate(isLate ? 'reporting.late' : 'reporting.due', {
    period: whatOf(due, words),
    d: words.day(due.promise.day),
  });
}

function lateText({ ports, sight, words, due: { promise } }: DueProps): string | undefined {
  const { board, pauses } = sight;
  const calendar =
    pauses?.countingOf('agency') ?? workingCalendarOf(board.settings.agency, ports.holidays);
  const n = workingDaysLate(calendar, promise.day, local(sight.now, promise.zone).day);
  return n > 0 ? words.translate('reporting.lateDays', { n }) : undefined;
}

/** For its writer alone. Of a copied card it is what the next report begins with, and cannot be published yet. */
export function DraftSection(props: ReportsProps & { readonly due: HeldReport | undefined }) {
  const { card, words, due, there } = props;
  const { translate } = words;
  const form = { step: 'writeReport', ...(due !== undefined && { report: due.id }) } as const;
  const kept = readKept(there.draft.value);
  const period = kept && periodIn(kept.typed);
  const isOwn = kept !== undefined;
  return (
    <Section
      tone="others"
      icon="pencil"
      headline={translate(isOwn ? 'reporting.draft' : 'reporting.draft.copied')}
      meta={period && words.period(period)}
    >
      {due !== undefined && <p class="subtle">{unbroken(dueText({ ...props, due }))}</p>}
      <div class="actions">
        <Button
          kind={kindOfFirst(props)}
          label={translate('reporting.continue')}
          onPress={() => card.open(form)}
        />
        {isOwn && (
          <Button
            label={translate('reporting.publish')}
            onPress={() => card.open({ ...form, publishes: true })}
          />
        )}
        <Discard {...props} />
      </div>
    </Section>
  );
}

/** Asked once more: nobody else has the text. */
function Discard({ ports, words: { translate }, there, sight }: ReportsProps) {
  const [isAsked, setAsked] = useState(false);
  const discard = async () => {
    createReportKeeper(ports, REPORT_DRAFT).clear();
    if (there.copied.peek().length > 0) ports.drafts.save(NOT_COPIED, 'yes');
    there.forget();
    await there.look(sight);
  };
  if (!isAsked) {
    return (
      <Button kind="quiet" label={translate('reporting.discard')} onPress={() => setAsked(true)} />
    );
  }
  return (
    <div class="report-sure" role="status">
      <p>{translate('reporting.discard.sure')}</p>
      <div class="row">
        <Button label={translate('reporting.discard')} onPress={() => void discard()} />
        <Button kind="quiet" label={translate('reporting.keep')} onPress={() => setAsked(false)} />
      </div>
    </div>
  );
}
