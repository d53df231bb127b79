/** The two journals there are: a card's and a board's. */
import type { BoardStore, CardStore } from '../domain/journal.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import { BOARD_KINDS, type BoardEntry, type BoardPress } from '../domain/roster/entries.ts';
import { CARD_KINDS } from '../domain/turn/card-kinds.ts';
import type { CardEntry, CardPress } from '../domain/turn/entries.ts';
import { createJournalStore, type StorePorts } from './append.ts';
import { isGenuineThere } from './evidence/claims.ts';
import { boardFold, cardFold } from './fold.ts';
import { type EntryReader, JOURNAL_KEY } from './journal.ts';
import { worthOf } from './merge.ts';
import { peopleIn } from './people-in.ts';
import { readBoardEntry, readCardEntry } from './schemas/entry.ts';
import { unfold } from './unfold.ts';

export const BOARD_READER: EntryReader<BoardEntry> = {
  kinds: BOARD_KINDS,
  parse: readBoardEntry,
  unfold,
  fold: boardFold,
  genuine: isGenuineThere,
  worth: worthOf,
};

export const CARD_READER: EntryReader<CardEntry> = {
  kinds: CARD_KINDS,
  parse: readCardEntry,
  unfold,
  genuine: isGenuineThere,
  worth: worthOf,
};

/** A card whose old rounds were archived is read a second time, once it is known who might archive them. */
export function createCardStore(
  place: { readonly card: string; readonly board: string; readonly plugin?: string | undefined },
  member: string,
  ports: StorePorts,
): CardStore {
  let people: BoardPeople | undefined;
  const reader: EntryReader<CardEntry> = {
    ...CARD_READER,
    fold: (merged, context) => (people === undefined ? merged : cardFold(people)(merged, context)),
  };
  const model = { kind: 'card', card: place.card } as const;
  const of = { model, place, member, reader };
  const store = createJournalStore<CardPress, CardEntry>(of, ports);

  async function learnPeople(): Promise<void> {
    const blob = await ports.pluginData.read({ kind: 'board' });
    if (blob.ok) {
      people = peopleIn(blob.value[JOURNAL_KEY], place.board, BOARD_READER, ports.clock());
    }
  }

  async function read(): ReturnType<CardStore['read']> {
    const found = await store.read();
    const isClosed =
      found.ok && found.value.kind === 'journal' && found.value.journal.entries.some(isClosing);
    if (!isClosed) return found;
    await learnPeople();
    return store.read();
  }

  return {
    ...store,
    read,
    append: async (presses) => {
      if (presses.some(isClosing)) await learnPeople();
      else if (people === undefined) await read();
      return store.append(presses);
    },
  };
}

function isClosing({ kind }: { readonly kind: string }): boolean {
  return kind === 'booksClosed';
}

/** @param plugin Trello's id of this Power-Up, which signatures must name. */
export function createBoardStore(
  board: string,
  member: string,
  ports: StorePorts,
  plugin?: string,
): BoardStore {
  const of = {
    model: { kind: 'board' },
    place: { board, plugin },
    member,
    reader: BOARD_READER,
  } as const;
  return createJournalStore<BoardPress, BoardEntry>(of, ports);
}
