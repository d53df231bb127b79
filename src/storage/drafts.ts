/** What a person typed and did not send yet: kept in this browser and in the connector's memory, so that a
 *  frame rebuilt in mid-word or a pop-up closed by accident loses nothing. Never in shared data. */
import type { Wait } from '../domain/ports.ts';
import type { DraftChannel } from './draft-channel.ts';
import { parseDraftMessage } from './draft-messages.ts';

const ANSWER_WITHIN_MS = 250;

export interface Drafts {
  /** What was typed before; undefined where there is nothing. */
  load(form: string): Promise<string | undefined>;
  /** Keeps a text; an empty one takes the draft away. */
  save(form: string, text: string): void;
  /** Whether what was saved last is there when this tab is closed. */
  lasts(): boolean;
}

/** `storage` is absent where the browser refuses it. Drafts are kept by card (or board), member and form. */
export function createDrafts(
  owner: { readonly model: string; readonly member: string },
  channel: DraftChannel,
  storage: Storage | undefined,
  wait: Wait,
): Drafts {
  const keyOf = (form: string) => `draft ${owner.model} ${owner.member} ${form}`;
  let isLasting = storage !== undefined;
  return {
    load: async (form) =>
      (storage && readItem(storage, keyOf(form))) ??
      (await askConnector(channel, keyOf(form), wait)),
    save: (form, text) => {
      channel.postMessage({ type: 'put', key: keyOf(form), text });
      isLasting = storage !== undefined && writeItem(storage, keyOf(form), text);
    },
    lasts: () => isLasting,
  };
}

function askConnector(channel: DraftChannel, key: string, wait: Wait): Promise<string | undefined> {
  return new Promise((resolve) => {
    const listen = ({ data }: { readonly data: unknown }) => {
      const message = parseDraftMessage(data);
      if (message?.type === 'have' && message.key === key) finish(message.text || undefined);
    };
    const finish = (text: string | undefined) => {
      channel.removeEventListener('message', listen);
      resolve(text);
    };
    channel.addEventListener('message', listen);
    channel.postMessage({ type: 'ask', key });
    void wait(ANSWER_WITHIN_MS).then(() => finish(undefined));
  });
}

function readItem(storage: Storage, key: string): string | undefined {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    // Refused since the page started: as if nothing were there.
    return undefined;
  }
}

function writeItem(storage: Storage, key: string, text: string): boolean {
  try {
    if (text === '') storage.removeItem(key);
    else storage.setItem(key, text);
    return true;
  } catch {
    // Full or refused: the connector has the text already. What lies here is older and must not be read.
    forget(storage, key);
    return false;
  }
}

function forget(storage: Storage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // Refused altogether: then it cannot be read either.
  }
}
