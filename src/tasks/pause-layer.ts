/** What adds up pauses and holds over a card's turn: few cards need it, and it is loaded with the first that does. */
import type { Journal } from '../domain/journal.ts';
import { hasPauses } from '../domain/pauses/entries.ts';
import { hasHolds } from '../domain/pauses/has-holds.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import type { addUpPauses } from './pause-sight.ts';

/** Something is or was missing on the card, or the board was on hold. */
export function needsPauses(card: Journal<CardEntry>, board: Journal<BoardEntry>): boolean {
  return hasPauses(card.entries) || isHeld(board);
}

function isHeld({ entries }: Journal<BoardEntry>): boolean {
  return hasHolds(entries.flatMap((entry) => (entry.kind === 'fieldSet' ? [entry.path] : [])));
}

/** @returns 'missing' where the part did not come. */
export async function loadPauses(): Promise<typeof addUpPauses | 'missing'> {
  try {
    return (await import('./pause-sight.ts')).addUpPauses;
  } catch {
    // Offline, or another version was published meanwhile: said where the card would stand.
    return 'missing';
  }
}
