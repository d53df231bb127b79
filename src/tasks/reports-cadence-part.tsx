/** Where nobody chose how often there is a report: none is missing then. The usual cadence is one press away. */
import { local } from '../domain/calendar/zone.ts';
import { cadencesOf } from '../domain/report/cadence.ts';
import { periodOf } from '../domain/report/period.ts';
import { cadencePath } from '../domain/rules/agreement.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { rulesPresses } from './agreed-presses.ts';
import type { BoardModel } from './board-model.ts';
import { SavingLine } from './board-notices.tsx';
import type { BoardPageProps } from './board-page-props.ts';
import type { BoardSight } from './board-sight.ts';
import type { ReportsWords } from './reports-words.ts';

const PART = 'reports.cadence';

export interface ReportsCadenceProps extends Pick<BoardPageProps, 'openTab'> {
  readonly board: BoardModel;
  readonly sight: BoardSight;
  readonly words: ReportsWords;
}

export function ReportsCadence({ board, sight, words, openTab }: ReportsCadenceProps) {
  const { translate } = words;
  const { agreement, agency } = sight.state.settings;
  const saving = <SavingLine board={board} part={PART} translate={translate} />;
  if (cadencesOf(agreement).length > 0) return saving;
  const [usual] = agreement.reports;
  const today = local(sight.now, agency.zone).day;
  const mayEdit = sight.access.kind === 'edit';
  return (
    <div class="reports-cadence">
      <p class="subtle">
        {translate(isProposed(sight) ? 'reports.proposed' : 'reports.noCadence')}
      </p>
      {mayEdit && !isProposed(sight) && usual !== undefined && (
        <div class="actions">
          <Button
            label={translate(`reports.start.${usual.every}`, {
              period: words.period(periodOf(usual.every, today)),
            })}
            onPress={() =>
              void board.send(PART, (seen) =>
                rulesPresses(
                  seen,
                  agreement.reports.map(({ id, every }) => ({
                    kind: 'fieldSet',
                    path: cadencePath(id),
                    value: [every, today],
                  })),
                ),
              )
            }
          />
          {openTab && (
            <LinkButton label={translate('reports.choose')} onPress={() => openTab('rules')} />
          )}
        </div>
      )}
      {saving}
    </div>
  );
}

/** It waits for the client's answer. */
function isProposed({ agreed }: BoardSight): boolean {
  const paths = Object.keys(agreed.open?.fields ?? {});
  return paths.some((path) => path.startsWith(cadencePath('')));
}
