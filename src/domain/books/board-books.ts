/** The same for a board: older values of settings are folded, people and their roles never. */
import type { BoardEntry } from '../roster/entries.ts';
import { AGREED_PATH, isRulePath } from '../rules/agreed.ts';
import { boardStateOf } from '../rules/board-state.ts';
import { type BooksClosed, combinedRounds, foldedIdOf, foldedIds } from './books-closed.ts';

export interface BoardBooks {
  readonly press: BooksClosed;
  /** What gives up its room. */
  readonly older: readonly BoardEntry[];
}

/** @returns undefined where no setting was set twice, or where the board would not stand as it does. */
export function planBoardBooks(
  entries: readonly BoardEntry[],
  readerZone: string,
  knownCalendars: readonly string[],
): BoardBooks | undefined {
  const older = olderSettings(entries);
  if (older.length === 0) return undefined;
  const closings = entries.filter((entry) => entry.kind === 'booksClosed');
  const names = [
    ...closings.flatMap(foldedIds),
    ...[...older, ...closings].map(({ id }) => foldedIdOf(id)),
  ];
  const press: BooksClosed = {
    kind: 'booksClosed',
    ids: [...new Set(names)].sort().join(''),
    rounds: combinedRounds(closings),
  };
  return mayCloseBoard(press, entries, readerZone, knownCalendars) ? { press, older } : undefined;
}

/** Whether the board would stand as it does with these settings folded; asked again of what lies there later. */
export function mayCloseBoard(
  press: BooksClosed,
  entries: readonly BoardEntry[],
  readerZone: string,
  knownCalendars: readonly string[],
): boolean {
  const names = new Set(foldedIds(press));
  const isFolded = ({ id, kind }: BoardEntry) =>
    (kind === 'fieldSet' || kind === 'booksClosed') && names.has(foldedIdOf(id));
  const stateOf = (of: readonly BoardEntry[]) =>
    textOf(boardStateOf({ entries: of }, readerZone, knownCalendars));
  return stateOf(entries.filter((entry) => !isFolded(entry))) === stateOf(entries);
}

/** Those that another value of the same setting came after, since the board is what it is. Of the first writer's
 *  zone the first value counts, so all stay; so do rules that both sides agreed on, with all that led to them. */
function olderSettings(entries: readonly BoardEntry[]): readonly BoardEntry[] {
  const arrival = entries.findLastIndex(({ kind }) => kind === 'arrived');
  const latest = new Map<string, BoardEntry>();
  for (const entry of entries) if (entry.kind === 'fieldSet') latest.set(entry.path, entry);
  const isAgreed = latest.has(AGREED_PATH);
  const stays = (path: string) => isAgreed && (isRulePath(path) || path === AGREED_PATH);
  return entries.filter(
    (entry, index) =>
      entry.kind === 'fieldSet' &&
      !stays(entry.path) &&
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
