/** Settings as the fields that store them. Only what differs is written: a board's journal has little room. */
import type { FieldSet } from '../domain/roster/entries.ts';
import { type BoardSight, lastValue } from './board-sight.ts';

/** Values by the path they are stored under. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** Paths to write even when nothing looks changed: the stored value makes no sense, or none is stored and
 *  each reader's own stands in. */
export type PathsToRepair = ReadonlySet<string>;

/** The fields that differ from those in force; all of them without `before`. */
export function changedFields(
  next: FieldValues,
  before: FieldValues | undefined,
  repair: PathsToRepair,
): readonly FieldSet[] {
  return Object.entries(next)
    .filter(([path, value]) => repair.has(path) || !isSame(value, before?.[path]))
    .map(([path, value]) => ({ kind: 'fieldSet', path, value }));
}

export function pathsToRepair({ state, journal }: BoardSight): PathsToRepair {
  const paths = new Set(state.problems.map((problem) => problem.path));
  const isPlaced = lastValue(journal.entries, 'agency.zone') !== undefined;
  const firstZone = state.settings.zoneGuessed || paths.has('setup.zone');
  return !isPlaced && firstZone ? paths.add('agency.zone') : paths;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
