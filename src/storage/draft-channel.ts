/** How pages and the connector speak of drafts. The connector lives as long as the board is open, so it can
 *  hold what was typed where the browser refuses storage to our frames; BroadcastChannel works there too. */
export const DRAFT_CHANNEL = 'whose-turn-drafts';

export type DraftMessage =
  /** A page typed; an empty text takes the draft away. */
  | { readonly type: 'put'; readonly key: string; readonly text: string }
  /** A page opens and asks for what was typed before. */
  | { readonly type: 'ask'; readonly key: string }
  /** The answer, at once; empty where there is nothing. */
  | { readonly type: 'have'; readonly key: string; readonly text: string };

/** The part of BroadcastChannel that is used. */
export interface DraftChannel {
  postMessage(message: DraftMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
