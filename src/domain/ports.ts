/** What the outside implements for the domain's users: Trello's pluginData and small browser services. */
import type { Result } from './result.ts';
import type { MemberId } from './turn/entries.ts';

/** A model that holds a journal. The card's id is always explicit: Trello's `card` scope and the id are
 *  two spellings that do not serialise with one another. */
export type Model = { readonly kind: 'card'; readonly card: string } | { readonly kind: 'board' };

/** Trello stopped answering: the board was left, or the frame is going away. */
export interface HostGone {
  readonly type: 'HostGone';
}

/** The member may not write to this model. */
export interface NotAllowed {
  readonly type: 'NotAllowed';
}

/** The whole blob of the model would pass the limit. Lengths in UTF-16 units of its JSON. */
export interface TooLarge {
  readonly type: 'TooLarge';
  readonly limitChars: number;
  readonly actualChars: number;
}

/** Trello refused for a reason of its own; the message is Trello's and is not shown. */
export interface Refused {
  readonly type: 'Refused';
  readonly message: string;
}

export type WriteError = HostGone | NotAllowed | TooLarge | Refused;

/** The shared pluginData of one model, as one blob of top-level keys. Values are untrusted. */
export interface PluginData {
  read(model: Model): Promise<Result<Readonly<Record<string, unknown>>, HostGone>>;
  write(model: Model, key: string, value: unknown): Promise<Result<void, WriteError>>;
}

/** Waits for a time in milliseconds; tests advance it by hand. */
export type Wait = (ms: number) => Promise<void>;

/** A member of the board as Trello shows him now. */
export interface Person {
  readonly id: MemberId;
  /** Absent where the member hides it. */
  readonly name?: string;
  /** Trello's own name for him: `@username` in a comment tells him. */
  readonly username?: string;
  /** Address of a picture. */
  readonly avatar?: string;
}
