/** The merge of journals is set union: commutative, associative, idempotent. Nothing is ever dropped here;
 *  what does not count is sorted out when the journal is read. */
import { canonicalJson, entryText } from './canonical.ts';

/** What the signature of a raw entry is worth: 2 where its claims are right, 1 for any other, 0 for none. */
export type Worth = (entry: unknown) => number;

/** Joins lists of raw entries and orders them by (n, id). Two entries are one when all but `sig` is the same; of
 *  copies that differ only in `sig` the one of more worth wins, then the smaller text. */
export function mergeBy(worth: Worth, lists: readonly (readonly unknown[])[]): readonly unknown[] {
  const [first = [], ...others] = lists;
  if (others.length === 0 && isMerged(first)) return first;
  const byText = new Map<string, unknown>();
  for (const entry of lists.flat()) {
    const key = identityOf(entry);
    const known = byText.get(key);
    byText.set(key, known === undefined ? entry : preferred(known, entry, worth));
  }
  return [...byText.entries()].sort(inJournalOrder).map(([, entry]) => entry);
}

/** What was merged when it was written mostly still is: where every number is larger than the one before, no two
 *  entries are one and their order is right, and the texts need not be made. */
function isMerged(entries: readonly unknown[]): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const entry of entries) {
    const n = isRecord(entry) ? entry['n'] : undefined;
    if (typeof n !== 'number' || n <= last || n >= Number.MAX_VALUE) return false;
    last = n;
  }
  return true;
}

/** An altered copy keeps its id but says something else, so it stays beside the true one. */
function identityOf(entry: unknown): string {
  if (!isRecord(entry)) return canonicalJson(entry);
  return `${canonicalJson(entry['id'])} ${entryText(entry)}`;
}

function preferred(known: unknown, other: unknown, worthOf: Worth): unknown {
  const [ours, theirs] = [signatureText(known), signatureText(other)];
  // What differs then is only the spelling (key order, NFC): which one stays must not hang on the order.
  if (ours === theirs) return JSON.stringify(known) <= JSON.stringify(other) ? known : other;
  const byWorth = worthOf(known) - worthOf(other);
  if (byWorth !== 0) return byWorth > 0 ? known : other;
  return ours < theirs ? known : other;
}

function signatureText(entry: unknown): string {
  return isRecord(entry) && entry['sig'] !== undefined ? canonicalJson(entry['sig']) : '';
}

function inJournalOrder(
  [earlierText, earlier]: [string, unknown],
  [laterText, later]: [string, unknown],
): number {
  const byNumber = numberOf(earlier) - numberOf(later);
  if (byNumber !== 0) return byNumber;
  return earlierText < laterText ? -1 : 1;
}

/** Entries without a usable number stand last: they count for nothing and only need one fixed place. */
function numberOf(entry: unknown): number {
  const n = isRecord(entry) ? entry['n'] : undefined;
  return typeof n === 'number' && Number.isFinite(n) ? n : Number.MAX_VALUE;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
