/** Which entries of a card's story did not count, and why. */
import { reduceEstimates } from '../domain/estimates/estimates.ts';
import { reduceOutside } from '../domain/outside/outside.ts';
import { reduceDebts } from '../domain/pauses/debts.ts';
import { reduceQuestions } from '../domain/questions/questions.ts';
import type { BoardPeople } from '../domain/roster/board-people.ts';
import type { CardEntry, EntryId } from '../domain/turn/entries.ts';
import { type VoidReason, voidEntries } from '../domain/turn/void-entries.ts';
import { reduceUrgency } from '../domain/urgency/urgency.ts';

export type Verdicts = ReadonlyMap<EntryId, VoidReason>;

export function verdictsOf(entries: readonly CardEntry[], people: BoardPeople): Verdicts {
  const voids = [
    ...voidEntries(entries, people),
    ...reduceQuestions(entries, people).voids,
    ...reduceDebts(entries, people).voids,
    ...reduceEstimates(entries, people).voids,
    ...reduceUrgency(entries, people).voids,
    ...reduceOutside(entries, people).voids,
  ];
  return new Map(voids.map(([{ id }, reason]) => [id, reason]));
}
