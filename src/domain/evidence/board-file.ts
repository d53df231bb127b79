/** A whole board's record as a file: what lies on the board and on each of its cards, to the letter, so that it can
 *  be brought back. Its format is described in docs/board-file.md. */
export const BOARD_FILE_FORMAT = 'whose-turn/board';
export const BOARD_FILE_VERSION = 1;

/** Why stored data is kept as text: it does not parse, a later build wrote it, or it is another card's or board's. */
type UnreadReason = 'damaged' | 'newer' | 'copy';

/** One journal as it lies there. */
export interface JournalCopy {
  /** Every entry as it is stored, what does not count too. Untrusted. */
  readonly entries: readonly unknown[];
  /** The board that the journal was last written on, where that is another one. */
  readonly lastBoard?: string;
  /** The card that this one was copied from. */
  readonly copiedFrom?: string;
  readonly asText?: { readonly why: UnreadReason; readonly text: string };
}

export interface CardCopy extends JournalCopy {
  readonly id: string;
  /** As Trello showed it then; it is looked at by people alone. */
  readonly title?: string;
}

export interface FiledCard {
  readonly id: string;
  readonly title?: string;
}

export interface BoardFile {
  readonly board: string;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly journal: JournalCopy;
  /** Cards on which nothing lies are not in it. */
  readonly cards: readonly CardCopy[];
  /** Cards that Trello did not hand out when the file was made. */
  readonly unread: readonly FiledCard[];
}

/** `cardRecord`: the file of a single card, from its Record. `broken`: ours by its name, but not in its outline. */
export type BoardFileFault =
  | 'tooLarge'
  | 'notJson'
  | 'notOurs'
  | 'cardRecord'
  | 'newer'
  | 'otherBoard'
  | 'broken';

/** What of a copy is missing where it came from. */
export type JournalGap =
  | {
      readonly kind: 'ready';
      readonly missing: readonly unknown[];
      readonly here: number;
      /** They do not fit their own id, so they are left out. */
      readonly altered: number;
    }
  /** With what is missing the journal would not fit, or could not be read again. */
  | { readonly kind: 'tooLarge'; readonly missing: number }
  /** Nothing is written over these. `moved`: last written on another board. */
  | { readonly kind: UnreadReason | 'moved' };

export function entriesIn({ journal, cards }: Pick<BoardFile, 'journal' | 'cards'>): number {
  return cards.reduce((sum, card) => sum + card.entries.length, journal.entries.length);
}
