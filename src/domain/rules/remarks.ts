/** What who decides for the client says to proposed rules instead of agreeing to them. */
import type { Instant } from '../clock.ts';
import { decidingNaming, peopleOf, sideOf } from '../roster/board-people.ts';
import type { BoardEntry, FieldSet } from '../roster/entries.ts';
import type { MemberId } from '../turn/entries.ts';
import type { Proposal } from './agreed.ts';

export interface RulesRemarks {
  readonly by: MemberId;
  readonly words: string;
}

/** A board has little room. */
export const LONGEST_REMARKS = 300;

/** A field of her own row: that everybody may write, and only in his own name. */
function remarksPath(member: MemberId): string {
  return `people.${member}.onRules`;
}

export function remarksField(member: MemberId, proposal: Proposal, words: string): FieldSet {
  return { kind: 'fieldSet', path: remarksPath(member), value: [proposal.id, words] };
}

/** The latest remarks on just this proposal, by somebody who decided for the client when they were written. The
 *  proposal stays as it is: it is agreed to, changed or withdrawn as before. */
export function remarksOn(
  proposal: Proposal,
  entries: readonly BoardEntry[],
): RulesRemarks | undefined {
  const people = peopleOf(entries);
  let at = 0 as Instant;
  let found: RulesRemarks | undefined;
  for (const entry of entries) {
    at = Math.max(at, entry.at) as Instant;
    if (entry.kind !== 'fieldSet' || entry.path !== remarksPath(entry.by)) continue;
    if (sideOf(people, entry.by, at) === 'agency') continue;
    const words = wordsOn(proposal, entry.value);
    if (words === undefined || decidingNaming(people, entry.by, at) === undefined) continue;
    found = { by: entry.by, words };
  }
  return found;
}

function wordsOn(proposal: Proposal, value: unknown): string | undefined {
  if (!Array.isArray(value) || value[0] !== proposal.id) return undefined;
  const words: unknown = value[1];
  if (typeof words !== 'string' || words.trim() === '') return undefined;
  return words.length <= LONGEST_REMARKS ? words : undefined;
}
