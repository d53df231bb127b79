/** Which entries of a card's story did not count, and why. */
import type { BoardPeople } from '../domain/roster/board-people.ts';
import { mayDecide } from '../domain/roster/board-people.ts';
import type { CardTurn } from '../domain/turn/card-turn.ts';
import type { CardEntry, EntryId } from '../domain/turn/entries.ts';
import { reduceCard } from '../domain/turn/reduce.ts';

export type Verdict = 'repeated' | 'notDecider' | 'noEffect';

const OF_WHO_DECIDES: readonly CardEntry['kind'][] = ['decided', 'confirmed', 'disputed'];

/** An entry without which the card would stand just the same changed nothing. What came from another board is not
 *  judged: who was who there is not known here. */
export function verdictsOf(
  entries: readonly CardEntry[],
  turn: CardTurn,
  people: BoardPeople,
): ReadonlyMap<EntryId, Verdict> {
  const verdicts = new Map<EntryId, Verdict>(turn.repeated.map((id) => [id, 'repeated']));
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  let before = JSON.stringify(reduceCard([], people));
  entries.forEach((entry, index) => {
    if (index < arrival) return;
    const after = JSON.stringify(reduceCard(entries.slice(0, index + 1), people));
    if (after === before && !verdicts.has(entry.id)) {
      const isOthers =
        OF_WHO_DECIDES.includes(entry.kind) && !mayDecide(people, entry.by, entry.at);
      verdicts.set(entry.id, isOthers ? 'notDecider' : 'noEffect');
    }
    before = after;
  });
  return verdicts;
}
