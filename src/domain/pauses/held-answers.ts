/** Answers promised in working hours, moved by the holds of a board. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { toInstant } from '../calendar/zone.ts';
import type { MemberId } from '../entry.ts';
import { isWaiting, type Question } from '../questions/questions.ts';
import { answeringMinutes } from '../roster/availability.ts';
import type { Answering } from '../roster/team.ts';
import { begunIn, type Holding } from './held-dates.ts';

/** A term in working hours: what was used of it before a hold stays used, and the rest is counted from its end on, in
 *  the hours in which the person answers now.
 *  Example: 2 hours asked Fri 18:30, a hold from Mon to Tue → Wed 11:30 instead of Mon 11:30. */
export function heldAnswer(
  promise: FrozenPromise,
  person: Answering,
  { holds, now }: Pick<Holding, 'holds' | 'now'>,
): FrozenPromise {
  const { n, worked = [] } = promise;
  const begun = begunIn(holds, promise, now);
  const first = begun.find(({ from }) => from <= promise.day);
  if (first === undefined) return promise;
  const used = worked.filter(([day]) => day < first.from);
  const minutes = n - used.reduce((sum, [, spent]) => sum + spent, 0);
  const received = toInstant(first.to, 1440, promise.zone);
  const rest = answeringMinutes(person, { minutes, received }, begun);
  if (!rest.ok) return promise;
  const { day, minute: closes } = rest.value;
  const { zone } = person.calendar;
  return { ...promise, day, closes, zone, worked: [...used, ...rest.value.worked] };
}

export interface HeldQuestion extends Question {
  /** As it was promised; of questions that wait. */
  readonly first?: FrozenPromise;
}

/** The questions that wait, with their answers' dates.
 *  @param personOf when somebody answers. */
export function heldQuestions(
  questions: readonly Question[],
  personOf: (member: MemberId) => Answering,
  holding: Pick<Holding, 'holds' | 'now'>,
): readonly HeldQuestion[] {
  if (holding.holds.length === 0) return questions;
  return questions.map((one) =>
    isWaiting(one) && one.due !== undefined
      ? { ...one, first: one.due, due: heldAnswer(one.due, personOf(one.to), holding) }
      : one,
  );
}
