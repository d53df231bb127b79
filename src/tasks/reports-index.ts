/** All reports of a board, by kind of work and period: those published, those that are due and those missing. */
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import { type Cadence, expectedReports, type ReportTerm } from '../domain/report/cadence.ts';
import type { ReportContent } from '../domain/report/entries.ts';
import type { CardReports, Report } from '../domain/report/report-state.ts';
import type { PlacedCard } from './reports-ports.ts';

export interface ReportingCard {
  readonly card: PlacedCard;
  readonly reports: CardReports;
}

type Subject = Pick<ReportContent, 'period' | 'work'>;

export interface PublishedRow extends Subject {
  readonly kind: 'published';
  readonly card: PlacedCard;
  readonly report: Report;
}

/** Not there yet; `over` once its date has passed. */
export interface AwaitedRow extends Subject {
  readonly kind: 'coming' | 'over';
  readonly promise: FrozenPromise;
  /** The card on which it is due. */
  readonly card?: PlacedCard;
}

export type IndexRow = PublishedRow | AwaitedRow;

export interface IndexGroup {
  /** Undefined for reports on everything. */
  readonly work: string | undefined;
  /** The latest first. */
  readonly rows: readonly IndexRow[];
}

/** Groups in the order of the cadences, others after them. */
export function reportIndex(
  cards: readonly ReportingCard[],
  cadences: readonly Cadence[],
  term: ReportTerm,
): readonly IndexGroup[] {
  const published = cards.flatMap(publishedOn);
  const due = cards.flatMap((on) => dueOn(on, term));
  const rows: readonly IndexRow[] = [...published, ...awaitedOf(published, due, cadences, term)];
  return grouped(
    rows.map((row) => ofItsKind(row, cadences)),
    cadences,
  );
}

function publishedOn({ card, reports }: ReportingCard): readonly PublishedRow[] {
  return reports.reports.map((report) => {
    const { period, work } = report.content;
    return { kind: 'published', period, ...(work !== undefined && { work }), card, report };
  });
}

function dueOn(
  { card, reports }: ReportingCard,
  { now, held = (promise) => promise }: ReportTerm,
): readonly AwaitedRow[] {
  return reports.due.map(({ period, work, promise: first }) => {
    const promise = held(first);
    return {
      kind: now >= dueAt(promise) ? 'over' : 'coming',
      ...{ period, ...(work !== undefined && { work }), promise, card },
    };
  });
}

/** What the cadences ask for and is not published, and what cards name beside it. */
function awaitedOf(
  published: readonly PublishedRow[],
  due: readonly AwaitedRow[],
  cadences: readonly Cadence[],
  term: ReportTerm,
): readonly AwaitedRow[] {
  const places = new Map(
    [...published, ...due].flatMap(({ card }) => (card ? [[card.id, card] as const] : [])),
  );
  const known = [
    ...published.map(({ card, period, work }) => ({ card: card.id, period, ...kind(work) })),
    ...due.map(({ card, period, work, promise }) => ({
      ...{ card: card?.id ?? '', period, ...kind(work), due: promise },
    })),
  ];
  const expected = expectedReports(cadences, known, term).flatMap(
    ({ state, period, work, promise, card }): readonly AwaitedRow[] => {
      if (state === 'published') return [];
      const place = card === undefined ? undefined : places.get(card);
      return [{ kind: state, period, ...kind(work), promise, ...(place && { card: place }) }];
    },
  );
  // A date named on a card is taken over as it is.
  const isTaken = ({ promise }: AwaitedRow) => expected.some((row) => row.promise === promise);
  return [...expected, ...due.filter((row) => !isTaken(row))];
}

function kind(work: string | undefined): Pick<Subject, 'work'> {
  return work === undefined ? {} : { work };
}

/** A report that names no kind of work is of the board's only one. */
function ofItsKind(row: IndexRow, cadences: readonly Cadence[]): IndexRow {
  const works = new Set(cadences.map(({ work }) => work));
  const [only] = works;
  return row.work === undefined && works.size === 1 && only !== undefined
    ? { ...row, work: only }
    : row;
}

function grouped(rows: readonly IndexRow[], cadences: readonly Cadence[]): readonly IndexGroup[] {
  const groups = new Map<string | undefined, IndexRow[]>();
  for (const { work } of [...cadences, ...rows]) groups.set(work, []);
  for (const row of rows) groups.get(row.work)?.push(row);
  return [...groups]
    .filter(([, found]) => found.length > 0)
    .map(([work, found]) => ({ work, rows: found.sort(latestFirst) }));
}

function latestFirst({ period: one }: IndexRow, { period: other }: IndexRow): number {
  return compare(other.to, one.to) || compare(other.from, one.from);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** What the period and the kind of work of a report may be called, and the years that it is of. */
export interface ReportNames {
  readonly periods: readonly string[];
  /** None where the board tells no kinds of work apart. */
  readonly works: readonly string[];
  readonly years: readonly number[];
}

/** The card on which a report that is awaited can be written: that on which it is due, else one of those that are there
 *  for reports and have none, by the period that its title names. */
export function cardToWrite(
  row: AwaitedRow,
  free: readonly PlacedCard[],
  names: ReportNames,
): PlacedCard | undefined {
  if (row.card !== undefined) return row.card;
  const named = free.filter((card) => isOfPeriod(card, names));
  return named.find((card) => says(card, names.works)) ?? named[0];
}

export interface DatedCard {
  readonly row: AwaitedRow;
  readonly card: PlacedCard;
}

/** Cards that are there for a report and do not say by when. Only where the title leaves no doubt: one card for one
 *  report, and of that kind of work where the board tells kinds apart. */
export function cardsToDate(
  groups: readonly IndexGroup[],
  free: readonly PlacedCard[],
  namesOf: (row: AwaitedRow) => ReportNames,
): readonly DatedCard[] {
  const rows = groups.flatMap((group) => group.rows.filter(isWithoutCard));
  const found = rows.flatMap((row): DatedCard[] => {
    const names = namesOf(row);
    const isItsWork = (card: PlacedCard) => groups.length < 2 || says(card, names.works);
    const [card, ...others] = free.filter((one) => isOfPeriod(one, names) && isItsWork(one));
    return card === undefined || others.length > 0 ? [] : [{ row, card }];
  });
  return found.filter(({ card }) => found.filter((other) => other.card === card).length === 1);
}

function isWithoutCard(row: IndexRow): row is AwaitedRow {
  return row.kind !== 'published' && row.card === undefined;
}

/** A title that names another year is of that year's report. */
function isOfPeriod(card: PlacedCard, { periods, years }: ReportNames): boolean {
  const named = card.title.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  return says(card, periods) && named.every((year) => years.includes(Number(year)));
}

/** Whole words: "May" is no part of "Maybe". */
function says({ title }: PlacedCard, words: readonly string[]): boolean {
  return words.some((word) => {
    const plain = word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu').test(title);
  });
}
