/** What a person changed of a draft, and nothing else. It may be kept for days: put back, it must not take
 *  away what somebody else changed in between. */

/** By field, as JSON can say it: `null` for a field made empty. */
export type Changes = Readonly<Record<string, unknown>>;

/** What of `next` is not as in `before`: objects field by field, lists whole. Undefined where nothing is. */
export function changesIn(next: object, before: object): Changes | undefined {
  const changes: Record<string, unknown> = {};
  const stood: Changes = { ...before };
  for (const [field, value] of Object.entries(next)) {
    const change = changeOf(value, stood[field]);
    if (change !== undefined) changes[field] = change;
  }
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The draft `before` with the changes put on it. */
export function withChanges<Draft extends object>(before: Draft, changes: Changes = {}): Draft {
  const next: Record<string, unknown> = Object.fromEntries(Object.entries(before));
  for (const [field, value] of Object.entries(changes)) {
    const stood = next[field];
    const isNested = isRecord(value) && isRecord(stood);
    next[field] = isNested ? withChanges(stood, value) : (value ?? undefined);
  }
  // The changes were taken from a draft of this shape, or checked against it when they were read.
  return next as Draft;
}

/** What stood under the changes when each of them was begun; elsewhere what stands now. */
export function stoodUnder(changes: Changes | undefined, before: object, now: object): Changes {
  const stood: Changes = { ...before };
  const next: Record<string, unknown> = { ...now };
  for (const [field, value] of Object.entries(changes ?? {})) {
    const [was, is] = [stood[field], next[field]];
    const isNested = isRecord(value) && isRecord(was) && isRecord(is);
    next[field] = isNested ? stoodUnder(value, was, is) : was;
  }
  return next;
}

/** Of what stood, the fields that the changes replace; `null` for one that was empty. */
export function replacedBy(changes: Changes, stood: object): Changes {
  const before: Changes = { ...stood };
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => {
      const was = before[field];
      return [field, isRecord(value) && isRecord(was) ? replacedBy(value, was) : (was ?? null)];
    }),
  );
}

/** Whether something that is changed here was meanwhile made something else than it was and than it is to be. */
export function areOvertaken(changes: Changes, before: object, now: object): boolean {
  const stood: Changes = { ...before };
  const stands: Changes = { ...now };
  return Object.entries(changes).some(([field, value]) => {
    const [was, is] = [stood[field], stands[field]];
    if (isRecord(value) && isRecord(was) && isRecord(is)) return areOvertaken(value, was, is);
    return !isSame(is, was) && !isSame(is, value);
  });
}

/** A field made empty is `null` in changes. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

function changeOf(value: unknown, stood: unknown): unknown {
  if (JSON.stringify(value) === JSON.stringify(stood)) return undefined;
  return isRecord(value) && isRecord(stood) ? changesIn(value, stood) : (value ?? null);
}

function isRecord(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
