/** Reads what is said on the channel of drafts. */
import type { DraftMessage } from './draft-channel.ts';

/** Reads a message of the channel; undefined for anything else that is said there. */
export function parseDraftMessage(raw: unknown): DraftMessage | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { type, key, text } = raw as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string') return undefined;
  if (type === 'ask') return { type, key };
  if ((type !== 'put' && type !== 'have') || typeof text !== 'string') return undefined;
  return { type, key, text };
}
