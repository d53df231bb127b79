/** The reports of the board's cards, read once when a part of a report asks for them. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReportContent } from '../domain/report/entries.ts';
import type { Report } from '../domain/report/report-state.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import { type BoardReports, earlierReports, gatherReports } from './reports-earlier.ts';
import type { BoardCardsPort } from './reports-ports.ts';

export interface ReportsOfBoard {
  readonly found: ReadonlySignal<BoardReports | undefined>;
  readonly isReading: ReadonlySignal<boolean>;
  /** They are read once, and whoever asks again waits for that. */
  load(people: BoardPeople): Promise<void>;
  /** Nobody looks any more. */
  stop(): void;
}

export function createReportsOfBoard(
  cards: Pick<BoardCardsPort, 'look' | 'read'> | undefined,
): ReportsOfBoard {
  const found = signal<BoardReports | undefined>(undefined);
  const isReading = signal(false);
  let reading: Promise<void> | undefined;
  let isStopped = false;
  async function read(people: BoardPeople): Promise<void> {
    if (cards === undefined) return;
    isReading.value = true;
    const all = await gatherReports(cards, people, { isStopped: () => isStopped });
    if (all === undefined) return;
    found.value = all;
    isReading.value = false;
  }
  return {
    found,
    isReading,
    load: (people) => {
      reading ??= read(people);
      return reading;
    },
    stop: () => {
      isStopped = true;
    },
  };
}

/** Those of other cards that come before one and are of its kind of work, behind the card's own: of two of one period
 *  the first counts. */
export function withOthers(
  { found }: Pick<ReportsOfBoard, 'found'>,
  { work, period }: ReportContent,
  own: readonly Report[],
): readonly Report[] {
  const alike = found.value?.reports.filter(({ content }) => content.work === work) ?? [];
  return [...own, ...earlierReports(alike, { before: period.from, work, own })];
}
