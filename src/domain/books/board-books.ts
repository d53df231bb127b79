/** The same for a board: older values of settings are folded, people and their roles never. */
import type { BoardEntry } from '../roster/entries.ts';
import { boardStateOf } from '../rules/board-state.ts';
import { type BooksClosed, combinedRounds, foldedIdOf, foldedIds } from './books-closed.ts';

/** @returns undefined where no setting was set twice, or where the board would not stand as it does. */
export function planBoardBooks(
  entries: readonly BoardEntry[],
  readerZone: string,
  knownCalendars: readonly string[],
): BooksClosed | undefined {
  const stateOf = (of: readonly BoardEntry[]) =>
    boardStateOf({ entries: of }, readerZone, knownCalendars);
  const older = olderSettings(entries);
  if (older.length === 0) return undefined;
  const closings = entries.filter((entry) => entry.kind === 'booksClosed');
  const folded = [...older, ...closings];
  const left = entries.filter((entry) => !folded.includes(entry));
  if (textOf(stateOf(left)) !== textOf(stateOf(entries))) return undefined;
  const names = [...closings.flatMap(foldedIds), ...folded.map(({ id }) => foldedIdOf(id))];
  return {
    kind: 'booksClosed',
    ids: [...new Set(names)].sort().join(''),
    rounds: combinedRounds(closings),
  };
}

/** Those that another value of the same setting came after, since the board is what it is. Of the first writer's
 *  zone the first value counts, so all stay. */
function olderSettings(entries: readonly BoardEntry[]): readonly BoardEntry[] {
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  const latest = new Map<string, BoardEntry>();
  for (const entry of entries) if (entry.kind === 'fieldSet') latest.set(entry.path, entry);
  return entries.filter(
    (entry, index) =>
      entry.kind === 'fieldSet' &&
      entry.path !== 'setup.zone' &&
      index > arrival &&
      latest.get(entry.path) !== entry,
  );
}

/** Maps as lists: what JSON leaves out of them is what matters here. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    member instanceof Map ? [...member] : member,
  );
}
