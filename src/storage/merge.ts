/** The merge with its own judgement of signatures. */
import { claimsFault } from './evidence/claims.ts';
import { isRecord, mergeBy } from './merge-by.ts';
import { isSignature } from './signature.ts';

/** Joins lists of raw entries and orders them by (n, id); of copies that differ only in `sig` one whose claims are
 *  right wins, then one with any, then the smaller text. */
export function mergeEntries(...lists: readonly (readonly unknown[])[]): readonly unknown[] {
  return mergeBy(worthOf, lists);
}

/** Judged by the entry alone, not by where it is read: else two readers would merge the same two copies to
 *  different ones. */
export function worthOf(entry: unknown): number {
  if (!isRecord(entry) || entry['sig'] === undefined) return 0;
  const { sig, at, by } = entry;
  if (!isSignature(sig) || typeof at !== 'number' || typeof by !== 'string') return 1;
  return claimsFault({ ...entry, at, by }, sig, {}) === undefined ? 2 : 1;
}
