/** A board's cards with their reports, as the index reads them, in memory. */
import type { ReadJournal } from '../../src/domain/journal.ts';
import type { BoardList } from '../../src/domain/report/lists.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import type { BoardCardsPort, PlacedCard } from '../../src/tasks/reports-ports.ts';

export function journalWith(entries: readonly CardEntry[]): ReadJournal<CardEntry> {
  const lastNumber = entries.length;
  return {
    kind: 'journal',
    journal: { raw: entries, entries, notValid: [], unknown: 0, lastNumber },
  };
}

export interface CardsSetting {
  readonly cards: readonly (PlacedCard & { readonly entries?: readonly CardEntry[] })[];
  readonly lists?: readonly BoardList[];
  /** Cards that cannot be read. */
  readonly broken?: readonly string[];
  /** Trello does not answer. */
  readonly isGone?: boolean;
  /** Trello opens no card. */
  readonly refusesToOpen?: boolean;
}

export function createCards(setting: CardsSetting): BoardCardsPort & { opened: string[] } {
  const { cards, lists = [], broken = [], isGone = false, refusesToOpen = false } = setting;
  const opened: string[] = [];
  return {
    opened,
    look: async () =>
      isGone
        ? err({ type: 'HostGone' })
        : ok({ cards: cards.map(({ entries: _, ...card }) => card), lists }),
    read: async (card) => {
      if (broken.includes(card)) return ok({ kind: 'damaged', stored: 'x' });
      return ok(journalWith(cards.find(({ id }) => id === card)?.entries ?? []));
    },
    showCard: async (card) => {
      if (!refusesToOpen) opened.push(card);
      return !refusesToOpen;
    },
  };
}
