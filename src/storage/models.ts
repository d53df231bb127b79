/** The two journals there are: a card's and a board's. */
import type { BoardStore, CardStore } from '../domain/journal.ts';
import { BOARD_KINDS, type BoardEntry, type BoardPress } from '../domain/roster/entries.ts';
import { CARD_KINDS, type CardEntry, type CardPress } from '../domain/turn/entries.ts';
import { createJournalStore } from './append.ts';
import { isGenuineThere } from './evidence/claims.ts';
import { worthOf } from './merge.ts';
import { readBoardEntry, readCardEntry } from './schemas/entry.ts';
import { unfold } from './unfold.ts';
import type { JournalPorts } from './write-journal.ts';

export function createCardStore(
  place: { readonly card: string; readonly board: string; readonly plugin?: string | undefined },
  member: string,
  ports: JournalPorts,
): CardStore {
  const reader = {
    kinds: CARD_KINDS,
    parse: readCardEntry,
    unfold,
    genuine: isGenuineThere,
    worth: worthOf,
  };
  const model = { kind: 'card', card: place.card } as const;
  return createJournalStore<CardPress, CardEntry>({ model, place, member, reader }, ports);
}

export function createBoardStore(board: string, member: string, ports: JournalPorts): BoardStore {
  const reader = { kinds: BOARD_KINDS, parse: readBoardEntry, unfold };
  const place = { board };
  return createJournalStore<BoardPress, BoardEntry>(
    { model: { kind: 'board' }, place, member, reader },
    ports,
  );
}
