/** What a card's front says of its questions, for one viewer at one moment: which words, which colour, and when they
 *  next change. The texts themselves are in `i18n/questions`. */
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import { type BoardPeople, sideOf } from '../roster/board-people.ts';
import type { BadgeColour } from '../turn/badge.ts';
import type { MemberId } from '../turn/entries.ts';
import { isFor, isWaiting, type Question } from './questions.ts';

/** Within a week a weekday and an hour say when; beyond it the day does. */
export type AnswerText =
  | { readonly kind: 'answer' | 'answerLate'; readonly day: Day; readonly minute: number }
  | { readonly kind: 'answerOn' | 'answerLateOn'; readonly day: Day };

export interface QuestionBadge {
  readonly text: AnswerText;
  readonly colour: Extract<BadgeColour, 'light-gray' | 'blue' | 'red' | 'orange'>;
  /** When it next changes by itself; undefined where time changes nothing. */
  readonly changesAt?: Instant;
}

/** Weekdays are told apart by their names for so many days either way. */
const NAMED_DAYS = 6;

type Dated = Question & { readonly due: FrozenPromise };

/** The badge of the question that matters most to who looks: his own before others', the one due first. */
export function questionBadge(
  questions: readonly Question[],
  people: BoardPeople,
  viewer: MemberId | undefined,
  now: Instant,
): QuestionBadge | undefined {
  const dated = questions.filter((one): one is Dated => isWaiting(one) && one.due !== undefined);
  const own = dated.filter((one) => isFor(one, viewer, people, now));
  const shown = firstDue(own.length > 0 ? own : dated);
  if (shown === undefined) return undefined;
  return { ...wording(shown, own.length > 0, people, now), ...nextChange(shown.due, now) };
}

/** When an open question is late, by a clock that ticks: the earliest moment still ahead. */
export function nextDue(questions: readonly Question[], now: Instant): Instant | undefined {
  const ahead = questions.flatMap((one) => {
    const due = isWaiting(one) && one.due !== undefined ? dueAt(one.due) : now;
    return due > now ? [due] : [];
  });
  return ahead.length === 0 ? undefined : (Math.min(...ahead) as Instant);
}

function firstDue(questions: readonly Dated[]): Dated | undefined {
  let first: Dated | undefined;
  for (const one of questions) {
    if (first === undefined || dueAt(one.due) < dueAt(first.due)) first = one;
  }
  return first;
}

/** Red is for the agency alone: who is not placed may be of the client. */
function wording(
  { to, due }: Dated,
  isOwn: boolean,
  people: BoardPeople,
  now: Instant,
): Pick<QuestionBadge, 'text' | 'colour'> {
  const { day, closes: minute } = due;
  const isNamed = Math.abs(daysBetween(local(now, due.zone).day, day)) <= NAMED_DAYS;
  if (now < dueAt(due)) {
    const text = isNamed ? ({ kind: 'answer', day, minute } as const) : undefined;
    return { text: text ?? { kind: 'answerOn', day }, colour: isOwn ? 'blue' : 'light-gray' };
  }
  const text = isNamed ? ({ kind: 'answerLate', day, minute } as const) : undefined;
  const colour = sideOf(people, to, now) === 'agency' ? 'red' : 'orange';
  return { text: text ?? { kind: 'answerLateOn', day }, colour };
}

function nextChange(due: FrozenPromise, now: Instant): Pick<QuestionBadge, 'changesAt'> {
  const moments = [
    toInstant(addDays(due.day, -NAMED_DAYS), 0, due.zone),
    dueAt(due),
    toInstant(addDays(due.day, NAMED_DAYS + 1), 0, due.zone),
  ];
  const changesAt = moments.find((moment) => moment > now);
  return changesAt === undefined ? {} : { changesAt };
}
