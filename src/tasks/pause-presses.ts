/** The presses of what is missing, each made from the card as it is at the moment of the press: what another window
 *  or the other side did meanwhile is not done twice. */

import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import { type Day, parseDay } from '../domain/day.ts';
import type { Debt } from '../domain/pauses/debt.ts';
import { debtorSide } from '../domain/pauses/debts.ts';
import type { DebtRef } from '../domain/pauses/entries.ts';
import { movedFurther } from '../domain/pauses/moved-dates.ts';
import { type AskedDate, lostBy, receivedDays } from '../domain/pauses/standing.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import { namedPromise, termPromise } from '../domain/rules/terms.ts';
import type { CardPress, Lost, Side } from '../domain/turn/entries.ts';
import { runningClock } from '../domain/turn/turn-history.ts';
import type { PressMaker } from './card-model.ts';
import type { CardSight } from './card-sight.ts';

type Made = ReturnType<PressMaker>;

export function debtIn({ pauses }: CardSight, ref: DebtRef | undefined): Debt | undefined {
  return pauses?.debts.find((debt) => debt.ref === ref);
}

/** Whose calendar and zone its days of receipt are. */
export function waitingCalendar({ pauses }: CardSight, { waiting }: Debt) {
  return pauses?.calendarOf(waiting);
}

/** *I've sent it*: today. */
export function sentPress(ref: DebtRef): PressMaker {
  return (sight) => {
    const debt = debtIn(sight, ref);
    const calendar = debt && waitingCalendar(sight, debt);
    if (debt === undefined || calendar === undefined) return 'changedMeanwhile';
    return givenOn(debt, sight, local(sight.now, calendar.zone).day);
  };
}

/** *Received*, on a day since it was asked for. */
export function receivedPress(ref: DebtRef, text: string): PressMaker {
  return (sight) => {
    const debt = debtIn(sight, ref);
    const calendar = debt && waitingCalendar(sight, debt);
    if (debt === undefined || calendar === undefined) return 'changedMeanwhile';
    const received = parseDay(text);
    const { first, last } = receivedDays(debt, calendar, sight.now);
    if (!received.ok || received.value < first || received.value > last) return undefined;
    return givenOn(debt, sight, received.value);
  };
}

/** The first of both sides to say so counts: of the second nothing is written. */
function givenOn(debt: Debt, sight: CardSight, received: Day): Made {
  if (!debt.isOpen) return debt.ends.at(-1)?.kind === 'given' ? undefined : 'changedMeanwhile';
  const lost = lostIn(debt, sight, received);
  return lost && [{ kind: 'given', debt: debt.ref, received, lost }];
}

function lostIn(debt: Debt, { pauses }: CardSight, until: Day): Lost | undefined {
  return pauses && lostBy(debt, pauses, pauses.calendarOf, until);
}

/** The date of the clock that stands, if the thing came on a day. */
export function dateThen(debt: Debt, sight: CardSight, received: Day): FrozenPromise | undefined {
  const { pauses } = sight;
  const clock = pauses && runningClock(pauses.turn.main);
  const isLast = pauses?.pausing.length === 1;
  const lost = lostIn(debt, sight, received);
  const due = pauses?.standingDue;
  if (clock === undefined || !isLast || lost === undefined || due === undefined) return undefined;
  return due.promise.rule === 'hand' ? undefined : movedFurther(due, lost);
}

/** *Stop waiting*. */
export function stopPress(ref: DebtRef): PressMaker {
  return (sight) => {
    const debt = debtIn(sight, ref);
    const calendar = debt && waitingCalendar(sight, debt);
    if (debt === undefined || calendar === undefined) return 'changedMeanwhile';
    if (!debt.isOpen) return undefined;
    const lost = lostIn(debt, sight, local(sight.now, calendar.zone).day);
    return lost && [{ kind: 'stopped', debts: [ref], lost }];
  };
}

/** Until when something is to come: in so many working days of the side that owes. */
export function debtPromise(
  who: Debt['who'],
  n: number,
  { board, now }: Pick<CardSight, 'board' | 'now'>,
  calendarOf: (side: Side) => Parameters<typeof termPromise>[0]['calendar'],
) {
  const calendar = calendarOf(debtorSide({ who }));
  return termPromise({ rule: board.settings.rule, n, received: now, now, calendar });
}

/** What the agency is asked to keep or to move: a date named by a person that the days waited would move, or one that
 *  today's calendar would make another. */
export function askedOf({ pauses, recount }: CardSight): AskedDate | undefined {
  return pauses?.asks ?? recount;
}

/** *Keep*: the date stays what it is. */
export function keepPress({ clock, instead }: AskedDate): PressMaker {
  return (sight) =>
    askedOf(sight)?.clock === clock
      ? [{ kind: 'kept', to: clock, instead } satisfies CardPress]
      : undefined;
}

/** *Move*: the date that the days waited would make it, named by who presses. */
export function movePress(
  { clock, instead }: AskedDate,
  why: string,
  holidays: HolidayLookup,
): PressMaker {
  return (sight) => {
    const { turn, board, now } = sight;
    const running = runningClock(turn.main);
    if (askedOf(sight)?.clock !== clock || running === undefined) return undefined;
    const promise = namedPromise(board.settings, instead, now, holidays, running.side);
    if (!promise.ok) return 'changedMeanwhile';
    return [{ kind: 'datePromised', to: clock, promise: promise.value, why }];
  };
}
