/** Plan against result and how results went over earlier reports: folded, with the numbers beside. */
import type { ReportContent } from '../domain/report/entries.ts';
import { historyOf, planFactOf } from '../domain/report/picture.ts';
import type { Report } from '../domain/report/report-state.ts';
import { withinItself } from '../i18n/own-words.ts';
import { Fold } from '../ui/fold.tsx';
import { PlanBars, ResultsTable, Sparkline } from '../ui/report-pictures.tsx';
import type { ReportWords } from './report-card-words.ts';

export interface ReportPicturesProps {
  readonly content: ReportContent;
  readonly earlier: readonly Report[];
  readonly words: ReportWords;
}

export function ReportPictures({ content, earlier, words }: ReportPicturesProps) {
  const { translate, locale, thisYear } = words;
  const { rows } = content;
  const before = earlier.map((report) => report.content);
  const lines = rows.flatMap((row) => {
    const points = historyOf(row, content, before);
    return points.length === 0 ? [] : [{ name: row.name, points }];
  });
  const hasPlan = rows.some((row) => planFactOf(row) !== undefined);
  const hasColumns = rows.some(({ plan, previous }) => (plan ?? previous) !== undefined);
  if (!hasPlan && !hasColumns && lines.length === 0) return null;
  const wording = { locale, translate };
  return (
    <Fold summary={translate('reporting.pictures')}>
      <div class="stack">
        {hasPlan && <PlanBars rows={rows} {...wording} />}
        {lines.length > 0 && (
          <ul class="report-history">
            {lines.map(({ name, points }) => (
              <li key={name}>
                <span>{withinItself(name)}</span>
                <Sparkline name={name} points={points} thisYear={thisYear} {...wording} />
              </li>
            ))}
          </ul>
        )}
        {hasColumns && (
          <ResultsTable rows={rows} caption={translate('reporting.results')} {...wording} />
        )}
      </div>
    </Fold>
  );
}
