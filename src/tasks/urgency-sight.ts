/** Whether a card is urgent: then its new dates have the shorter terms. Few boards know urgent work: what adds it up
 *  comes with the first card of one. */
import type { Instant } from '../domain/clock.ts';
import type { EntryHead, MemberId } from '../domain/entry.ts';
import type { Journal } from '../domain/journal.ts';
import type { BoardState } from '../domain/rules/board-state.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { runningClock } from '../domain/turn/turn-history.ts';
import { hasUrgency } from '../domain/urgency/entries.ts';

export interface UrgencySight {
  readonly mark?: EntryHead | undefined;
  /** What runs began while it was urgent. */
  readonly isFast: boolean;
  readonly mayMark: boolean;
}

/** As much of a card as is looked at here. */
interface Looked {
  readonly turn: CardTurn;
  readonly journal: Journal<CardEntry>;
  readonly board: BoardState;
  readonly viewer: MemberId | undefined;
  readonly mayWrite: boolean;
  readonly now: Instant;
}

/** It is switched on, or was when somebody said so. */
export function mayBeUrgent({ board, journal }: Pick<Looked, 'board' | 'journal'>): boolean {
  return board.settings.switches.urgent || hasUrgency(journal.entries);
}

/** While it is switched on the board's terms are those of this card. */
export async function withUrgency<Sight extends Looked>(
  sight: Sight,
): Promise<Sight & { readonly urgency?: UrgencySight }> {
  try {
    const { reduceUrgency, mayMark, urgentSettings } = await import('../domain/urgency/urgency.ts');
    const { turn, journal, board, viewer, mayWrite, now } = sight;
    const { mark, fast } = reduceUrgency(journal.entries, board.people);
    const clock = runningClock(turn.main);
    const isFast = clock !== undefined && fast.has(clock.id);
    if (!board.settings.switches.urgent) return { ...sight, urgency: { isFast, mayMark: false } };
    const may = mayWrite && viewer !== undefined && mayMark(viewer, board.people, now);
    const urgency: UrgencySight = { mark, isFast, mayMark: may };
    if (mark === undefined) return { ...sight, urgency };
    return { ...sight, urgency, board: { ...board, settings: urgentSettings(board.settings) } };
  } catch {
    // Offline, or another version was published meanwhile: new dates have the usual terms until it is there.
    return sight;
  }
}
