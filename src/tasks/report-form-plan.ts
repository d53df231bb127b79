import type { Digest } from '../domain/content/content.ts';
import { cadencesOf } from '../domain/report/cadence.ts';
import { changesBetween } from '../domain/report/correction.ts';
import type { ReportContent } from '../domain/report/entries.ts';
import { reportText } from '../domain/report/fingerprint.ts';
import { merged } from '../domain/report/merge.ts';
import { nextDraftOf } from '../domain/report/next-draft.ts';
import { isSamePeriod } from '../domain/report/period.ts';
import {
  filledRows,
  hintsOf,
  isTold,
  type PublishHint,
  type PublishRefusal,
  type ReportDraft,
  refusalsOf,
} from '../domain/report/publish-checks.ts';
import { type CardReports, type Report, reduceReports } from '../domain/report/report-state.ts';
import type { CardEntry, CardPress, EntryId } from '../domain/turn/entries.ts';
import type { Locale } from '../i18n/locale.ts';
import type { OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { draftOf, emptyReport, periodIn, type TypedReport, typedOf } from './report-draft.ts';
import type { KeptReport } from './report-draft-kept.ts';
import { lastFinished } from './report-form-days.ts';
import { contentAt, correctedIn, secondContent } from './report-form-versions.ts';
import { isReportOffered } from './report-steps.ts';

export function reportsOf({ journal, board }: CardSight): CardReports {
  return reduceReports(journal.entries, board.people);
}

export interface Beginning {
  readonly typed: TypedReport;
  readonly isFromLast: boolean;
}

/** A correction begins with what stands, or with that of one's own that came second; a new report with the results of the one before, or of the copied card's.
 *  @param copied what the copied card brought along. */
export function beginningOf(
  sight: CardSight,
  form: OpenForm,
  locale: Locale,
  copied: readonly CardEntry[],
): Beginning {
  const { reports, due } = reportsOf(sight);
  const said = secondContent(sight, form.about) ?? correctedIn(reports, form)?.content;
  if (said !== undefined) return { typed: typedOf(said, locale), isFromLast: false };
  const asked = due.find(({ id }) => id === form.report) ?? due[0];
  const last = lastOf(reports, asked?.work) ?? lastCopied(copied, sight);
  const [cadence] = sight.board.settings.agreement.reports;
  const work = asked?.work ?? last?.work ?? cadence?.work ?? '';
  if (last === undefined) {
    const every = sight.board.settings.agreement.reports.find((row) => (row.work ?? '') === work);
    const period = asked?.period ?? lastFinished(every?.every ?? 'month', sight, every?.since);
    const columns = sight.board.settings.switches.reportColumns;
    return { typed: { ...emptyReport(period, work), columns }, isFromLast: false };
  }
  const next = nextDraftOf(last);
  const period = asked?.period ?? next.period ?? last.period;
  return { typed: { ...typedOf({ ...next, period }, locale), work }, isFromLast: true };
}

function lastOf(reports: readonly Report[], work: string | undefined): ReportContent | undefined {
  const of = reports.filter(({ content }) => work === undefined || content.work === work);
  return of.toSorted((a, b) => Number(a.content.period.to > b.content.period.to) * 2 - 1).at(-1)
    ?.content;
}

/** Who published there may be unknown here: what was written is taken over all the same. */
function lastCopied(copied: readonly CardEntry[], { board }: CardSight): ReportContent | undefined {
  const told = reduceReports(copied, board.people).reports.at(-1)?.content;
  if (told !== undefined) return told;
  const entry = copied.findLast((one) => one.kind === 'reportPublished');
  return entry?.kind === 'reportPublished' ? entry : undefined;
}

export interface Checks {
  readonly refusals: readonly PublishRefusal[];
  readonly hints: readonly PublishHint[];
}

export function checksOf(
  sight: CardSight,
  typed: TypedReport,
  form: OpenForm,
  locale: Locale,
): Checks {
  const draft = draftOf(typed, locale, goalFor(sight, form));
  const { reports } = reportsOf(sight);
  const corrected = correctedIn(reports, form);
  const others = reports.filter((report) => report !== corrected);
  const hints = hintsOf(draft, cadencesOf(sight.board.settings.agreement), others);
  const refusals = refusalsOf(draft);
  if (corrected === undefined) return { refusals, hints };
  const meant = hints.filter(({ type }) => !OF_NEW.includes(type));
  if (corrected.version === form.report) return { refusals, hints: meant };
  const together = correctedTo(sight, draft, typed.base ?? form.report, corrected);
  const begun = corrected.corrections.findIndex(({ id }) => id === form.report);
  const theirs = corrected.corrections.slice(begun + 1).flatMap((one) => one.corrected);
  return {
    // What both wrote may be more together than a report holds.
    refusals: [...refusals, ...(together === undefined ? [] : refusalsOf(together))],
    hints: [...meant, { type: 'CorrectedMeanwhile', report: corrected, theirs }],
  };
}

/** What a correction comes to on what stands there now. */
function correctedTo(
  sight: CardSight,
  draft: ReportDraft,
  version: EntryId | undefined,
  report: Report,
): ReportContent | undefined {
  const typed = contentOf(draft);
  const begun = version && contentAt(sight, version);
  return typed && begun ? merged(begun, report.content, typed) : undefined;
}

/** What was asked when it was published is not asked again. */
const OF_NEW: readonly PublishHint['type'][] = ['SoWhat', 'OutsideCadence'];

/** The board's goal as it is now; a correction leaves the one that was published. */
export function goalFor(sight: CardSight, form: OpenForm): string {
  const report = correctedIn(reportsOf(sight).reports, form);
  if (report !== undefined) return report.content.goal ?? '';
  return sight.board.settings.agreement.texts.result;
}

export interface Making {
  readonly form: OpenForm;
  readonly locale: Locale;
  readonly digest: Digest;
  /** What the writer was told before this press. */
  readonly told: readonly PublishHint[];
}

/** Undefined where nothing is left to be stored. What came meanwhile is told before anything is. */
export function makeReport(
  sight: CardSight,
  typed: TypedReport,
  making: Making,
): readonly CardPress[] | 'changedMeanwhile' | undefined {
  const { form, locale, told } = making;
  if (!isReportOffered(sight)) return 'changedMeanwhile';
  if (!isTold(told, checksOf(sight, typed, form, locale).hints)) return 'changedMeanwhile';
  const draft = draftOf(typed, locale, goalFor(sight, form));
  if (form.step === 'correctReport') return makeCorrection(sight, draft, typed.base, making);
  const content = contentOf(draft);
  return content && [publishedNow(sight, content, making)];
}

function makeCorrection(
  sight: CardSight,
  draft: ReportDraft,
  base: EntryId | undefined,
  { form, digest }: Pick<Making, 'form' | 'digest'>,
): readonly CardPress[] | 'changedMeanwhile' | undefined {
  const report = correctedIn(reportsOf(sight).reports, form);
  const content = report && correctedTo(sight, draft, base ?? form.report, report);
  if (report === undefined || content === undefined) return 'changedMeanwhile';
  const changes = changesBetween(report.content, content);
  const fp = digest(reportText(content));
  return changes && [{ kind: 'reportCorrected', ref: report.version, changes, fp }];
}

function publishedNow(
  sight: CardSight,
  content: ReportContent,
  { form, digest }: Pick<Making, 'form' | 'digest'>,
): CardPress {
  const { reports, due } = reportsOf(sight);
  const fp = digest(reportText(content));
  const answered = due.find(({ id }) => id === form.report);
  const isOther = answered !== undefined && !isOfSame(answered, content);
  const beside = reports.findLast((report) => isOfSame(report.content, content))?.id;
  return {
    ...{ kind: 'reportPublished', ...content },
    ...(isOther && { due: answered.id }),
    ...(beside !== undefined && { beside }),
    fp,
  };
}

/** What a press would store now, as long as it would be; undefined where there is none. */
export function measuredReport(
  sight: CardSight,
  typed: TypedReport,
  form: OpenForm,
  locale: Locale,
): CardPress | undefined {
  const draft = draftOf(typed, locale, goalFor(sight, form));
  const content = contentOf(draft);
  if (content === undefined) return undefined;
  const making = { form, digest: () => FINGERPRINT };
  if (form.step !== 'correctReport') return publishedNow(sight, content, making);
  const made = makeCorrection(sight, draft, typed.base, making);
  return made === 'changedMeanwhile' ? undefined : made?.[0];
}

/** As long as one. */
const FINGERPRINT = 'Zk3vQ9sT1xWc7LhB2nRyE5uM8aKdP4gJ0iFoVwXqYtS';

/** What is stored: results that say something, and nothing empty. */
function contentOf({ period, rows, ...draft }: ReportDraft): ReportContent | undefined {
  if (period === undefined) return undefined;
  const { links, meaning, work, needs, goal } = draft;
  return {
    ...{ period, links, rows: filledRows(rows), meaning },
    ...(work !== undefined && { work }),
    ...(needs !== undefined && { needs }),
    ...(goal !== undefined && { goal }),
  };
}

type Subject = Pick<ReportContent, 'period' | 'work'>;

function isOfSame(one: Subject, other: Subject): boolean {
  return one.work === other.work && isSamePeriod(one.period, other.period);
}

/** Whether a kept draft was published since it was written. */
export function isPublished({ at, typed }: KeptReport, sight: CardSight): boolean {
  const period = periodIn(typed);
  if (period === undefined) return false;
  const subject = { period, ...(typed.work !== '' && { work: typed.work }) };
  return reportsOf(sight).reports.some(
    (report) => report.by === sight.viewer && report.at >= at && isOfSame(report.content, subject),
  );
}
