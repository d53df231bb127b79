/** Has decisions signed before they are stored, and keeps room for what comes later. */
import type { Wait } from '../../domain/ports.ts';
import { isKept, isSignature, NOT_KEPT, signatureOf } from '../signature.ts';
import { type ClaimsPlace, claimsFault, isSignedKind, stateOf } from './claims.ts';

/** Asks Trello for a token over a state; undefined where it gives none. */
export type Sign = (state: string) => Promise<string | undefined>;

/** A decision does not wait longer for its signature. */
const LONGEST_WAIT_MS = 4000;
/** How many decisions of a card keep their signatures. Source: design.md, *Size*. */
const MOST_KEPT = 2;

interface Stamped {
  readonly id: string;
  readonly at: number;
  readonly by: string;
}

/** The entries, the decisions among them with their signatures. One that Trello does not sign, or not in time, or
 *  whose token would speak against it (a clock that is off), stays unsigned: it counts all the same. */
export function signDecisions<E extends Stamped>(
  entries: readonly E[],
  place: ClaimsPlace,
  { sign, wait }: { readonly sign: Sign; readonly wait: Wait },
): Promise<readonly E[]> {
  return Promise.all(
    entries.map(async (entry) => {
      if (!isSignedKind(entry)) return entry;
      const token = await Promise.race([
        // A refusal is no fault of the decision: it is stored unsigned, and the Record says so.
        sign(stateOf(entry)).catch(() => undefined),
        wait(LONGEST_WAIT_MS).then(() => undefined),
      ]);
      const sig = token === undefined ? undefined : signatureOf(token);
      return sig === undefined || claimsFault(entry, sig, place) !== undefined
        ? entry
        : { ...entry, sig };
    }),
  );
}

export function withoutSignature<E extends object>(entry: E): E {
  const { sig: _sig, ...rest } = entry as E & { readonly sig?: unknown };
  return rest as E;
}

/** In journal order, with the signatures of the two latest decisions; that of an older one is marked as not kept.
 *  What does not count (`counting` holds the ids that do) takes no place among the two and is left as it lies. */
export function keepLatestSignatures(
  raw: readonly unknown[],
  counting: ReadonlySet<string>,
): readonly unknown[] {
  let kept = 0;
  return raw
    .toReversed()
    .map((entry) => {
      if (!isSigned(entry) || !counting.has(entry.id)) return entry;
      kept += 1;
      return kept > MOST_KEPT ? { ...entry, sig: NOT_KEPT } : entry;
    })
    .reverse();
}

/** Whether the next decision would cost one of these its signature. */
export function isFullOfSignatures(counting: readonly object[]): boolean {
  return counting.filter(isSigned).length >= MOST_KEPT;
}

/** With a signature that is there. */
export function isSigned(entry: unknown): entry is { readonly id: string } {
  if (typeof entry !== 'object' || entry === null || !isSignedKind(entry)) return false;
  const { sig } = entry as { readonly sig?: unknown };
  return isSignature(sig) && isKept(sig);
}
