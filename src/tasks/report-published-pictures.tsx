/** Plan against result and how results went over earlier reports: folded, with the numbers beside. The card's own are
 *  there at once; those of the board's other cards are read when somebody looks. */
import type { ReportContent } from '../domain/report/entries.ts';
import { type HistoryPoint, historyOf, planFactOf } from '../domain/report/picture.ts';
import type { Report } from '../domain/report/report-state.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import { withinItself } from '../i18n/own-words.ts';
import { Fold } from '../ui/fold.tsx';
import { PlanBars, ResultsTable, Sparkline } from '../ui/report-pictures.tsx';
import { type ReportsOfBoard, withOthers } from './report-board-reports.ts';
import type { ReportWords } from './report-card-words.ts';

export interface ReportPicturesProps {
  readonly content: ReportContent;
  /** Those before it on its own card. */
  readonly earlier: readonly Report[];
  readonly people: BoardPeople;
  /** Those of the board's other cards; absent where a page cannot read them, or no result is a number. */
  readonly board: ReportsOfBoard | undefined;
  readonly words: ReportWords;
}

export function ReportPictures({ content, earlier, people, board, words }: ReportPicturesProps) {
  const { translate, locale } = words;
  const { rows } = content;
  const lines = linesOf(content, board ? withOthers(board, content, earlier) : earlier);
  const hasPlan = rows.some((row) => planFactOf(row) !== undefined);
  const hasColumns = rows.some(({ plan, previous }) => (plan ?? previous) !== undefined);
  const isShown = hasPlan || hasColumns || lines.length > 0;
  if (!isShown && board === undefined) return null;
  const wording = { locale, translate };
  return (
    <Fold
      summary={translate('reporting.pictures')}
      onToggle={(isOpen) => isOpen && void board?.load(people)}
    >
      <div class="stack">
        {hasPlan && <PlanBars rows={rows} {...wording} />}
        {lines.length > 0 && <Lines lines={lines} words={words} />}
        <p class="subtle small" role="status">
          {stateOf(board, isShown, words)}
        </p>
        {hasColumns && (
          <ResultsTable rows={rows} caption={translate('reporting.results')} {...wording} />
        )}
      </div>
    </Fold>
  );
}

interface Line {
  readonly name: string;
  readonly points: readonly HistoryPoint[];
}

/** Of two reports of one period the first one counts: the card's own. */
function linesOf(content: ReportContent, reports: readonly Report[]): readonly Line[] {
  const before = reports.map((report) => report.content);
  return content.rows.flatMap((row) => {
    const points = historyOf(row, content, before);
    return points.length === 0 ? [] : [{ name: row.name, points }];
  });
}

function stateOf(
  board: ReportsOfBoard | undefined,
  isShown: boolean,
  { translate }: ReportWords,
): string | undefined {
  if (board === undefined) return undefined;
  const { found, isReading } = board;
  if (isReading.value) return translate('status.loading');
  if (found.value?.isWhole === false) return translate('reporting.earlier.partial');
  return found.value && !isShown ? translate('reporting.pictures.none') : undefined;
}

function Lines({ lines, words }: { readonly lines: readonly Line[]; readonly words: ReportWords }) {
  const { translate, locale, thisYear } = words;
  return (
    <ul class="report-history">
      {lines.map(({ name, points }) => (
        <li key={name}>
          <span>{withinItself(name)}</span>
          <Sparkline name={name} points={points} {...{ thisYear, locale, translate }} />
        </li>
      ))}
    </ul>
  );
}
