/** Dates as they are shown on a board that was ever on hold. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { HeldQuestion } from '../domain/pauses/held-answers.ts';
import type { HeldReports } from '../domain/pauses/held-dates.ts';
import type { Question } from '../domain/questions/questions.ts';
import type { CardReports } from '../domain/report/report-state.ts';
import type { MemberId, Side } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';

type Held = Pick<CardSight, 'pauses'>;

/** The date of a term that begins at this moment: a hold that lasts moves it at once. */
export function termFromNow(
  promise: FrozenPromise,
  side: Side,
  { pauses, now }: Held & Pick<CardSight, 'now'>,
): FrozenPromise {
  return pauses?.heldTerm(promise, side, now) ?? promise;
}

/** The same of an answer that is asked for now. */
export function answerFrom(promise: FrozenPromise, to: MemberId, { pauses }: Held): FrozenPromise {
  return pauses?.heldAnswer(promise, to) ?? promise;
}

export function questionsOnHold(
  questions: readonly Question[],
  { pauses }: Held,
): readonly HeldQuestion[] {
  return pauses?.heldQuestions(questions) ?? questions;
}

export function reportsOnHold(known: CardReports, { pauses }: Held): HeldReports {
  return pauses?.heldReports(known) ?? known;
}
