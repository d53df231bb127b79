/** The reports of the board's cards, read once when a part of a report asks for them. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import { type BoardReports, gatherReports } from './reports-earlier.ts';
import type { BoardCardsPort } from './reports-ports.ts';

export interface ReportsOfBoard {
  readonly found: ReadonlySignal<BoardReports | undefined>;
  readonly isReading: ReadonlySignal<boolean>;
  /** A second time does nothing. */
  load(people: BoardPeople): Promise<void>;
  /** Nobody looks any more. */
  stop(): void;
}

export function createReportsOfBoard(
  cards: Pick<BoardCardsPort, 'look' | 'read'> | undefined,
): ReportsOfBoard {
  const found = signal<BoardReports | undefined>(undefined);
  const isReading = signal(false);
  let isAsked = false;
  let isStopped = false;
  return {
    found,
    isReading,
    load: async (people) => {
      if (cards === undefined || isAsked) return;
      isAsked = true;
      isReading.value = true;
      const read = await gatherReports(cards, people, { isStopped: () => isStopped });
      if (read === undefined) return;
      found.value = read;
      isReading.value = false;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
