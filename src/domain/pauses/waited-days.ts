/** What a date was moved by, day by day: everything that its clock stood still for, not only what came last. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { workedOn } from '../calendar/trace.ts';
import { addDays, type Day } from '../day.ts';
import type { EntryId, Lost } from '../entry.ts';
import type { Move } from '../turn/card-turn.ts';
import { MOST_DAYS } from '../turn/lost.ts';
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

type Stood = Pick<Standing, 'turn' | 'standingDue' | 'debts' | 'held' | 'yesStops'>;

export interface WaitedMove {
  readonly move: Move;
  /** Empty where nothing was waited for: a wrong record cost the days. */
  readonly spans: readonly WaitedDays[];
}

/** The moves by lost days of the date that runs, with what they were waited for. What was missing on days of a hold
 *  and the hold are told each by itself. */
export function waitedMoves(standing: Stood): readonly WaitedMove[] {
  const { turn, standingDue: due } = standing;
  const clock = runningClock(turn.main);
  if (clock === undefined || due === undefined) return [];
  // Found once, not anew for each move and day: a journal may hold thousands.
  const rangesOf = (stops: readonly Stop[]) =>
    stops.filter(isEndedOf(clock.id)).map((stop) => lostIn(stop, due.promise));
  const stood: LostDays = {
    debts: standing.debts.map((debt) => ({ debt, ranges: rangesOf(debt.stops) })),
    yes: rangesOf(standing.yesStops),
    held: rangesOf(standing.held),
  };
  return due.moves.flatMap((move) =>
    move.lost === undefined ? [] : [{ move, spans: spansOf(move.from, move.lost, stood) }],
  );
}

/** The days that each cost a clock. */
interface LostDays {
  readonly debts: readonly { readonly debt: Debt; readonly ranges: readonly Lost[] }[];
  readonly yes: readonly Lost[];
  readonly held: readonly Lost[];
}

function spansOf(from: FrozenPromise, lost: Lost, stood: LostDays): readonly WaitedDays[] {
  const days = workingDaysOf(from, lost);
  const debts = stood.debts.filter(({ ranges }) => ranges.some((one) => isMet(one, lost)));
  const waited = runsOf(days, (day) => ({
    debts: debts.filter(({ ranges }) => isIn(ranges, day)).map(({ debt }) => debt),
    yes: isIn(stood.yes, day),
    held: false,
  }));
  const onHold = runsOf(days, (day) => ({ debts: [], yes: false, held: isIn(stood.held, day) }));
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

function workingDaysOf(from: FrozenPromise, { first, last, on, off }: Lost): readonly Day[] {
  const days: Day[] = [];
  let day = first;
  for (let left = MOST_DAYS; day <= last && left > 0; left -= 1) {
    if ((on?.includes(day) || workedOn(from, day)) && !off?.includes(day)) days.push(day);
    day = addDays(day, 1);
  }
  return days;
}

function isMet(one: Lost, other: Lost): boolean {
  return one.first <= other.last && other.first <= one.last;
}

function isIn(ranges: readonly Lost[], day: Day): boolean {
  return ranges.some(({ first, last }) => first <= day && day <= last);
}

function isEndedOf(clock: EntryId) {
  return (stop: Stop): stop is EndedStop => stop.clock === clock && stop.end !== undefined;
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
