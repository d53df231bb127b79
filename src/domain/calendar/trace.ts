import { addDays, type Day, weekdayOf } from '../day.ts';
import { ok, type Result } from '../result.ts';
import { weekendMask } from './weekly-hours.ts';
import {
  type DayKind,
  dayKind,
  type NoDataForYear,
  type WorkingCalendar,
} from './working-calendar.ts';

/** A day off and where its name is found. */
export type TracedOff = readonly [Day, string?];

/** What a promise met on its way, kept with it so that it can explain itself without today's calendar.
 *  Everything is left out that the usual weekend says already. */
export interface Trace {
  /** Days off beyond the weekend. The second item is `own` for the board's extra day; without it the day
   *  comes from the promise's holiday calendar, where its name is found. */
  readonly off?: readonly TracedOff[];
  /** Working weekend days. */
  readonly on?: readonly Day[];
  /** Weekend mask, Monday first, 1 = off; left out for Saturday and Sunday. */
  readonly week?: string;
}

const USUAL_WEEK = '0000011';

/** The trace of all days between two days, both included, in either order. Errors as `dayKind`. */
export function traceBetween(
  calendar: WorkingCalendar,
  one: Day,
  other: Day,
): Result<Trace, NoDataForYear> {
  const off: TracedOff[] = [];
  const on: Day[] = [];
  for (const day of one < other ? daysFrom(one, other) : daysFrom(other, one)) {
    const kind = dayKind(calendar, day);
    if (!kind.ok) return kind;
    const entry = offEntry(day, kind.value);
    if (entry !== undefined) off.push(entry);
    if (isWorkingWeekendKind(kind.value)) on.push(day);
  }
  const week = weekendMask(calendar.hours);
  return ok({
    ...(off.length > 0 && { off }),
    ...(on.length > 0 && { on }),
    ...(week !== USUAL_WEEK && { week }),
  });
}

/** Whether the traced calendar worked on a day; true or false only within the traced days. */
export function workedOn(trace: Trace, day: Day): boolean {
  if (isWorkingWeekend(trace, day)) return true;
  return !isTracedWeekend(trace, day) && tracedOff(trace, day) === undefined;
}

export function isWorkingWeekend(trace: Trace, day: Day): boolean {
  return trace.on?.includes(day) ?? false;
}

export function isTracedWeekend(trace: Trace, day: Day): boolean {
  return (trace.week ?? USUAL_WEEK)[weekdayOf(day) - 1] === '1';
}

/** The entry of a day off beyond the weekend. */
export function tracedOff(trace: Trace, day: Day): TracedOff | undefined {
  return trace.off?.find(([off]) => off === day);
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let at = first; at <= last; at = addDays(at, 1)) days.push(at);
  return days;
}

function offEntry(day: Day, kind: DayKind): TracedOff | undefined {
  if (kind.kind !== 'off') return undefined;
  return kind.extra ? [day, 'own'] : [day];
}

function isWorkingWeekendKind(kind: DayKind): boolean {
  return kind.kind === 'working' && kind.weekend;
}
