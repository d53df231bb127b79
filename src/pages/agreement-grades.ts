/** Grades agreements by Trello's signature, as the Record does decisions. Loaded only where somebody looks at one. */
import type { Grade } from '../domain/evidence/grade.ts';
import type { EntryId } from '../domain/turn/entries.ts';
import type { ClaimsPlace } from '../storage/evidence/claims.ts';
import { gradeOf } from '../storage/evidence/grading.ts';
import { trelloKeys } from '../storage/evidence/keys.ts';

/** By the ids of the entries, as they lie on the board. Trello's keys are asked only where one of them is signed. */
export async function gradeAgreements(
  stored: readonly object[],
  place: ClaimsPlace,
  keysOf: () => Promise<readonly string[]> = trelloKeys,
): Promise<ReadonlyMap<EntryId, Grade>> {
  const keys = stored.some((entry) => 'sig' in entry) ? await keysOf() : [];
  const graded = await Promise.all(
    stored.map(async (entry) => [idOf(entry), await gradeOf(entry, place, keys)] as const),
  );
  return new Map(graded);
}

function idOf(entry: object): EntryId {
  return (entry as { readonly id: EntryId }).id;
}
