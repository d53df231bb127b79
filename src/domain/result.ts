/** Expected failures are values: a success carries `value`, a failure carries a tagged `error`. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Unwraps a result where a failure would be a bug: fixtures, constants, start-up. Never for user input. */
export function getOrThrow<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`Unexpected failure: ${JSON.stringify(result.error)}`);
}

/** Marks a branch the compiler knows to be unreachable. */
export function exhaustive(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`);
}
