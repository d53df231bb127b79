/** How full a card would be once one more entry is stored: packed together with those that lie there, since a short text
 *  beside similar ones takes little. */
import { unpackEntries } from './codec.ts';
import { JOURNAL_KEY } from './journal.ts';
import { packEntries } from './pack.ts';
import { type Room, roomOf } from './room.ts';
import { unfold } from './unfold.ts';

/** Id, number, moment, member and name of an entry, about as long as they are. */
const HEAD = { id: 'AAAAAAAAAAAA', n: 100, at: 1_790_000_000_000, by: '5f0000000000000000000000' };

export async function roomWith(
  blob: Readonly<Record<string, unknown>>,
  entry: object,
): Promise<Room> {
  const stored = blob[JOURNAL_KEY];
  const envelope = isRecord(stored) ? stored : {};
  const unpacked = unpackEntries(envelope, unfold);
  const entries = [...(unpacked.ok ? unpacked.value : []), { ...HEAD, ...entry }];
  const { entries: _entries, z: _z, b: _b, ...around } = envelope;
  return roomOf({ ...blob, [JOURNAL_KEY]: { ...around, ...(await packEntries(entries)) } });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
