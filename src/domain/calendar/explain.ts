import { addDays, type Day } from '../day.ts';
import type { Lost } from '../entry.ts';
import type { Receipt } from './counting-rule.ts';
import { type FrozenPromise, receiptOf } from './promise.ts';
import { isTracedWeekend, isWorkingWeekend, type TracedOff, tracedOff, workedOn } from './trace.ts';

/** One day of the strip. A day that is several things has the later role (`due`, then `asked`) and says
 *  the others in `alsoAsked` and `alsoTaken`. */
export interface ExplainedDay {
  readonly day: Day;
  readonly role: 'asked' | 'taken' | 'counted' | 'off' | 'weekend' | 'waited' | 'due';
  readonly alsoAsked?: true;
  readonly alsoTaken?: true;
  /** 1 to n on counted days, the due day included; not for hours. */
  readonly count?: number;
  /** For hours: the minutes used on this day. */
  readonly minutes?: number;
  /** Where the name of a day off is found: a holiday calendar's id, or `own` for the board's own day. */
  readonly name?: string;
  /** A day of the weekend on which work is done. */
  readonly workingWeekend?: true;
}

export interface Explanation {
  readonly received: Receipt;
  /** The day before the first counted one; for hours the first day with working time left. */
  readonly countedFrom: Day;
  readonly why: 'hand' | 'sameDay' | 'nextWorkingDay' | 'afterCutoff' | 'dayOff';
  /** From the day of receipt to the due day, in the order of counting: back in time for a negative term.
   *  A date named by hand has these two days only. */
  readonly days: readonly ExplainedDay[];
  readonly rule: FrozenPromise['rule'];
  readonly n: number;
  readonly preliminary: boolean;
}

/** More days than the longest real strip; a damaged promise must not cost a page its life. */
const MOST_DAYS = 8000;

/** Why a promise has its date, from the promise alone: today's calendar has no say in it.
 *  @param lost the days by which it was moved: they were waited through and are not counted. */
export function explain(made: FrozenPromise, lost: readonly Lost[] = []): Explanation {
  const promise: Explained = { ...made, ...metBy(made, lost), waits: (at) => isIn(lost, at) };
  const received = receiptOf(promise.received, promise.zone);
  const { from, why } = startOf(promise, received);
  return {
    received,
    countedFrom: from,
    why,
    days: daysOf(promise, received.day, from),
    rule: promise.rule,
    n: promise.n,
    preliminary: promise.preliminary ?? false,
  };
}

/** A promise with the days that were waited through. */
interface Explained extends FrozenPromise {
  readonly waits: (day: Day) => boolean;
}

/** What the moved date met on its way lies beyond what the promise met. */
function metBy(promise: FrozenPromise, lost: readonly Lost[]) {
  const known = promise.off ?? [];
  const met = new Set(lost.flatMap(({ off }) => off ?? []));
  const more = [...met].filter((day) => !known.some(([one]) => one === day));
  const on = [...(promise.on ?? []), ...lost.flatMap((one) => one.on ?? [])];
  return {
    off: [...known, ...more.map((day): TracedOff => [day])],
    // A day in both is off.
    on: on.filter((day) => !met.has(day)),
  };
}

function isIn(lost: readonly Lost[], day: Day): boolean {
  return lost.some(({ first, last }) => first <= day && day <= last);
}

function works(promise: Explained, day: Day): boolean {
  return workedOn(promise, day) && !promise.waits(day);
}

interface Start {
  readonly from: Day;
  readonly why: Explanation['why'];
}

function startOf(promise: Explained, received: Receipt): Start {
  const { day } = received;
  if (promise.rule === 'hand') return { from: day, why: 'hand' };
  if (promise.rule === 'full') return { from: workingAfter(promise, day), why: 'nextWorkingDay' };
  const working = workedOn(promise, day);
  if (promise.rule === 'hours') return startOfHours(promise, day, working);
  if (promise.rule === 'strict' && (promise.n !== 0 || working))
    return { from: day, why: 'sameDay' };
  if (!working) return { from: workingAfter(promise, day), why: 'dayOff' };
  const late = (received.second ?? 0) > (promise.cutoff ?? 1440) * 60;
  if (late) return { from: workingAfter(promise, day), why: 'afterCutoff' };
  return { from: day, why: 'sameDay' };
}

function startOfHours(promise: Explained, day: Day, working: boolean): Start {
  const from = promise.worked?.[0]?.[0] ?? promise.day;
  if (from === day) return { from, why: 'sameDay' };
  return { from, why: working ? 'nextWorkingDay' : 'dayOff' };
}

/** Never beyond the due day, so that it ends whatever a damaged trace says. */
function workingAfter(promise: Explained, day: Day): Day {
  const later = path(day, promise.day).slice(1);
  return later.find((at) => works(promise, at)) ?? promise.day;
}

function daysOf(promise: Explained, asked: Day, from: Day): readonly ExplainedDay[] {
  const all = path(asked, promise.day);
  const shown =
    promise.rule === 'hand' ? all.filter((_, i) => i === 0 || i === all.length - 1) : all;
  let count = 0;
  return shown.map((day) => {
    if (isCounted(promise, day, from)) count += 1;
    return dayOf(promise, day, { asked, from, count });
  });
}

/** The days from one to the other, both included, forward or back. */
function path(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  const step = to < from ? -1 : 1;
  for (let at = from; at !== to && days.length < MOST_DAYS; at = addDays(at, step)) days.push(at);
  return [...days, to];
}

function isCounted(promise: Explained, day: Day, from: Day): boolean {
  if (promise.rule === 'hand' || promise.rule === 'hours' || !works(promise, day)) return false;
  return promise.n < 0 ? day < from : day > from;
}

interface Place {
  readonly asked: Day;
  readonly from: Day;
  readonly count: number;
}

function dayOf(promise: Explained, day: Day, { asked, from, count }: Place): ExplainedDay {
  const role = roleOf(promise, day, asked, from);
  const off = tracedOff(promise, day);
  const minutes = promise.worked?.find(([worked]) => worked === day)?.[1];
  return {
    day,
    role,
    ...(role !== 'asked' && day === asked && { alsoAsked: true }),
    ...(role !== 'taken' && day === from && promise.rule !== 'hand' && { alsoTaken: true }),
    ...(isCounted(promise, day, from) && { count }),
    ...(minutes !== undefined && { minutes }),
    ...(off !== undefined && { name: off[1] ?? promise.calendar }),
    ...(isWorkingWeekend(promise, day) && { workingWeekend: true }),
  };
}

function roleOf(promise: Explained, day: Day, asked: Day, from: Day): ExplainedDay['role'] {
  if (day === promise.day) return 'due';
  if (day === asked) return 'asked';
  if (workedOn(promise, day)) {
    if (promise.waits(day)) return 'waited';
    return day === from ? 'taken' : 'counted';
  }
  return isTracedWeekend(promise, day) ? 'weekend' : 'off';
}
