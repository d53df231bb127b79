import { applyCardEdit, type CardEdit } from './card-edit.ts';
import type { BoardCard } from './content.ts';

/** This window's own changes to cards that the server's news does not hold yet. They lie on top of
 *  whatever the server says of a card, so that nothing flickers back while they are under way. */
export interface OwnEdits {
  /** Notes an edit; the answer is told when it has arrived, or that it never will. */
  begin(card: BoardCard, edit: CardEdit): OwnEdit;
  /** The card as the server had it at `seq`, with what it did not know then on top. */
  onTop(card: BoardCard, seq: number): BoardCard;
  /** The news up to `seq` has been taken: what was in it is no longer only ours. */
  known(seq: number): void;
}

interface OwnEdit {
  arrived(seq: number): void;
  /** The card as it is without this edit. */
  failed(): BoardCard;
}

interface Underway {
  readonly card: string;
  readonly edit: CardEdit;
  seq: number | undefined;
}

export function createOwnEdits(): OwnEdits {
  const bases = new Map<string, BoardCard>();
  let underway: Underway[] = [];

  function onTop(card: BoardCard, seq: number): BoardCard {
    bases.set(card.id, card);
    return underway
      .filter((one) => one.card === card.id && (one.seq === undefined || one.seq > seq))
      .reduce((shown, one) => applyCardEdit(shown, one.edit), card);
  }

  return {
    begin(card, edit) {
      if (!underway.some((one) => one.card === card.id)) bases.set(card.id, card);
      const mine: Underway = { card: card.id, edit, seq: undefined };
      underway.push(mine);
      return {
        arrived(seq) {
          mine.seq = seq;
        },
        failed() {
          underway = underway.filter((one) => one !== mine);
          return onTop(bases.get(card.id) ?? card, -1);
        },
      };
    },
    onTop,
    known(seq) {
      underway = underway.filter((one) => one.seq === undefined || one.seq > seq);
    },
  };
}
