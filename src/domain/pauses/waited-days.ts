/** What a date was moved by, day by day: everything that its clock stood still for, not only what came last. */
import { workedOn } from '../calendar/trace.ts';
import { addDays, type Day } from '../day.ts';
import type { EntryId, Lost } from '../entry.ts';
import type { Move } from '../turn/card-turn.ts';
import { runningClock } from '../turn/turn-history.ts';
import type { Debt, Stop } from './debt.ts';
import { type EndedStop, lostIn } from './moved-dates.ts';
import type { Standing } from './standing.ts';

/** Working days in a row that were waited for the same, or on which the board was on hold. */
export interface WaitedDays {
  readonly first: Day;
  readonly last: Day;
  /** In the order in which they were missed. */
  readonly debts: readonly Debt[];
  /** For the client's yes to work outside the agreement. */
  readonly yes: boolean;
  readonly held: boolean;
}

type Causes = Omit<WaitedDays, 'first' | 'last'>;

/** A move whose days were lost. */
export type LostMove = Move & { readonly lost: Lost };

type Stood = Pick<Standing, 'debts' | 'held' | 'yesStops'>;

/** The moves by lost days of the date that runs, with what they were waited for. */
export function waitedMoves(
  standing: Stood & Pick<Standing, 'turn' | 'standingDue'>,
): readonly { readonly move: Move; readonly spans: readonly WaitedDays[] }[] {
  const clock = runningClock(standing.turn.main);
  if (clock === undefined) return [];
  return (standing.standingDue?.moves ?? []).flatMap((move) => {
    const { lost } = move;
    return lost === undefined
      ? []
      : [{ move, spans: waitedDays({ ...move, lost }, clock.id, standing) }];
  });
}

/** Empty where nothing was waited for: a wrong record cost the days. What was missing on days of a hold and the hold
 *  are told each by itself.
 *  @param clock whose date moved, by the entry that opened it. */
export function waitedDays(move: LostMove, clock: EntryId, standing: Stood): readonly WaitedDays[] {
  const { debts, held, yesStops } = standing;
  const days = workingDaysOf(move);
  const covers = (day: Day) => (stop: Stop) => isLostTo(stop, day, clock, move);
  const waited = runsOf(days, (day) => ({
    debts: debts.filter(({ stops }) => stops.some(covers(day))),
    yes: yesStops.some(covers(day)),
    held: false,
  }));
  const onHold = runsOf(days, (day) => ({ debts: [], yes: false, held: held.some(covers(day)) }));
  return [...waited, ...onHold].sort(
    (a, b) => Number(a.first > b.first) - Number(a.first < b.first),
  );
}

/** Days without a cause are a run of their own, and left out. */
function runsOf(days: readonly Day[], causesOn: (day: Day) => Causes): readonly WaitedDays[] {
  const runs: WaitedDays[] = [];
  for (const day of days) {
    const causes = causesOn(day);
    const last = runs.at(-1);
    if (last !== undefined && isSame(last, causes)) runs[runs.length - 1] = { ...last, last: day };
    else runs.push({ first: day, last: day, ...causes });
  }
  return runs.filter(isAny);
}

function workingDaysOf({ from, lost }: LostMove): readonly Day[] {
  const days: Day[] = [];
  for (let day = lost.first; day <= lost.last; day = addDays(day, 1)) {
    const works = lost.on?.includes(day) || workedOn(from, day);
    if (works && !lost.off?.includes(day)) days.push(day);
  }
  return days;
}

function isLostTo(stop: Stop, day: Day, clock: EntryId, { from }: LostMove): boolean {
  if (stop.clock !== clock || !isEnded(stop)) return false;
  const { first, last } = lostIn(stop, from);
  return first <= day && day <= last;
}

function isEnded(stop: Stop): stop is EndedStop {
  return stop.end !== undefined;
}

function isAny({ debts, yes, held }: Causes): boolean {
  return debts.length > 0 || yes || held;
}

function isSame(one: Causes, other: Causes): boolean {
  const isOneList =
    one.debts.length === other.debts.length &&
    one.debts.every((debt, index) => debt === other.debts[index]);
  return isOneList && one.yes === other.yes && one.held === other.held;
}
