import type { EntryId } from '../../domain/turn/entries.ts';
import { isSignature, tokenOf } from '../signature.ts';
import { isSignedKind } from './claims.ts';

/** The compact tokens of decisions, by the entry's id: what a checker elsewhere knows how to read. */
export function tokensOf(entries: readonly unknown[]): Readonly<Record<EntryId, string>> {
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const { id, sig } = (entry ?? {}) as { readonly id?: unknown; readonly sig?: unknown };
      if (typeof id !== 'string' || !isSignature(sig) || !isSignedKind(entry as object)) return [];
      const token = tokenOf(sig);
      return token === undefined ? [] : [[id, token]];
    }),
  );
}
