/** Reports on the board's other cards that come before one: agencies take a card a month, so what was told last stands
 *  on another card. */
import type { Day } from '../domain/day.ts';
import { isSamePeriod } from '../domain/report/period.ts';
import { type Report, reduceReports } from '../domain/report/report-state.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import type { BoardCardsPort } from './reports-ports.ts';
import { type Reader, readBoard } from './reports-reading.ts';

export interface BoardReports {
  /** Those that count, on open cards: Trello shows archived ones to nobody. */
  readonly reports: readonly Report[];
  /** False where Trello does not answer, or some card could not be read. */
  readonly isWhole: boolean;
}

/** @returns undefined where nobody waits for them any more. */
export async function gatherReports(
  cards: Pick<BoardCardsPort, 'look' | 'read'>,
  people: BoardPeople,
  reader: Reader = {},
): Promise<BoardReports | undefined> {
  const looked = await cards.look();
  if (!looked.ok) return { reports: [], isWhole: false };
  const read = await readBoard(cards, looked.value, reader);
  if (read === undefined) return undefined;
  const reports = read.journals.flatMap(({ entries }) => reduceReports(entries, people).reports);
  return { reports, isWhole: read.failed === 0 };
}

export interface EarlierThan {
  /** Periods end before this day. */
  readonly before: Day;
  /** Undefined where it is not said: then any. */
  readonly work: string | undefined;
  /** Of the card itself: they win over others of their periods. */
  readonly own: readonly Report[];
}

/** A line of results has no more points. */
const MOST = 12;

/** The latest first. A report that names no kind of work may be of any. */
export function earlierReports(
  reports: readonly Report[],
  { before, work, own }: EarlierThan,
): readonly Report[] {
  return reports
    .filter(({ content }) => content.period.to < before)
    .filter(({ content }) => isOfKind(content.work, work))
    .filter((report) => !own.some((one) => isSame(one, report)))
    .sort((one, other) => latestFirst(one, other) || exactFirst(one, other, work))
    .slice(0, MOST);
}

function isOfKind(one: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || one === undefined || one === wanted;
}

function isSame({ id, content: one }: Report, { id: otherId, content: other }: Report): boolean {
  return id === otherId || (one.work === other.work && isSamePeriod(one.period, other.period));
}

function latestFirst({ content: one }: Report, { content: other }: Report): number {
  return compare(other.period.to, one.period.to) || compare(other.period.from, one.period.from);
}

function exactFirst(one: Report, other: Report, work: string | undefined): number {
  const isExact = ({ content }: Report) => Number(content.work === work);
  return isExact(other) - isExact(one) || other.at - one.at;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
