/** The rule and the days of both sides as they are typed, and the fields to store: only what changed. */
import type { CountingRule } from '../domain/calendar/counting-rule.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import type { SideSettings } from '../domain/rules/settings.ts';
import { changedFields, pathsToRepair } from './board-fields.ts';
import { parseTime, timeText } from './board-hours.ts';
import type { RuleKind } from './board-rule.ts';
import { parseSide, type SideDraft, type SideFault, sideFields } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';

export interface ClientDraft {
  readonly separate: boolean;
  readonly side: SideDraft;
}

export interface RuleDraft {
  readonly kind: RuleKind;
  /** The cut-off is the end of the day's usual hours, else `time`. */
  readonly atClosing: boolean;
  readonly time: string;
}

/** The rule as typed; a cut-off needs its hour. */
export function parseRule({ kind, atClosing, time }: RuleDraft): Result<CountingRule, 'NoTime'> {
  if (kind !== 'cutoff') return ok({ kind });
  if (atClosing) return ok({ kind, minute: 'closing' });
  const minute = parseTime(time);
  return minute === undefined ? err('NoTime') : ok({ kind, minute });
}

/** What changes of the agency's days. */
export function agencyFields(next: SideSettings, sight: BoardSight): readonly FieldSet[] {
  const before = sideFields('agency', sight.state.settings.agency);
  return changedFields(sideFields('agency', next), before, pathsToRepair(sight));
}

/** The fields by which the client gets days of its own, or the agency's again. At first all are written: from
 *  then on no change of the agency's moves them. */
export function clientFields(
  { separate, side }: ClientDraft,
  sight: BoardSight,
  known: readonly string[],
): Result<readonly FieldSet[], SideFault> {
  const { settings } = sight.state;
  const repair = pathsToRepair(sight);
  const before = { 'client.separate': settings.separateClient };
  const toggled = changedFields({ 'client.separate': separate }, before, repair);
  if (!separate) return ok(toggled);
  const parsed = parseSide(side, known);
  if (!parsed.ok) return parsed;
  const stood = settings.separateClient ? sideFields('client', settings.client) : undefined;
  return ok([...toggled, ...changedFields(sideFields('client', parsed.value), stood, repair)]);
}

export function ruleDraft(rule: CountingRule): RuleDraft {
  const minute = rule.kind === 'cutoff' ? rule.minute : 'closing';
  return {
    kind: rule.kind,
    atClosing: minute === 'closing',
    time: minute === 'closing' ? '15:00' : timeText(minute),
  };
}
