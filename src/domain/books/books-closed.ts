/** *Archive old rounds*: entries that were saved to a file give up their room, and one line a round stays. */
import type { Instant } from '../clock.ts';

/** How an archived round ended. `edits`: more were asked for; `disputed`: the client says it was never asked for. */
export type RoundEnd = 'approved' | 'elsewhere' | 'edits' | 'handedOver' | 'disputed';

/** What is left of a round, or of an approval without one. */
export interface ClosedRound {
  /** The entry that opened it. */
  readonly id: string;
  /** Absent where only approval was asked for. */
  readonly number?: number;
  readonly by: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly edits: number;
  readonly end: RoundEnd;
}

/** Folds entries; it counts from who manages the account at its time. */
export interface BooksClosed {
  readonly kind: 'booksClosed';
  /** The first 6 characters of every folded id, those folded earlier included, in one text: the marks between the
   *  items of a list would cost a tenth more. */
  readonly ids: string;
  readonly rounds: readonly ClosedRound[];
  /** On a card: with which entry its story begins now. What stands before it counts for nothing, but for who took
   *  the card and where it came from; so late entries change no more than the folded ones. */
  readonly since?: string;
}

/** How much of an id names a folded entry. */
const FOLDED_ID_CHARACTERS = 6;

/** The names in `ids`. */
export function foldedIds({ ids }: Pick<BooksClosed, 'ids'>): readonly string[] {
  return ids.match(/.{6}/g) ?? [];
}

export function foldedIdOf(id: string): string {
  return id.slice(0, FOLDED_ID_CHARACTERS);
}

/** Of overlapping closings each round once. */
export function combinedRounds(
  closings: readonly Pick<BooksClosed, 'rounds'>[],
): readonly ClosedRound[] {
  const byId = new Map<string, ClosedRound>();
  for (const { rounds } of closings) {
    for (const round of rounds) if (!byId.has(round.id)) byId.set(round.id, round);
  }
  return [...byId.values()];
}
