/** How a page and the connectors of its browser speak of entries. The connector lives as long as the board is open
 *  and a page may be closed in the next moment; BroadcastChannel works where storage is refused (measured). */
import type { AppendError } from '../../domain/journal.ts';
import type { Stamped } from '../envelope.ts';
import type { Waiting } from './waiting-entries.ts';

export const OUTBOX_CHANNEL = 'whose-turn-outbox';

/** Whose entries, and where they go. */
export interface Address {
  readonly board: string;
  readonly member: string;
  /** `modelName` of the card or the board. */
  readonly model: string;
}

export type OutboxMessage =
  /** A page hands entries over. Every connector of the board keeps them, and answers `held`. */
  | ({
      readonly type: 'offer';
      readonly offer: string;
      readonly entries: readonly Stamped[];
    } & Address)
  | { readonly type: 'held'; readonly offer: string; readonly by: string }
  /** The page chose the first that answered: the others need not write. */
  | { readonly type: 'write'; readonly offer: string; readonly by: string }
  /** What came of the first tries. */
  | { readonly type: 'outcome'; readonly offer: string; readonly error?: AppendError }
  /** A page saw a model without some of what waits for it. */
  | ({ readonly type: 'missing' } & Address)
  /** A page writes by itself, and may be closed before it knows what came of it. */
  | ({ readonly type: 'writes' } & Address)
  /** The person knows that these were refused. */
  | ({ readonly type: 'forget'; readonly ids: readonly string[] } & Address)
  /** What a connector keeps, what of it Trello would not take, and what no write of this connector has confirmed:
   *  said to a page that opens, or misses something, and whenever a write is over. Nobody else knows. */
  | ({
      readonly type: 'keeps';
      readonly kept: readonly Waiting[];
      readonly by: string;
      readonly unsure: readonly string[];
      /** Ids that were given up since the board was loaded; an older build does not say. */
      readonly givenUp?: readonly string[] | undefined;
    } & Address)
  /** A page opened: presses may follow. */
  | { readonly type: 'hello' };

/** The part of BroadcastChannel that is used. */
export interface OutboxChannel {
  postMessage(message: OutboxMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
