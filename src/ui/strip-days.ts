/** What the day strip shows, and how a long count folds into few cells. Pure. */
import type { Day } from '../domain/day.ts';

export interface StripDay {
  readonly day: Day;
  readonly role: 'asked' | 'taken' | 'counted' | 'off' | 'weekend' | 'due' | 'waited';
  /** Which working day of the term this is; on counted and due days. */
  readonly count?: number | undefined;
  /** For terms in hours: the working minutes used on this day. */
  readonly minutes?: number | undefined;
  /** The holiday's name, ready to show. */
  readonly name?: string | undefined;
  /** Language of the name where it is not the page's. */
  readonly nameLang?: string | undefined;
  /** The board's own extra day off. */
  readonly own?: boolean | undefined;
  /** Asked and taken into work on one day. */
  readonly alsoTaken?: boolean | undefined;
  /** Asked on a weekend or a day off. */
  readonly alsoOff?: boolean | undefined;
  /** On waited days, where it is known. */
  readonly waitedFor?: WaitedReason | undefined;
  /** A weekend day that counts, as Russian moved days do. */
  readonly workingWeekend?: boolean | undefined;
}

/** Ready to show. */
export interface WaitedReason {
  /** "Tue 24 Nov: waited for the brief, not counted". */
  readonly sentence: string;
  /** In place of "waited". */
  readonly word?: string;
}

export type StripCell =
  | { readonly kind: 'day'; readonly day: StripDay }
  | { readonly kind: 'off'; readonly days: readonly StripDay[] }
  | { readonly kind: 'counted'; readonly days: readonly StripDay[] };

/** A weekend with a holiday before or after it still stands day by day. */
const OFF_SHOWN = 3;
const CELLS_SHOWN = 12;
const ENDS_SHOWN = 3;

/** Folds each stretch of four or more days off into one cell; when more than twelve cells remain,
 *  everything but three at each end becomes one cell of counted days. */
export function foldDays(days: readonly StripDay[]): readonly StripCell[] {
  const cells = foldOff(days);
  if (cells.length <= CELLS_SHOWN) return cells;
  const middle = cells.slice(ENDS_SHOWN, -ENDS_SHOWN).flatMap(daysOf);
  return [
    ...cells.slice(0, ENDS_SHOWN),
    { kind: 'counted', days: middle },
    ...cells.slice(-ENDS_SHOWN),
  ];
}

export function isOff(day: StripDay): boolean {
  return day.role === 'off' || day.role === 'weekend';
}

export function daysOf(cell: StripCell): readonly StripDay[] {
  return cell.kind === 'day' ? [cell.day] : cell.days;
}

function foldOff(days: readonly StripDay[]): readonly StripCell[] {
  const cells: StripCell[] = [];
  let stretch: StripDay[] = [];
  const closeStretch = () => {
    if (stretch.length > OFF_SHOWN) cells.push({ kind: 'off', days: stretch });
    else cells.push(...stretch.map((day) => ({ kind: 'day', day }) as const));
    stretch = [];
  };
  for (const day of days) {
    if (isOff(day)) stretch.push(day);
    else {
      closeStretch();
      cells.push({ kind: 'day', day });
    }
  }
  closeStretch();
  return cells;
}
