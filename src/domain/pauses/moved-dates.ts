/** A clock's date, moved by exactly the working days that it stood still. Read from frozen data alone. */
import { dueAt, type FrozenPromise } from '../calendar/promise.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day } from '../day.ts';
import type { CardTurn, Due, MainClock, Move, Round } from '../turn/card-turn.ts';
import type { EntryId, Lost } from '../turn/entries.ts';
import { movedBy } from '../turn/lost.ts';
import { lostBetween, withExceptions } from '../turn/lost-between.ts';
import type { Stop } from './debt.ts';

export type EndedStop = Stop & { readonly end: NonNullable<Stop['end']> };

/** Every date of the card's clocks, moved by its stops that ended. Of stops that overlap each day counts once. */
export function moveDates(turn: CardTurn, stops: readonly Stop[]): CardTurn {
  if (stops.every(({ end }) => end === undefined)) return turn;
  const rounds = turn.rounds.map((round) => movedRound(round, stops));
  return { ...turn, rounds, main: movedMain(turn.main, stops, rounds) };
}

function movedMain(main: MainClock, stops: readonly Stop[], rounds: readonly Round[]): MainClock {
  switch (main.kind) {
    case 'version': {
      const { version } = main;
      return {
        kind: 'version',
        version: { ...version, due: movedDue(version.due, version.id, stops) },
      };
    }
    case 'edits':
      return { kind: 'edits', round: rounds.find(({ id }) => id === main.round.id) ?? main.round };
    case 'decide': {
      const { due, ...ask } = main.ask;
      if (due === undefined) return main;
      return { kind: 'decide', ask: { ...ask, due: movedDue(due, ask.id, stops) } };
    }
    default:
      return main;
  }
}

function movedRound(round: Round, stops: readonly Stop[]): Round {
  const moved = (due: Due) => movedDue(due, round.id, stops);
  const edits = round.edits.map((edit) => (edit.due ? { ...edit, due: moved(edit.due) } : edit));
  return { ...round, edits, due: moved(round.due) };
}

/** A date promised by hand does not move by itself; what a person changed it from had moved until then. */
export function movedDue(due: Due, clock: EntryId, stops: readonly Stop[]): Due {
  const ended = endedStops(clock, stops);
  if (ended.length === 0) return due;
  const moves = due.moves.flatMap((move) => {
    if (move.lost !== undefined) return [move];
    const then = movedOver(
      move.from,
      ended.filter((stop) => isKnownAt(stop, move.at)),
    );
    return [...then.moves, { ...move, from: then.promise }];
  });
  const { promise, moves: last } = movedOver(due.promise, ended);
  return { ...due, promise, moves: [...moves, ...last] };
}

/** A hold of the board moves dates as soon as it begins. */
function isKnownAt({ from, end }: EndedStop, at: Instant): boolean {
  return (end.by === '' ? from : end.at) <= at;
}

/** Stops that overlap are one: each day of it counts once. */
function movedOver(made: FrozenPromise, stops: readonly EndedStop[]) {
  let promise = made;
  let base = promise;
  let whole: Lost | undefined;
  const moves: Move[] = [];
  const met: Lost[] = [];
  for (const stop of stops) {
    if (!isBegunBefore(stop, promise)) continue;
    const lost = lostIn(stop, promise);
    met.push(lost);
    const before = whole;
    if (before !== undefined && lost.first <= before.last) whole = joined(before, lost);
    else [base, whole] = [promise, lost];
    const moved = movedBy(base, withExceptions(whole, met));
    if (moved.day === promise.day) continue;
    const first = before === undefined ? lost.first : laterOf(lost.first, addDays(before.last, 1));
    moves.push({ ...stop.end, from: promise, lost: { ...lost, first } });
    promise = moved;
  }
  return { promise, moves };
}

function joined({ first, last }: Lost, { last: end }: Lost): Lost {
  return { first, last: laterOf(last, end) };
}

/** The earliest date that a clock which stands still can have: as if all came today. */
export function notBefore(
  due: Due,
  open: readonly Stop[],
  calendar: WorkingCalendar,
  now: Instant,
): Day {
  const { promise } = due;
  const today = local(now, promise.zone).day;
  const begun = open.filter((stop) => isBegunBefore(stop, promise)).map(({ from }) => from);
  if (begun.length === 0) return promise.day;
  const first = local(Math.min(...begun) as Instant, promise.zone).day;
  return movedFurther(due, lostBetween(promise, calendar, first, today)).day;
}

/** The date if these days were lost too. Of stops that are over some may have moved it by the same days already. */
export function movedFurther({ promise, moves }: Due, lost: Lost): FrozenPromise {
  const known = moves.flatMap((move) => (move.lost === undefined ? [] : daysIn(move.lost)));
  return movedBy(promise, { ...lost, off: [...(lost.off ?? []), ...known] });
}

function daysIn({ first, last }: Lost): readonly Day[] {
  const days: Day[] = [];
  for (let at = first; at <= last; at = addDays(at, 1)) days.push(at);
  return days;
}

function endedStops(clock: EntryId, stops: readonly Stop[]): readonly EndedStop[] {
  return stops
    .filter((stop): stop is EndedStop => stop.clock === clock && stop.end !== undefined)
    .sort((a, b) => a.from - b.from || a.end.at - b.end.at);
}

function isBegunBefore({ from }: Stop, promise: FrozenPromise): boolean {
  return from < dueAt(promise);
}

/** What an entry says was lost, as far as the clock stood then. */
export function lostIn({ from, end }: EndedStop, { zone }: FrozenPromise): Lost {
  // What begins with a day may cost that whole day: it stood at its first moment.
  const begun = addDays(local((from - 1) as Instant, zone).day, 1);
  const until = local(end.at, zone).day;
  const { first, last } = end.lost;
  return { ...end.lost, first: laterOf(first, begun), last: earlierOf(last, until) };
}

function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one;
}

function earlierOf(one: Day, other: Day): Day {
  if (one < other) return one;
  return other;
}
