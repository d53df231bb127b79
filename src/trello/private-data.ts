/** One key of a card's private pluginData: only this member reads it, on whatever computer. */
import type { CapabilityClient } from './client.ts';

export interface PrivateKey {
  /** Untrusted; undefined where nothing lies there, or Trello does not answer. */
  get(): Promise<unknown>;
  /** Undefined takes the key away. False where Trello refused. */
  set(value: unknown): Promise<boolean>;
}

export function privateKey(t: CapabilityClient, card: string, key: string): PrivateKey {
  return {
    get: async () => {
      try {
        return (await t.get(card, 'private', key)) as unknown;
      } catch {
        // Refused, or the board was left: what this browser keeps is all there is.
        return undefined;
      }
    },
    set: async (value) => {
      try {
        if (value === undefined) await t.remove(card, 'private', key);
        else await t.set(card, 'private', key, value);
        return true;
      } catch {
        // Too long, refused, or the board was left: the writer is told that this browser alone has it.
        return false;
      }
    },
  };
}
