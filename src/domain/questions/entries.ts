/** The kinds of entries by which people ask one another something on a card. A question is a small clock of its
 *  own: it never stops the card's. */
import type { FrozenPromise } from '../calendar/promise.ts';
import type { EntryId, MemberId } from '../entry.ts';

/** *Ask a question*: `promise` counts working hours within the reply windows of whom it goes to. */
export interface QuestionAsked {
  readonly kind: 'questionAsked';
  readonly to: MemberId;
  readonly text: string;
  /** The entry that it is about: a missing thing, a report. */
  readonly about?: EntryId;
  readonly promise: FrozenPromise;
}

/** *Answered*, with or without words. */
export interface Answered {
  readonly kind: 'answered';
  readonly ref: EntryId;
  readonly words?: string;
}

/** It was not for whom it went to: somebody else answers, mostly the account manager. */
export interface QuestionPassed {
  readonly kind: 'questionPassed';
  readonly ref: EntryId;
  readonly to: MemberId;
  readonly promise: FrozenPromise;
}

export type QuestionPress = QuestionAsked | Answered | QuestionPassed;

export const QUESTION_KINDS = [
  'questionAsked',
  'answered',
  'questionPassed',
] as const satisfies readonly QuestionPress['kind'][];
