/** Which entries a card's badge stands on: those that must be checked before it is believed. */
import type { CardTurn } from './card-turn.ts';
import type { CardEntry } from './entries.ts';

/** The entry that opened what runs (or ended it), every copy of it, and the dates promised for it: of single
 *  edits any may be the nearest. */
export function decidingEntries(
  turn: CardTurn,
  entries: readonly CardEntry[],
): readonly CardEntry[] {
  const id = openingId(turn);
  if (id === undefined) return [];
  return entries.filter(
    (entry) => entry.id === id || (entry.kind === 'datePromised' && entry.to === id),
  );
}

function openingId(turn: CardTurn): string | undefined {
  switch (turn.main.kind) {
    case 'version':
      return turn.main.version.id;
    case 'edits':
      return turn.main.round.id;
    case 'handedOver':
      return turn.main.handOver.id;
    case 'idle':
      return undefined;
  }
}
