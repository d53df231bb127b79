/** Holds drafts in the connector's memory: the only place of ours that outlives a page's frame where the
 *  browser refuses storage. Loaded when the first page speaks: before that there is none. */
import type { DraftChannel } from '../storage/draft-channel.ts';
import { parseDraftMessage } from '../storage/draft-messages.ts';

/** Drafts of long-closed cards make room for new ones. */
const MOST_DRAFTS = 200;

/** @returns what hears the pages. */
export function createDraftKeeper(
  channel: Pick<DraftChannel, 'postMessage'>,
): (data: unknown) => void {
  const drafts = new Map<string, string>();
  return (data) => {
    const message = parseDraftMessage(data);
    if (message?.type === 'put') put(drafts, message.key, message.text);
    if (message?.type === 'ask') {
      const text = drafts.get(message.key) ?? '';
      channel.postMessage({ type: 'have', key: message.key, text });
    }
  };
}

function put(drafts: Map<string, string>, key: string, text: string): void {
  drafts.delete(key);
  if (text !== '') drafts.set(key, text);
  const oldest = drafts.keys().next();
  if (drafts.size > MOST_DRAFTS && !oldest.done) drafts.delete(oldest.value);
}
