/** A board's cards with their reports, as the index reads them, in memory. */
import type { AppendError, ReadJournal } from '../../src/domain/journal.ts';
import type { ReportDue } from '../../src/domain/report/entries.ts';
import type { BoardList } from '../../src/domain/report/lists.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import type { BoardCardsPort, PlacedCard } from '../../src/tasks/reports-ports.ts';
import { moscow } from '../support/calendars.ts';
import { sealCard } from '../support/journals.ts';

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
  /** What becomes of a date for a card; it is kept where nothing is said. */
  readonly refusal?: AppendError;
  /** Trello opens no card. */
  readonly refusesToOpen?: boolean;
}

export interface ListedCards extends BoardCardsPort {
  readonly opened: string[];
  readonly dated: (readonly [card: string, due: ReportDue])[];
}

export function createCards(setting: CardsSetting): ListedCards {
  const { lists = [], broken = [], isGone = false, refusesToOpen = false } = setting;
  const opened: string[] = [];
  const dated: (readonly [string, ReportDue])[] = [];
  return {
    opened,
    dated,
    look: async () =>
      isGone
        ? err({ type: 'HostGone' })
        : ok({ cards: setting.cards.map(({ entries: _, ...card }) => card), lists }),
    read: async (card) => {
      if (broken.includes(card)) return ok({ kind: 'damaged', stored: 'x' });
      return ok(
        journalWith([
          ...(setting.cards.find(({ id }) => id === card)?.entries ?? []),
          ...dated.flatMap(([on, due], at) =>
            on === card
              ? [sealCard(due, { n: 100 + at, at: moscow('2026-11-19 11:00'), by: 'ellen' })]
              : [],
          ),
        ]),
      );
    },
    writeDue: async (card, due) => {
      if (setting.refusal !== undefined) return err(setting.refusal);
      dated.push([card, due]);
      return ok(undefined);
    },
    showCard: async (card) => {
      if (!refusesToOpen) opened.push(card);
      return !refusesToOpen;
    },
  };
}
