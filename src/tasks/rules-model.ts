/** The rules of the board, each saved on its own and only where it changed; and how they would read once saved. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import type { RuleText } from '../domain/rules/agreement.ts';
import { readSettings, type Settings } from '../domain/rules/settings.ts';
import type { Terms } from '../domain/rules/term-fields.ts';
import type { ProposalNote } from './agreed-note.ts';
import { rulesPresses } from './agreed-presses.ts';
import { pathsToRepair } from './board-fields.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import { ruleFields } from './board-rule.ts';
import { parseSide, type SideDraft, type SideFault, sideDraft } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import {
  type ReportsDraft,
  type ReportsFault,
  reportsDraft,
  reportsFields,
} from './rules-cadence.ts';
import {
  type CountDraft,
  type CountFault,
  roundsDraft,
  roundsFields,
  type TextFault,
  type TextsDraft,
  termDraft,
  termFields,
  textsDraft,
  textsFields,
  type UrgentDraft,
  type UrgentField,
  urgentDraft,
  urgentFields,
} from './rules-drafts.ts';
import { type ApprovalsDraft, approvalFields, approvalsDraft } from './settings-approvals.tsx';
import {
  agencyFields,
  type ClientDraft,
  clientFields,
  parseRule,
  type RuleDraft,
  ruleDraft,
} from './settings-model.ts';
import { createPart, type PartName, type SettingsPart } from './settings-part.ts';

export interface RulePart<Draft, Fault> extends SettingsPart<Draft, Fault> {
  /** What saving would set; nothing while what was typed makes no sense. */
  readonly fields: ReadonlySignal<readonly FieldSet[]>;
}

export type TextsPart<Name extends RuleText> = RulePart<TextsDraft<Name>, TextFault>;

export interface RulesModel {
  readonly edits: RulePart<CountDraft, CountFault>;
  readonly decision: RulePart<CountDraft, CountFault>;
  readonly missing: RulePart<CountDraft, CountFault>;
  readonly answers: RulePart<CountDraft, CountFault>;
  readonly reports: RulePart<ReportsDraft, ReportsFault>;
  readonly rule: RulePart<RuleDraft, 'NoTime'>;
  readonly agency: RulePart<SideDraft, SideFault>;
  readonly client: RulePart<ClientDraft, SideFault>;
  readonly rounds: RulePart<CountDraft, CountFault>;
  readonly urgent: RulePart<UrgentDraft, CountFault<UrgentField>>;
  readonly outside: TextsPart<'outside' | 'price'>;
  readonly approvals: RulePart<ApprovalsDraft, never>;
  readonly contact: TextsPart<'channel' | 'calls'>;
  readonly result: TextsPart<'result'>;
  readonly missingLong: TextsPart<'missingLong'>;
}

type RulesPorts = Pick<BoardPorts, 'drafts' | 'knownCalendars'>;

export function createRulesModel(
  board: BoardModel,
  ports: RulesPorts,
  note: ProposalNote,
): RulesModel {
  const known = ports.knownCalendars;
  const part = <Draft extends object, Fault>(of: PartOfRules<Draft, Fault>) =>
    createRulePart(board, ports, note, of);
  const term = (name: PartName, of: keyof Terms) =>
    part({
      name,
      stored: (sight) => termDraft(sight, of),
      fields: (draft: CountDraft, sight) => termFields(draft, sight, of),
    });
  const texts = <Name extends RuleText>(name: PartName, names: readonly Name[]) =>
    part({
      name,
      stored: (sight) => textsDraft(sight, names),
      fields: (draft: TextsDraft<Name>, sight) => textsFields(draft, sight, names),
    });
  return {
    edits: term('edits', 'edits'),
    decision: term('decision', 'decision'),
    missing: term('missing', 'missing'),
    answers: term('answers', 'answerHours'),
    reports: part({ name: 'reports', stored: reportsDraft, fields: reportsFields }),
    rule: part({
      name: 'rule',
      stored: ({ state }) => ruleDraft(state.settings.rule),
      fields: (draft: RuleDraft, sight) => {
        const rule = parseRule(draft);
        const before = sight.state.settings.rule;
        return rule.ok ? ok(ruleFields(rule.value, before, pathsToRepair(sight))) : rule;
      },
    }),
    agency: part({
      name: 'agency',
      stored: ({ state }) => sideDraft(state.settings.agency),
      fields: (draft: SideDraft, sight) => {
        const side = parseSide(draft, known);
        return side.ok ? ok(agencyFields(side.value, sight)) : side;
      },
    }),
    client: part({
      name: 'client',
      stored: ({ state: { settings } }) => ({
        separate: settings.separateClient,
        side: sideDraft(settings.client),
      }),
      fields: (draft: ClientDraft, sight) => clientFields(draft, sight, known),
    }),
    rounds: part({ name: 'rounds', stored: roundsDraft, fields: roundsFields }),
    urgent: part({ name: 'urgent', stored: urgentDraft, fields: urgentFields }),
    outside: texts('outside', ['outside', 'price']),
    approvals: part({ name: 'approvals', stored: approvalsDraft, fields: approvalFields }),
    contact: texts('contact', ['channel', 'calls']),
    result: texts('result', ['result']),
    missingLong: texts('missingLong', ['missingLong']),
  };
}

interface PartOfRules<Draft, Fault> {
  readonly name: PartName;
  readonly stored: (sight: BoardSight) => Draft;
  readonly fields: (draft: Draft, sight: BoardSight) => Result<readonly FieldSet[], Fault>;
}

function createRulePart<Draft extends object, Fault>(
  board: BoardModel,
  { drafts }: RulesPorts,
  note: ProposalNote,
  { name, stored, fields }: PartOfRules<Draft, Fault>,
): RulePart<Draft, Fault> {
  const part = createPart<Draft, Fault>(board, drafts, {
    name,
    stored,
    presses: (draft, sight) => {
      const made = fields(draft, sight);
      return made.ok ? ok(rulesPresses(sight, made.value, note.text.peek())) : made;
    },
  });
  return {
    ...part,
    save: async () => {
      const isSaved = await part.save();
      if (isSaved) note.clear();
      return isSaved;
    },
    fields: computed(() => {
      const sight = board.sight.value;
      const draft = part.draft.value;
      if (sight === undefined || draft === undefined || !part.isTyped.value) return [];
      const made = fields(draft, sight);
      return made.ok ? made.value : [];
    }),
  };
}

/** The settings as they would be with these fields saved. */
export function settingsWith(
  { state }: BoardSight,
  fields: readonly FieldSet[],
  { zone, knownCalendars }: Pick<BoardPorts, 'zone' | 'knownCalendars'>,
): Settings {
  if (fields.length === 0) return state.settings;
  const next = new Map([
    ...state.fields,
    ...fields.map(({ path, value }) => [path, value] as const),
  ]);
  return readSettings(next, zone, knownCalendars).settings;
}
