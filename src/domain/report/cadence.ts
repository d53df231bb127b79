/** How often a board reports, when each report is due, and which ones are missing. */
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day } from '../day.ts';
import type { Result } from '../result.ts';
import type { Agreement } from '../rules/agreement.ts';
import { type TermError, termPromise } from '../rules/terms.ts';
import type { ReportContent } from './entries.ts';
import {
  isSamePeriod,
  likeness,
  nextPeriod,
  type Period,
  type PeriodLength,
  periodOf,
} from './period.ts';

/** One row of reports. */
export interface Cadence {
  /** The kind of work, where the board has more than one. */
  readonly work?: string;
  readonly every: PeriodLength;
  /** A day of the first period that is reported: what was before nobody misses. */
  readonly since: Day;
}

/** The cadences that somebody chose in *How we work*: a usual one that nobody chose asks for no report. */
export function cadencesOf({ reports }: Pick<Agreement, 'reports'>): readonly Cadence[] {
  return reports.flatMap(({ work, every, since }) =>
    since === undefined ? [] : [{ ...(work !== undefined && { work }), every, since }],
  );
}

/** When the report of a period is due: `n` working days after its last day, always counted as `strict`, in the
 *  agency's calendar. The period need not be over. Example: November 2026, 2 → Wed 2 Dec. */
export function reportPromise(
  period: Period,
  n: number,
  calendar: WorkingCalendar,
): Result<FrozenPromise, TermError> {
  return termPromise({
    rule: { kind: 'strict' },
    n,
    received: period.to,
    // The day on which it begins to count may lie ahead: a report's date is known before its period is over.
    now: toInstant(addDays(period.to, 1), 0, calendar.zone),
    calendar,
  });
}

/** A report that the board knows of, on whatever card. */
export interface KnownReport extends Pick<ReportContent, 'period' | 'work'> {
  readonly card: string;
  /** Not published yet: due by this date. */
  readonly due?: FrozenPromise;
}

/** One place in a row of reports. */
export interface ExpectedReport {
  readonly work?: string;
  readonly period: Period;
  readonly promise: FrozenPromise;
  /** `coming`: the period runs, or the date is ahead and nothing is published yet. */
  readonly state: 'published' | 'coming' | 'over';
  /** The card that has it, published or due. */
  readonly card?: string;
}

/** How far back a board is looked through. */
const MOST_PERIODS = 60;

/** Every report that the board's cadences ask for up to today, the latest first: those published, those that come and
 *  those missing. A date named on a card is that card's; else the term counts. */
export function expectedReports(
  cadences: readonly Cadence[],
  known: readonly KnownReport[],
  term: ReportTerm,
): readonly ExpectedReport[] {
  const expected = cadences.flatMap((cadence) =>
    periodsUntil(cadence, term.today).flatMap((period) => {
      const found = knownFor(cadence, period, known, cadences);
      return expectedReport(cadence, period, found, term);
    }),
  );
  return expected.sort(
    (one, other) =>
      Number(one.period.to < other.period.to) - Number(one.period.to > other.period.to),
  );
}

/** None where no date can be counted: a board without working days. */
function expectedReport(
  { work }: Cadence,
  period: Period,
  found: KnownReport | undefined,
  { n, calendar, now, held = (promise) => promise }: ReportTerm,
): readonly ExpectedReport[] {
  const counted = reportPromise(period, n, calendar);
  const promise = found?.due ?? (counted.ok ? held(counted.value) : undefined);
  if (promise === undefined) return [];
  const isPublished = found !== undefined && found.due === undefined;
  const open = now >= dueAt(promise) ? 'over' : 'coming';
  return [
    {
      ...(work !== undefined && { work }),
      ...{ period, promise, state: isPublished ? 'published' : open },
      ...(found !== undefined && { card: found.card }),
    },
  ];
}

export interface ReportTerm {
  /** Working days after the period's last day. */
  readonly n: number;
  /** The agency's. */
  readonly calendar: WorkingCalendar;
  /** In the calendar's zone. */
  readonly today: Day;
  readonly now: Instant;
  /** Where holds of the board put a date, if it ever was on hold. */
  readonly held?: (promise: FrozenPromise) => FrozenPromise;
}

/** The period that runs and those before it, the latest first. */
function periodsUntil({ every, since }: Cadence, today: Day): readonly Period[] {
  const periods: Period[] = [];
  let period = periodOf(every, since, since);
  // A board that is ten years old is asked about its last years.
  const latest = periodOf(every, today, since);
  for (let steps = 0; period.from <= latest.from && steps < LONGEST_LIFE; steps += 1) {
    periods.push(period);
    period = nextPeriod(period);
  }
  return periods.slice(-MOST_PERIODS).reverse();
}

/** Weeks of twenty years. */
const LONGEST_LIFE = 1100;

/** Of reports on much the same days the one most alike, a published one before one that is due. */
function knownFor(
  cadence: Cadence,
  period: Period,
  known: readonly KnownReport[],
  cadences: readonly Cadence[],
): KnownReport | undefined {
  const rank = (report: KnownReport) =>
    likeness(report.period, period) + (report.due === undefined ? 1 : 0);
  return known
    .filter((report) => isOfWork(report.work, cadence, cadences) && isLike(report.period, period))
    .sort((one, other) => rank(other) - rank(one))[0];
}

/** A report that names no work is that of the board's only kind. */
function isOfWork(
  work: string | undefined,
  cadence: Cadence,
  cadences: readonly Cadence[],
): boolean {
  return work === cadence.work || (work === undefined && worksOf(cadences).size === 1);
}

function worksOf(cadences: readonly Cadence[]): ReadonlySet<string | undefined> {
  return new Set(cadences.map(({ work }) => work));
}

function isLike(one: Period, other: Period): boolean {
  return likeness(one, other) > 0.5;
}

/** Whether a period is one that the board's cadences ask for; if not, the one nearest to it. Undefined where the
 *  cadences say nothing about that work. */
export function cadencePeriod(
  { period, work }: Pick<ReportContent, 'period' | 'work'>,
  cadences: readonly Cadence[],
): { readonly isWithin: boolean; readonly nearest: Period } | undefined {
  const of = cadences.filter((cadence) => isOfWork(work, cadence, cadences));
  const candidates = of.flatMap(({ every, since }) => [
    periodOf(every, period.to, since),
    periodOf(every, period.from, since),
  ]);
  const [nearest] = candidates.sort((a, b) => likeness(b, period) - likeness(a, period));
  if (nearest === undefined) return undefined;
  return { isWithin: isSamePeriod(nearest, period), nearest };
}
