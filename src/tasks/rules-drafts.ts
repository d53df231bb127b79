/** Single rules as they are typed, and the fields to store. */
import { err, ok, type Result } from '../domain/result.ts';
import type { FieldSet } from '../domain/roster/entries.ts';
import {
  LONGEST_RULE_TEXT,
  LONGEST_URGENT_TERM,
  MOST_ROUNDS,
  MOST_URGENT,
  type RuleText,
} from '../domain/rules/agreement.ts';
import { LONGEST_TERM, type Terms } from '../domain/rules/term-fields.ts';
import { changedFields, type FieldValues, pathsToRepair } from './board-fields.ts';
import type { BoardSight } from './board-sight.ts';

/** A draft with one number in it. */
export interface CountDraft {
  readonly n: string;
}

/** A number that is none, or out of its bounds. */
export interface CountFault<Field extends string = 'n'> {
  readonly at: Field;
  readonly from: number;
  readonly to: number;
}

export type UrgentField = 'edits' | 'decision' | 'cap';
export type UrgentDraft = Readonly<Record<UrgentField, string>>;

export type TextsDraft<Name extends RuleText> = Readonly<Record<Name, string>>;

/** A text that is longer than a rule may be, by so many characters. */
export interface TextFault {
  readonly at: RuleText;
  readonly over: number;
}

export function termDraft({ state }: BoardSight, name: keyof Terms): CountDraft {
  return { n: String(state.settings.terms[name]) };
}

export function termFields(
  { n }: CountDraft,
  sight: BoardSight,
  name: keyof Terms,
): Result<readonly FieldSet[], CountFault> {
  const count = parseCount(n, 0, LONGEST_TERM);
  if (typeof count !== 'number') return err({ at: 'n', from: 0, to: LONGEST_TERM });
  const before = { [`terms.${name}`]: sight.state.settings.terms[name] };
  return ok(changed({ [`terms.${name}`]: count }, before, sight));
}

export function roundsDraft({ state }: BoardSight): CountDraft {
  return { n: countText(state.settings.agreement.rounds) };
}

/** Left empty, nobody counts the rounds. */
export function roundsFields(
  { n }: CountDraft,
  sight: BoardSight,
): Result<readonly FieldSet[], CountFault> {
  const count = parseCount(n, 1, MOST_ROUNDS);
  if (count === undefined) return err({ at: 'n', from: 1, to: MOST_ROUNDS });
  const before = { 'rules.rounds': sight.state.settings.agreement.rounds ?? null };
  return ok(changed({ 'rules.rounds': count }, before, sight));
}

export const URGENT_BOUNDS: Readonly<Record<UrgentField, readonly [from: number, to: number]>> = {
  edits: [0, LONGEST_URGENT_TERM],
  decision: [0, LONGEST_URGENT_TERM],
  cap: [1, MOST_URGENT],
};
export const URGENT_FIELDS: readonly UrgentField[] = ['edits', 'decision', 'cap'];

export function urgentDraft({ state }: BoardSight): UrgentDraft {
  const { edits, decision, cap } = state.settings.agreement.urgent;
  return { edits: countText(edits), decision: countText(decision), cap: countText(cap) };
}

export function urgentFields(
  draft: UrgentDraft,
  sight: BoardSight,
): Result<readonly FieldSet[], CountFault<UrgentField>> {
  const next: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  for (const name of URGENT_FIELDS) {
    const [from, to] = URGENT_BOUNDS[name];
    const count = parseCount(draft[name], from, to);
    if (count === undefined) return err({ at: name, from, to });
    next[`rules.urgent.${name}`] = count;
    before[`rules.urgent.${name}`] = sight.state.settings.agreement.urgent[name] ?? null;
  }
  return ok(changed(next, before, sight));
}

export function textsDraft<Name extends RuleText>(
  { state }: BoardSight,
  names: readonly Name[],
): TextsDraft<Name> {
  const { texts } = state.settings.agreement;
  return Object.fromEntries(names.map((name) => [name, texts[name]])) as TextsDraft<Name>;
}

/** A text made empty is said no more. */
export function textsFields<Name extends RuleText>(
  draft: TextsDraft<Name>,
  sight: BoardSight,
  names: readonly Name[],
): Result<readonly FieldSet[], TextFault> {
  const stored = textsDraft(sight, names);
  const next: Record<string, unknown> = {};
  const before: Record<string, unknown> = {};
  for (const name of names) {
    const text = draft[name].trim();
    const over = text.length - LONGEST_RULE_TEXT;
    if (over > 0) return err({ at: name, over });
    next[`rules.${name}`] = text || null;
    before[`rules.${name}`] = stored[name] || null;
  }
  return ok(changed(next, before, sight));
}

/** Null for a field left empty, undefined for what is no number within the bounds. */
export function parseCount(text: string, from: number, to: number): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  const count = Number(typed);
  return /^\d+$/.test(typed) && count >= from && count <= to ? count : undefined;
}

function countText(count: number | undefined): string {
  return count === undefined ? '' : String(count);
}

function changed(next: FieldValues, before: FieldValues, sight: BoardSight): readonly FieldSet[] {
  return changedFields(next, before, pathsToRepair(sight));
}
