/** Reads the journals of a board's cards, six at a time. What one card does wrong does not cost the others. */
import type { CardEntry } from '../domain/turn/entries.ts';
import type { BoardCards, BoardCardsPort, PlacedCard } from './reports-ports.ts';

/** Trello answers six requests of a frame side by side as fast as one. */
const AT_A_TIME = 6;

export interface CardJournal {
  readonly card: PlacedCard;
  readonly entries: readonly CardEntry[];
}

export interface BoardReading extends BoardCards {
  /** In the order of the board. */
  readonly journals: readonly CardJournal[];
  /** Cards that could not be read. */
  readonly failed: number;
}

/** Undefined where an answer does not come in time. */
export type InTime = <T>(asked: Promise<T>) => Promise<T | undefined>;

export interface Reader {
  readonly onProgress?: (done: number, total: number) => void;
  /** Nobody looks any more. */
  readonly isStopped?: () => boolean;
  /** Who does not say waits for every card as long as it takes. */
  readonly within?: InTime;
}

/** @returns undefined where it was stopped. */
export async function readBoard(
  port: Pick<BoardCardsPort, 'read'>,
  board: BoardCards,
  { onProgress, isStopped = () => false, within = (asked) => asked }: Reader = {},
): Promise<BoardReading | undefined> {
  const found = new Map<string, CardJournal>();
  const left = board.cards.values();
  const total = board.cards.length;
  let done = 0;
  async function work(): Promise<void> {
    // The workers share one list: each takes the next card that nobody took.
    for (const card of left) {
      if (isStopped()) return;
      const entries = await entriesOf(() => within(port.read(card.id)));
      if (entries !== undefined) found.set(card.id, { card, entries });
      done += 1;
      onProgress?.(done, total);
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  if (isStopped()) return undefined;
  const journals = board.cards.flatMap(({ id }) => found.get(id) ?? []);
  return { ...board, journals, failed: total - journals.length };
}

/** Undefined where the card cannot be read: Trello does not answer, or what lies there is damaged. */
async function entriesOf(
  ask: () => Promise<Awaited<ReturnType<BoardCardsPort['read']>> | undefined>,
): Promise<readonly CardEntry[] | undefined> {
  try {
    const read = await ask();
    return read?.ok && read.value.kind === 'journal' ? read.value.journal.entries : undefined;
  } catch {
    // Counted and said; the others go on.
    return undefined;
  }
}
