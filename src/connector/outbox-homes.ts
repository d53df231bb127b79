/** Where the connector writes what waits: a card's journal or the board's, and how each is read. */
import type { Model } from '../domain/ports.ts';
import { BOARD_KINDS } from '../domain/roster/entries.ts';
import { CARD_KINDS } from '../domain/turn/card-kinds.ts';
import { isGenuineThere } from '../storage/evidence/claims.ts';
import { boardFold, cardFold } from '../storage/fold.ts';
import { JOURNAL_KEY } from '../storage/journal.ts';
import { worthOf } from '../storage/merge.ts';
import { parseAnyBoardEntry, parseAnyCardEntry } from '../storage/parse/small-entry.ts';
import { peopleIn } from '../storage/people-in.ts';
import { unfold } from '../storage/unfold.ts';
import type { JournalPorts } from '../storage/write-journal.ts';
import type { CapabilityClient } from '../trello/client.ts';

/** A closing makes room in the same write, so who might close the books must be known. */
export async function cardHome(
  model: Model & { readonly kind: 'card' },
  board: string,
  t: CapabilityClient,
  { pluginData, clock }: Pick<JournalPorts, 'pluginData' | 'clock'>,
) {
  const blob = await pluginData.read({ kind: 'board' });
  const stored = blob.ok ? blob.value[JOURNAL_KEY] : undefined;
  const people = peopleIn(stored, board, boardHome(board).reader, clock());
  const { plugin } = t.getContext();
  const reader = {
    kinds: CARD_KINDS,
    parse: parseAnyCardEntry,
    unfold,
    genuine: isGenuineThere,
    worth: worthOf,
    // Without an answer nothing is judged, and so nothing is folded.
    ...(blob.ok && { fold: cardFold(people) }),
  };
  return { model, place: { card: model.card, board, plugin }, reader };
}

export function boardHome(board: string) {
  const reader = {
    kinds: BOARD_KINDS,
    parse: parseAnyBoardEntry,
    unfold,
    fold: boardFold,
    genuine: isGenuineThere,
    worth: worthOf,
  };
  return { model: { kind: 'board' } as const, place: { board }, reader };
}
