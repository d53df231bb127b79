/** The draft of a report as it lies in a card's private data: plain while it is short, else compressed as journals
 *  are. It names its card, so that a copy that Trello makes is not taken for a draft of the copy. */
import { unpackEntries } from './codec.ts';
import { packEntries } from './pack.ts';
import { unfold } from './unfold.ts';

/** The key of private data; the connector looks for it too. */
export const PRIVATE_DRAFT_KEY = 'reportDraft';

export interface StoredText {
  get(): Promise<unknown>;
  set(value: unknown): Promise<boolean>;
}

export interface PrivateDraft {
  read(): Promise<string | undefined>;
  write(text: string): Promise<boolean>;
}

export function createPrivateDraft(stored: StoredText, card: string): PrivateDraft {
  return {
    read: async () => textIn(await stored.get(), card),
    write: async (text) =>
      stored.set(text === '' ? undefined : { v: 1, card, ...(await packEntries([text])) }),
  };
}

function textIn(value: unknown, card: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const packed = value as Readonly<Record<string, unknown>>;
  if (packed['v'] !== 1 || packed['card'] !== card) return undefined;
  const unpacked = unpackEntries(packed, unfold);
  const text = unpacked.ok ? unpacked.value[0] : undefined;
  return typeof text === 'string' ? text : undefined;
}
