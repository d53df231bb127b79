/** What lies in a board's journal and counts for nothing: shown, so that nobody wonders where it went. */
import { type BoardPeople, peopleOf } from '../roster/board-people.ts';
import type { BoardEntry } from '../roster/entries.ts';
import { rulesInForce, type WhyIgnored } from './agreed.ts';

export interface IgnoredEntry {
  readonly entry: BoardEntry;
  readonly why: WhyIgnored;
}

/** In journal order, since the board is what it is. */
export function ignoredEntries(entries: readonly BoardEntry[]): readonly IgnoredEntry[] {
  const here = entries.slice(entries.findLastIndex(({ kind }) => kind === 'arrived') + 1);
  const { ignored } = rulesInForce({ entries });
  return here.flatMap((entry, index) => {
    const why = isRefused(here, index) ? 'notAllowed' : ignored.get(entry.id);
    return why === undefined ? [] : [{ entry, why }];
  });
}

/** A side or a role that its writer could not give. Dates the wrong way round are no question of who may. */
function isRefused(entries: readonly BoardEntry[], index: number): boolean {
  const entry = entries[index];
  if (entry?.kind !== 'placed' && entry?.kind !== 'named') return false;
  if (entry.kind === 'named' && entry.to !== undefined && entry.to < entry.from) return false;
  const [before, after] = [index, index + 1].map((end) => peopleOf(entries.slice(0, end)));
  return sizeOf(before, entry.member) === sizeOf(after, entry.member);
}

/** All that is known of people grows with each entry that counts. */
function sizeOf(people: BoardPeople | undefined, member: string): number {
  return (people?.namings.length ?? 0) + (people?.placements.get(member)?.length ?? 0);
}
