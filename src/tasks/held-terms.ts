/** Dates as they are shown on a board that was ever on hold. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { Question } from '../domain/questions/questions.ts';
import { isWaiting } from '../domain/questions/questions.ts';
import type { CardReports, DueReport } from '../domain/report/report-state.ts';
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

export function answerFrom(promise: FrozenPromise, to: MemberId, { pauses }: Held): FrozenPromise {
  return pauses?.heldAnswer(promise, to) ?? promise;
}

export interface HeldQuestion extends Question {
  /** What was promised, where a hold moved it. */
  readonly first?: FrozenPromise;
}

export function questionsOnHold(
  questions: readonly Question[],
  sight: Held,
): readonly HeldQuestion[] {
  return questions.map((one) => {
    const { due: first, to } = one;
    if (first === undefined || !isWaiting(one)) return one;
    return { ...one, first, due: answerFrom(first, to, sight) };
  });
}

export interface HeldReport extends DueReport {
  /** What was promised, where a hold moved it. */
  readonly first?: FrozenPromise;
}

export interface HeldReports extends CardReports {
  readonly due: readonly HeldReport[];
}

export function reportsOnHold(known: CardReports, { pauses }: Held): HeldReports {
  const due = known.due.map((one) => {
    const { promise: first } = one;
    return { ...one, first, promise: pauses?.heldTerm(first, 'agency') ?? first };
  });
  return { ...known, due };
}
