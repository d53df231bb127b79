/** The parts of the settings page. Each is saved on its own and writes only the fields that changed. */
import type { CountingRule } from '../domain/calendar/counting-rule.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import type { SideSettings } from '../domain/rules/settings.ts';
import type { Terms } from '../domain/rules/term-fields.ts';
import { changedFields, pathsToRepair } from './board-fields.ts';
import { parseTime, timeText } from './board-hours.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import { type RuleKind, ruleFields } from './board-rule.ts';
import { parseSide, type SideDraft, type SideFault, sideDraft, sideFields } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import { type ApprovalsDraft, approvalFields, approvalsDraft } from './settings-approvals.tsx';
import { createPart, type SettingsPart } from './settings-part.ts';

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

/** The terms that the form asks for, as they are typed. */
export type TermsDraft = Readonly<Record<TermName, string>>;

export type TermName = Extract<keyof Terms, 'edits' | 'decision' | 'missing'>;

const TERM_NAMES: readonly TermName[] = ['edits', 'decision', 'missing'];

/** The longest term in working days that is read from a board. */
const LONGEST_TERM = 60;

export interface SettingsModel {
  readonly agency: SettingsPart<SideDraft, SideFault>;
  readonly client: SettingsPart<ClientDraft, SideFault>;
  readonly rule: SettingsPart<RuleDraft, 'NoTime'>;
  readonly terms: SettingsPart<TermsDraft, TermName>;
  readonly approvals: SettingsPart<ApprovalsDraft, never>;
}

export function createSettingsModel(
  board: BoardModel,
  { drafts, knownCalendars: known }: Pick<BoardPorts, 'drafts' | 'knownCalendars'>,
): SettingsModel {
  return {
    agency: createPart(board, drafts, {
      name: 'agency',
      stored: ({ state }) => sideDraft(state.settings.agency),
      presses: (draft, sight) => {
        const side = parseSide(draft, known);
        return side.ok ? ok(agencyFields(side.value, sight)) : side;
      },
    }),
    client: createPart(board, drafts, {
      name: 'client',
      stored: ({ state: { settings } }) => ({
        separate: settings.separateClient,
        side: sideDraft(settings.client),
      }),
      presses: (draft, sight) => clientFields(draft, sight, known),
    }),
    rule: createPart(board, drafts, {
      name: 'rule',
      stored: ({ state }) => ruleDraft(state.settings.rule),
      presses: (draft, sight) => {
        const rule = parseRule(draft);
        const before = sight.state.settings.rule;
        return rule.ok ? ok(ruleFields(rule.value, before, pathsToRepair(sight))) : rule;
      },
    }),
    terms: createPart(board, drafts, {
      name: 'terms',
      stored: ({ state }) => termsDraft(state.settings.terms),
      presses: termFields,
    }),
    approvals: createPart(board, drafts, {
      name: 'approvals',
      stored: approvalsDraft,
      presses: approvalFields,
    }),
  };
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

function termsDraft(terms: Terms): TermsDraft {
  return {
    edits: String(terms.edits),
    decision: String(terms.decision),
    missing: String(terms.missing),
  };
}

function termFields(draft: TermsDraft, sight: BoardSight): Result<readonly FieldSet[], TermName> {
  const { terms } = sight.state.settings;
  const next: Record<string, number> = {};
  const before: Record<string, number> = {};
  for (const name of TERM_NAMES) {
    const text = draft[name].trim();
    if (!/^\d+$/.test(text) || Number(text) > LONGEST_TERM) return err(name);
    next[`terms.${name}`] = Number(text);
    before[`terms.${name}`] = terms[name];
  }
  return ok(changedFields(next, before, pathsToRepair(sight)));
}
