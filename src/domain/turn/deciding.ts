/** Which entries a card's badge stands on: those that must be checked before it is believed. */
import type { CardTurn } from './card-turn.ts';
import type { CardEntry } from './entries.ts';

/** What takes something back, or folds it. */
const OF_OTHERS: readonly CardEntry['kind'][] = ['undone', 'disputed', 'withdrawn', 'booksClosed'];

/** The entries that opened what runs (or ended it), every copy of them, the dates promised for it (of single
 *  edits any may be the nearest), and whatever took something back. */
export function decidingEntries(
  turn: CardTurn,
  entries: readonly CardEntry[],
): readonly CardEntry[] {
  const ids = openingIds(turn);
  return entries.filter((entry) => {
    const { kind } = entry;
    if (OF_OTHERS.includes(kind)) return true;
    return ids.includes(entry.id) || (kind === 'datePromised' && ids.includes(entry.to));
  });
}

function openingIds({ main, rounds }: CardTurn): readonly (string | undefined)[] {
  switch (main.kind) {
    case 'version':
      return [main.version.id];
    case 'edits':
      return [main.round.id];
    case 'decide':
      return [main.ask.id];
    case 'approved': {
      const { id, ask, confirmed, withEdits } = main.approval;
      // Approved with edits is what was said when the round was opened.
      return [id, ask?.id, confirmed?.id, withEdits && rounds.at(-1)?.id];
    }
    case 'handedOver':
      return [main.handOver.id];
    case 'idle':
      return [];
  }
}
