/** Results as pictures need them: how a value stands to its plan, how a result went over earlier reports. Measures
 *  are parts of a whole, 0 to 1; what they look like is for `ui`. */
import { plain } from '../content/content.ts';
import type { ReportContent, ReportRow } from './entries.ts';
import { isNumber, type ReportNumber } from './number.ts';
import { isSamePeriod, type Period } from './period.ts';

export interface PlanFact {
  readonly value: ReportNumber;
  readonly plan: ReportNumber;
  /** The value in per cent of the plan, rounded; undefined where the plan is zero or either is below it. */
  readonly percent?: number;
  readonly stands: 'above' | 'below' | 'on';
  /** Whether that is good, where the row says which way is. */
  readonly isGood?: boolean;
  /** On one scale for both, which has the zero on it. */
  readonly bars: { readonly zero: number; readonly value: number; readonly plan: number };
}

/** Undefined where there is no plan, or the two are no numbers of one unit. */
export function planFactOf({ value, plan, better }: ReportRow): PlanFact | undefined {
  if (plan === undefined || !isNumber(value) || !isNumber(plan) || value.unit !== plan.unit) {
    return undefined;
  }
  const stands = standing(value.amount, plan.amount);
  const isGood = better && (stands === 'on' || (stands === 'above') === (better === 'up'));
  const isShare = plan.amount > 0 && value.amount >= 0;
  return {
    ...{ value, plan, stands },
    ...(isShare && { percent: Math.round((value.amount / plan.amount) * 100) }),
    ...(isGood !== undefined && { isGood }),
    bars: barsOf(value.amount, plan.amount),
  };
}

function standing(value: number, plan: number): PlanFact['stands'] {
  if (value === plan) return 'on';
  return value > plan ? 'above' : 'below';
}

/** With nothing on either side both bars are empty. */
function barsOf(value: number, plan: number): PlanFact['bars'] {
  const low = Math.min(0, value, plan);
  const span = Math.max(0, value, plan) - low;
  const place = (amount: number) => (span === 0 ? 0 : (amount - low) / span);
  return { zero: place(0), value: place(value), plan: place(plan) };
}

export interface HistoryPoint {
  readonly period: Period;
  readonly value: ReportNumber;
}

/** More points than that are a hedge and no line. */
const MOST_POINTS = 12;

/** A result over earlier reports and this one, the oldest first: rows of the same name and unit, in reports of the same
 *  kind of work. Empty where fewer than two tell of it. */
export function historyOf(
  row: ReportRow,
  report: ReportContent,
  earlier: readonly ReportContent[],
): readonly HistoryPoint[] {
  const before = earlier
    .filter(({ work, period }) => work === report.work && period.to < report.period.to)
    .filter(({ period }, index, all) => firstOf(period, all) === index)
    .sort(
      (one, other) =>
        Number(one.period.to > other.period.to) - Number(one.period.to < other.period.to),
    );
  const points = [...before, { ...report, rows: [row] }].flatMap(({ period, rows }) => {
    const value = rows.find(({ name }) => isSameName(name, row.name))?.value;
    return value !== undefined && isNumber(value) ? [{ period, value }] : [];
  });
  const last = points.at(-1);
  const alike = points.filter(({ value }) => value.unit === last?.value.unit);
  return alike.length < 2 || last?.period !== report.period ? [] : alike.slice(-MOST_POINTS);
}

function firstOf(period: Period, all: readonly ReportContent[]): number {
  return all.findIndex((other) => isSamePeriod(other.period, period));
}

function isSameName(one: string, other: string): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase();
}

/** Where the points of a line stand: across by their order, up by their amount. A line that never moves is in the
 *  middle. */
export function lineOf(
  amounts: readonly number[],
): readonly { readonly x: number; readonly y: number }[] {
  const low = Math.min(...amounts);
  const span = Math.max(...amounts) - low;
  return amounts.map((amount, index) => ({
    x: amounts.length < 2 ? 0.5 : index / (amounts.length - 1),
    y: span === 0 ? 0.5 : (amount - low) / span,
  }));
}
