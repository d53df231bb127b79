/** A published report for paper and for a mail: all of it in words, but for the numbers that pictures are made from. */
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { yearOf } from '../domain/day.ts';
import type { ReportContent, ReportLink, ReportRow } from '../domain/report/entries.ts';
import { type HistoryPoint, historyOf } from '../domain/report/picture.ts';
import { isReadAsItIs, type Report } from '../domain/report/report-state.ts';
import { plainTextOf, readSafeText } from '../domain/report/safe-text.ts';
import { formatDay } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { withinItself } from '../i18n/own-words.ts';
import { formatValue } from '../i18n/report/number.ts';
import { formatPeriod } from '../i18n/report/period.ts';
import { type ReportsWords, workName } from './reports-words.ts';

export interface PrintedReport {
  readonly locale: Locale;
  /** "Report: paid search, November 2026". */
  readonly title: string;
  /** Of the card. */
  readonly card: string;
  /** "Goal: 40 leads a month"; empty where none is set. */
  readonly goal: string;
  readonly rows: readonly ReportRow[];
  /** How results went over earlier reports, those of which anything is known. */
  readonly history: readonly RowHistory[];
  /** As it was written; the page reads its marks. */
  readonly meaning: string;
  readonly needs: string;
  readonly links: readonly ReportLink[];
  /** Who published when, and when it was read. */
  readonly told: readonly string[];
  readonly thisYear: number;
  /** The whole as plain text. */
  readonly file: string;
}

interface RowHistory {
  readonly name: string;
  readonly points: readonly HistoryPoint[];
}

/** A report and what stands around it. */
export interface ReportOnCard {
  readonly report: Report;
  /** Other reports that are known, for how results went. */
  readonly earlier: readonly ReportContent[];
  /** False where more may be known on cards that could not be read. */
  readonly isWhole: boolean;
  /** The card's title. */
  readonly card: string;
  /** The reader's own zone. */
  readonly zone: string;
  readonly now: Instant;
}

export function printedReport(of: ReportOnCard, words: ReportsWords): PrintedReport {
  const { report, card, zone, now } = of;
  const { content } = report;
  const { locale } = words;
  const thisYear = yearOf(local(now, zone).day);
  return {
    locale,
    title: titleOf(content, words),
    card: withinItself(card),
    goal: goalOf(content, words),
    rows: content.rows,
    history: historiesOf(of),
    meaning: content.meaning,
    needs: content.needs ?? '',
    links: content.links,
    told: toldOf(of, words),
    thisYear,
    file: mailText(of, words),
  };
}

function historiesOf({ report: { content }, earlier }: ReportOnCard): readonly RowHistory[] {
  return content.rows
    .map((row) => ({ name: row.name, points: historyOf(row, content, earlier) }))
    .filter(({ points }) => points.length > 1);
}

/** The report as text for a mail: no marks, links with their addresses. */
export function mailText(of: ReportOnCard, words: ReportsWords): string {
  const { content } = of.report;
  const { translate } = words;
  const { rows, meaning, needs = '', links } = content;
  const parts = [
    titleOf(content, words),
    goalOf(content, words),
    titled(translate('reports.doc.results'), rows.map((row) => rowText(row, words)).join('\n')),
    titled(translate('reports.doc.history'), historiesOf(of).map(historyText(words)).join('\n')),
    titled(translate('reports.doc.meaning'), plainTextOf(readSafeText(meaning))),
    titled(translate('reports.doc.needs'), plainTextOf(readSafeText(needs))),
    titled(translate('reports.doc.files'), links.map(linkText).join('\n')),
    toldOf(of, words).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function titled(title: string, text: string): string {
  return text === '' ? '' : `${title}\n${text}`;
}

function titleOf({ period, work }: ReportContent, words: ReportsWords): string {
  const { translate, locale } = words;
  // On paper every date has its year.
  const when = formatPeriod(period, locale, 0);
  const name = workName(work, words);
  const what =
    name === undefined ? when : translate('reports.doc.what', { work: name, period: when });
  return translate('reports.doc.title', { what });
}

function goalOf({ goal = '' }: ReportContent, { translate }: ReportsWords): string {
  return goal === '' ? '' : translate('reports.doc.goal', { goal });
}

/** "- Leads: 46 (plan 40, before 38)" */
function rowText({ name, value, plan, previous }: ReportRow, words: ReportsWords): string {
  const { translate, locale } = words;
  const beside = [
    plan === undefined ? '' : translate('reports.doc.plan', { plan: formatValue(plan, locale) }),
    previous === undefined
      ? ''
      : translate('reports.doc.before', { before: formatValue(previous, locale) }),
  ].filter((part) => part !== '');
  const text = translate('reports.doc.row', { name, value: formatValue(value, locale) });
  return `- ${text}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
}

/** A line of a mail is read in one go: half a year by the month. */
const MOST_IN_TEXT = 6;

/** "- Leads: 38 (October 2026) → 46 (November 2026)" */
function historyText({ translate, locale }: ReportsWords) {
  return ({ name, points }: RowHistory): string => {
    const told = points
      .slice(-MOST_IN_TEXT)
      .map(
        ({ period, value }) => `${formatValue(value, locale)} (${formatPeriod(period, locale, 0)})`,
      );
    return `- ${translate('reports.doc.row', { name, value: told.join(' → ') })}`;
  };
}

function linkText({ url, name = '' }: ReportLink): string {
  return name === '' ? url : `${withinItself(name)}: ${url}`;
}

function toldOf({ report, zone, isWhole }: ReportOnCard, words: ReportsWords): readonly string[] {
  const { translate, locale, name, timeOf } = words;
  const when = (at: Instant) => ({ d: formatDay(local(at, zone).day, locale, 0), t: timeOf(at) });
  const { read } = report;
  return [
    translate('reports.doc.published', { ...when(report.at), name: name(report.by) }),
    ...report.corrections.map(({ at, by }) =>
      translate('reports.doc.corrected', { ...when(at), name: name(by) }),
    ),
    ...(read === undefined
      ? [translate('reports.doc.unread')]
      : [readText(read, when(read.at), words)]),
    ...(read !== undefined && !isReadAsItIs(report) ? [translate('reports.doc.readBefore')] : []),
    ...(isWhole ? [] : [translate('reports.doc.partial')]),
  ];
}

function readText(
  read: NonNullable<Report['read']>,
  when: { readonly d: string; readonly t: string },
  { translate, name }: ReportsWords,
): string {
  const by = { ...when, name: name(read.by) };
  return read.for === undefined
    ? translate('reports.doc.read', by)
    : translate('reports.doc.readFor', { ...by, other: name(read.for) });
}
