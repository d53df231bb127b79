/** What stands between a draft and its publishing: few refusals, and hints that are no walls. */
import { type Cadence, cadencePeriod } from './cadence.ts';
import type { Corrected } from './correction.ts';
import { REPORT_LIMITS, type ReportLink, type ReportRow } from './entries.ts';
import { MOST_ROWS } from './pasted-rows.ts';
import { isPeriod, isSamePeriod, type Period } from './period.ts';
import { overlapping, type Report } from './report-state.ts';

/** As far as it was written. Links are those that read as one; rows may have empty values. */
export interface ReportDraft {
  readonly period?: Period | undefined;
  readonly work?: string | undefined;
  readonly links: readonly ReportLink[];
  readonly rows: readonly ReportRow[];
  readonly meaning: string;
  readonly needs?: string | undefined;
  readonly goal?: string | undefined;
}

type LimitedField = 'meaning' | 'needs' | 'goal' | 'work' | 'rows' | 'links' | 'row' | 'link';

export type PublishRefusal =
  | { readonly type: 'NoPeriod' }
  | { readonly type: 'NoMeaning' }
  /** Neither a result nor a link. */
  | { readonly type: 'NothingToShow' }
  | { readonly type: 'TooLong'; readonly field: LimitedField; readonly limit: number };

export type PublishHint =
  /** *Client will ask: so what?* */
  | { readonly type: 'SoWhat' }
  | { readonly type: 'OutsideCadence'; readonly nearest: Period }
  /** The card has this report already: this one would stand beside it. */
  | { readonly type: 'SamePeriod'; readonly report: Report }
  | { readonly type: 'Overlaps'; readonly report: Report; readonly days: Period }
  /** Results without a value: they are left out. */
  | { readonly type: 'EmptyRows'; readonly count: number }
  /** Of a correction: another one came first. */
  | {
      readonly type: 'CorrectedMeanwhile';
      readonly report: Report;
      /** What came since this one was begun. */
      readonly theirs: readonly Corrected[];
    };

/** What is shorter leaves the client to ask what it means. */
const SHORT_MEANING = 150;

/** Every reason for which it cannot be published, in the order of the fields; none means that it can. */
export function refusalsOf(draft: ReportDraft): readonly PublishRefusal[] {
  const { period, meaning, links, rows } = draft;
  const found: (PublishRefusal | false)[] = [
    (period === undefined || !isPeriod(period)) && { type: 'NoPeriod' },
    links.length === 0 && filledRows(rows).length === 0 && { type: 'NothingToShow' },
    meaning.trim() === '' && { type: 'NoMeaning' },
    ...tooLong(draft),
  ];
  return found.filter((refusal) => refusal !== false);
}

/** Results that say something: a name and a value. */
export function filledRows(rows: readonly ReportRow[]): readonly ReportRow[] {
  return rows.filter(({ name, value }) => name.trim() !== '' && value !== '');
}

/** What a writer may want to know before publishing. */
export function hintsOf(
  draft: ReportDraft,
  cadences: readonly Cadence[],
  reports: readonly Report[],
): readonly PublishHint[] {
  const { period, work, meaning, rows } = draft;
  const hints: PublishHint[] = [];
  const chars = meaning.trim().length;
  if (chars > 0 && chars < SHORT_MEANING) hints.push({ type: 'SoWhat' });
  const subject = period === undefined ? undefined : { period, ...(work && { work }) };
  if (subject !== undefined && isPeriod(subject.period)) {
    const asked = cadencePeriod(subject, cadences);
    if (asked?.isWithin === false) hints.push({ type: 'OutsideCadence', nearest: asked.nearest });
    hints.push(...reports.flatMap((report) => clashOf(subject, report)));
  }
  const empty = rows.filter(({ name, value }) => name.trim() !== '' && value === '').length;
  if (empty > 0) hints.push({ type: 'EmptyRows', count: empty });
  return hints;
}

/** Whether these hints are the ones that were told: a report that was read meanwhile is the same one. */
export function isTold(told: readonly PublishHint[], found: readonly PublishHint[]): boolean {
  const known = new Set(told.map(keyOf));
  return found.every((hint) => known.has(keyOf(hint)));
}

function keyOf(hint: PublishHint): string {
  switch (hint.type) {
    case 'SamePeriod':
    case 'Overlaps':
      return `${hint.type} ${hint.report.id}`;
    case 'CorrectedMeanwhile':
      return `${hint.type} ${hint.report.version}`;
    case 'OutsideCadence':
      return `${hint.type} ${hint.nearest.from} ${hint.nearest.to}`;
    case 'EmptyRows':
      return `${hint.type} ${hint.count}`;
    case 'SoWhat':
      return hint.type;
  }
}

function clashOf(
  subject: { readonly period: Period; readonly work?: string },
  report: Report,
): readonly PublishHint[] {
  const days = overlapping(subject, report.content);
  if (days === undefined) return [];
  const isSame = isSamePeriod(subject.period, report.content.period);
  return [isSame ? { type: 'SamePeriod', report } : { type: 'Overlaps', report, days }];
}

/** The limits are wide; the room of the card is narrower and has its own meter. */
function tooLong(draft: ReportDraft): readonly PublishRefusal[] {
  const { links, rows, meaning, needs = '', goal = '', work = '' } = draft;
  const { name, value, url, linkName } = REPORT_LIMITS;
  const valueChars = ({ value, plan, previous }: ReportRow) =>
    Math.max(...[value, plan, previous].map((one) => (typeof one === 'string' ? one.length : 0)));
  const measured: readonly (readonly [LimitedField, number, number])[] = [
    ['links', links.length, REPORT_LIMITS.links],
    ['link', longest(links.map((link) => link.url)), url],
    ['link', longest(links.map((link) => link.name ?? '')), linkName],
    ['rows', rows.length, MOST_ROWS],
    ['row', longest(rows.map((row) => row.name)), name],
    ['row', Math.max(0, ...rows.map(valueChars)), value],
    ['meaning', meaning.length, REPORT_LIMITS.meaning],
    ['needs', needs.length, REPORT_LIMITS.needs],
    ['goal', goal.length, REPORT_LIMITS.goal],
    ['work', work.length, REPORT_LIMITS.work],
  ];
  return measured
    .filter(([, size, limit]) => size > limit)
    .map(([field, , limit]) => ({ type: 'TooLong', field, limit }));
}

function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
