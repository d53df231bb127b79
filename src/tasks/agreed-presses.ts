/** What saving rules writes: the fields themselves, or while both sides agree on them a proposal. */
import type { Instant } from '../domain/clock.ts';
import { decidingNaming, sideOf } from '../domain/roster/board-people.ts';
import type { BoardPress, FieldSet, RulesProposed } from '../domain/roster/entries.ts';
import {
  isRulePath,
  type Proposal,
  rulesText,
  WITHDRAWN_PATH,
  withProposed,
} from '../domain/rules/agreed.ts';
import { remarksField } from '../domain/rules/remarks.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import type { BoardSight } from './board-sight.ts';

/** The presses by which rules are changed on this board. What waits already is part of what is proposed next: only
 *  the latest proposal can be agreed on. */
export function rulesPresses(
  sight: BoardSight,
  fields: readonly FieldSet[],
  note = '',
): readonly BoardPress[] {
  const { agreed } = sight;
  const rules = fields.filter(({ path }) => isRulePath(path));
  if (!agreed.isOn || rules.length === 0) return fields;
  const wanted = new Map([
    ...Object.entries(agreed.open?.fields ?? {}),
    ...rules.map(({ path, value }) => [path, value] as const),
  ]);
  const others = fields.filter(({ path }) => !isRulePath(path));
  const changed = [...wanted].filter(([path, value]) => !isSame(value, agreed.fields.get(path)));
  if (changed.length > 0) return [...others, proposalOf(sight, Object.fromEntries(changed), note)];
  // All is wanted as it is: what waited is not wanted any more.
  return agreed.open === undefined ? others : [...others, withdrawal(agreed.open)];
}

/** *Propose*: the rules as they stand. One of them is enough to name: the fingerprint is made from all. */
export function proposeAsTheyStand(sight: BoardSight, note = ''): readonly BoardPress[] {
  const { isOn, open, versions } = sight.agreed;
  if (!isOn || open !== undefined || versions.length > 0) return [];
  return [proposalOf(sight, { rule: sight.state.settings.rule.kind }, note)];
}

/** *Withdraw*, of just the proposal that the person saw. */
export function withdrawPresses({ agreed }: BoardSight, seen: Proposal): readonly BoardPress[] {
  return agreed.open?.id === seen.id ? [withdrawal(seen)] : [];
}

/** *Agree* to just the proposal that she saw.
 *  @returns undefined where it is another one by now, or where it was not made from these rules. */
export function agreePresses(
  sight: BoardSight,
  seen: Proposal,
  by: MemberId,
  now: Instant,
): readonly BoardPress[] | undefined {
  const { agreed, digest, state } = sight;
  if (agreed.versions.some(({ proposal }) => proposal.id === seen.id)) return [];
  if (agreed.open?.id !== seen.id || !mayAgree(sight, by)) return undefined;
  const naming = decidingNaming(state.people, by, now);
  if (naming === undefined || fingerprint(agreed.fields, seen.fields, digest) !== seen.fp) {
    return undefined;
  }
  return [{ kind: 'rulesAgreed', ref: seen.id, fp: seen.fp, ...naming }];
}

/** *I have remarks* on just the proposal that she saw.
 *  @returns undefined where it is another one by now. */
export function remarksPresses(
  sight: BoardSight,
  seen: Proposal,
  by: MemberId,
  words: string,
): readonly BoardPress[] | undefined {
  if (sight.agreed.open?.id !== seen.id || !mayAgree(sight, by)) return undefined;
  return [remarksField(by, seen, words)];
}

/** Whether a member may answer what waits. */
export function mayAgree(
  { state, now, access }: BoardSight,
  member: MemberId | undefined,
): boolean {
  if (member === undefined || access.kind === 'visitor' || access.kind === 'signedOut')
    return false;
  const isAgency = sideOf(state.people, member, now) === 'agency';
  return !isAgency && decidingNaming(state.people, member, now) !== undefined;
}

function proposalOf(
  { agreed, digest }: BoardSight,
  fields: RulesProposed['fields'],
  note: string,
): BoardPress {
  return {
    kind: 'rulesProposed',
    fields,
    fp: fingerprint(agreed.fields, fields, digest),
    note,
  };
}

/** Of all the rules that would be in force. */
function fingerprint(
  inForce: BoardSight['agreed']['fields'],
  proposed: RulesProposed['fields'],
  digest: BoardSight['digest'],
): string {
  return digest(rulesText(withProposed(inForce, proposed)));
}

function withdrawal({ id }: Proposal): BoardPress {
  return { kind: 'fieldSet', path: WITHDRAWN_PATH, value: id };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
