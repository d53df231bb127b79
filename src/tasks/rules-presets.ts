/** A ready set of rules, as the fields that it would change on this board. */
import type { FieldSet } from '../domain/roster/entries.ts';
import { ALL_WORK, cadencePath } from '../domain/rules/agreement.ts';
import { type Preset, presetFields } from '../domain/rules/presets.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { todayOf } from './rules-cadence.ts';
import { settingsWith } from './rules-model.ts';

/** Nothing where everything in the set is so already. */
export function presetChanges(
  preset: Preset,
  sight: BoardSight,
  ports: Pick<BoardPorts, 'zone' | 'knownCalendars'>,
): readonly FieldSet[] {
  const kept: FieldSet[] = [];
  const textOf = (fields: readonly FieldSet[]) =>
    JSON.stringify(settingsWith(sight, fields, ports));
  let before = textOf(kept);
  for (const [path, value] of Object.entries(presetFields(preset, todayOf(sight)))) {
    if (isSameCadence(path, value, sight)) continue;
    const field: FieldSet = { kind: 'fieldSet', path, value };
    const after = textOf([...kept, field]);
    if (after !== before) kept.push(field);
    before = after;
  }
  return kept;
}

/** The day from which it is reported stays that of the first choice. What nobody chose is only shown: it asks for no
 *  report until it has a day. */
function isSameCadence(path: string, value: unknown, { state }: BoardSight): boolean {
  const row = state.settings.agreement.reports.find(({ id }) => id === ALL_WORK);
  return (
    path === cadencePath(ALL_WORK) &&
    Array.isArray(value) &&
    (row === undefined || (row.since !== undefined && row.every === value[0]))
  );
}
