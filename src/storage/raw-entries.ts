/** What lies in a journal, unjudged: for who only asks whether an entry is there. */
import { type Unfold, unpackEntries } from './codec.ts';
import type { Place } from './journal.ts';
import { migrateEnvelope } from './versions.ts';

/** @returns undefined where it cannot be read; nothing where it is another card's. */
export function rawEntriesOf(
  stored: unknown,
  place: Place,
  unfold: Unfold,
): readonly unknown[] | undefined {
  if (stored === undefined) return [];
  const envelope = migrateEnvelope(stored);
  if (!envelope.ok) return undefined;
  if (envelope.value.card !== place.card) return [];
  const unpacked = unpackEntries(envelope.value, unfold);
  return unpacked.ok ? unpacked.value : undefined;
}
