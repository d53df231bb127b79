import type { ReportRow } from '../domain/report/entries.ts';
import type { ReportValue } from '../domain/report/number.ts';
import { type HistoryPoint, lineOf, type PlanFact, planFactOf } from '../domain/report/picture.ts';
import type { Locale } from '../i18n/locale.ts';
import { withinItself } from '../i18n/own-words.ts';
import { formatValue } from '../i18n/report/number.ts';
import { formatPeriod } from '../i18n/report/period.ts';
import type { ReportTranslate } from '../i18n/report/translate.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import './report-pictures.css';

interface Wording {
  readonly locale: Locale;
  readonly translate: ReportTranslate;
}

export interface PlanBarsProps extends Wording {
  readonly rows: readonly ReportRow[];
}

/** Plan against result, a bar a row; rows without a plan of the same unit are left to the table. A screen reader meets
 *  each as one sentence. */
export function PlanBars({ rows, ...wording }: PlanBarsProps) {
  const drawn = rows.flatMap((row) => {
    const fact = planFactOf(row);
    return fact === undefined ? [] : [{ name: row.name, fact }];
  });
  if (drawn.length === 0) return null;
  return (
    <ul class="plan-bars" aria-label={wording.translate('report.picture.bars')}>
      {drawn.map(({ name, fact }) => (
        <li key={name} class="plan-bar" data-good={fact.isGood}>
          <BarWords name={name} fact={fact} {...wording} />
          <Bar fact={fact} label={inWords(name, fact, wording)} />
        </li>
      ))}
    </ul>
  );
}

function BarWords({ name, fact, ...wording }: Wording & { name: string; fact: PlanFact }) {
  return (
    <div class="plan-words" aria-hidden="true">
      <span class="plan-name">{withinItself(name)}</span>
      <b>{formatValue(fact.value, wording.locale)}</b>
      <span class="plan-stands">
        {fact.isGood !== undefined && <Icon name={fact.isGood ? 'check' : 'look'} size={12} />}
        {standingWords(fact, wording).join(' · ')}
      </span>
    </div>
  );
}

/** The plan is a line across, so that a bar that reaches it is seen without any colour. */
function Bar({ fact: { bars }, label }: { readonly fact: PlanFact; readonly label: string }) {
  const from = Math.min(bars.zero, bars.value);
  return (
    <svg class="plan-picture" role="img" aria-label={label} width="100%" height="16">
      <rect class="plan-track" x="0" y="3" width="100%" height="10" rx="3" />
      <rect
        class="plan-value"
        x={percent(from)}
        y="3"
        width={percent(Math.abs(bars.value - bars.zero))}
        height="10"
        rx="3"
      />
      <PlanMark at={percent(bars.plan)} name="plan-mark-edge" />
      <PlanMark at={percent(bars.plan)} name="plan-mark" />
    </svg>
  );
}

function PlanMark({ at, name }: { readonly at: string; readonly name: string }) {
  return <line class={name} x1={at} x2={at} y1="0" y2="16" />;
}

function inWords(name: string, fact: PlanFact, wording: Wording): string {
  const value = formatValue(fact.value, wording.locale);
  return [`${withinItself(name)}: ${value}`, ...standingWords(fact, wording)].join(', ');
}

/** "plan 40", "115% of plan", "above plan", "good"; of a plan of zero nothing is a share. */
function standingWords(
  { plan, percent: share, stands, isGood }: PlanFact,
  { locale, translate }: Wording,
): readonly string[] {
  return [
    translate('report.picture.plan', { plan: formatValue(plan, locale) }),
    share === undefined
      ? translate(`report.picture.${stands}`)
      : translate('report.picture.percent', { percent: share }),
    ...(isGood === undefined
      ? []
      : [translate(isGood ? 'report.picture.good' : 'report.picture.attention')]),
  ];
}

export interface SparklineProps extends Wording {
  readonly name: string;
  readonly points: readonly HistoryPoint[];
  readonly thisYear: number;
}

const LINE_WIDTH = 120;
const LINE_HEIGHT = 28;
const LINE_EDGE = 4;

/** How a result went over earlier reports: first and last number beside, all of them in the label. */
export function Sparkline({ name, points, thisYear, locale, translate }: SparklineProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return null;
  const told = points.map(({ period, value }) =>
    translate('report.picture.point', {
      period: formatPeriod(period, locale, thisYear),
      value: formatValue(value, locale),
    }),
  );
  const label = `${withinItself(name)}. ${translate('report.picture.history')}: ${told.join('; ')}`;
  return (
    <span class="sparkline">
      <span aria-hidden="true">{formatValue(first.value, locale)}</span>
      <Line amounts={points.map(({ value }) => value.amount)} label={label} />
      <b aria-hidden="true">{formatValue(last.value, locale)}</b>
    </span>
  );
}

function Line({ amounts, label }: { readonly amounts: readonly number[]; readonly label: string }) {
  const places = lineOf(amounts).map(({ x, y }) => ({
    x: round(LINE_EDGE + x * (LINE_WIDTH - 2 * LINE_EDGE)),
    y: round(LINE_HEIGHT - LINE_EDGE - y * (LINE_HEIGHT - 2 * LINE_EDGE)),
  }));
  const end = places.at(-1);
  return (
    <svg
      class="sparkline-picture"
      role="img"
      aria-label={label}
      width={LINE_WIDTH}
      height={LINE_HEIGHT}
      viewBox={`0 0 ${LINE_WIDTH} ${LINE_HEIGHT}`}
    >
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle cx={end?.x} cy={end?.y} r="3" />
    </svg>
  );
}

export interface ResultsTableProps extends Wording {
  readonly rows: readonly ReportRow[];
  readonly caption: string;
}

/** The same as a table; columns that no row fills are not there. What is too wide for its frame scrolls, by keys too. */
export function ResultsTable({ rows, caption, ...wording }: ResultsTableProps) {
  const { translate } = wording;
  const columns: Columns = {
    plan: rows.some(({ plan }) => plan !== undefined),
    share: rows.some((row) => planFactOf(row)?.percent !== undefined),
    previous: rows.some(({ previous }) => previous !== undefined),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keys.
    <section class="results" tabIndex={0} aria-label={caption}>
      <table class="results-table">
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{translate('report.column.name')}</th>
            <th scope="col">{translate('report.column.value')}</th>
            {columns.plan && <th scope="col">{translate('report.column.plan')}</th>}
            {columns.share && (
              <th scope="col" class="results-share">
                {translate('report.column.percent')}
              </th>
            )}
            {columns.previous && <th scope="col">{translate('report.column.before')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <TableRow key={`${index} ${row.name}`} row={row} columns={columns} {...wording} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Columns {
  readonly plan: boolean;
  readonly share: boolean;
  readonly previous: boolean;
}

function TableRow({
  row,
  columns,
  locale,
}: Wording & { readonly row: ReportRow; readonly columns: Columns }) {
  const words = (value: ReportValue | undefined) =>
    value === undefined ? '' : withinItself(formatValue(value, locale));
  return (
    <tr>
      <th scope="row">{withinItself(row.name)}</th>
      <td>{words(row.value)}</td>
      {columns.plan && <td>{words(row.plan)}</td>}
      {columns.share && <td class="results-share">{words(shareOf(planFactOf(row)?.percent))}</td>}
      {columns.previous && <td>{words(row.previous)}</td>}
    </tr>
  );
}

function shareOf(share: number | undefined): ReportValue | undefined {
  return share === undefined ? undefined : { amount: share, unit: '%', digits: 0 };
}

function percent(part: number): string {
  return `${round(part * 100)}%`;
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
