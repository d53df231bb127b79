import type { Instant } from '../clock.ts';
import type { Day } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import { type CountingRule, dueDay, type NegativeTerm, type Receipt } from './counting-rule.ts';
import { type Trace, traceBetween } from './trace.ts';
import {
  closesOn,
  isPreliminary,
  type NoWorkingDay,
  type WorkingCalendar,
} from './working-calendar.ts';
import type { CalendarError } from './working-days.ts';
import { local, toInstant } from './zone.ts';

/** A date that was promised, with all that made it; stored as it is and never recomputed. The due moment
 *  is `closes` minutes after midnight of `day` in `zone`, never a bare instant: zone rules change. */
export interface FrozenPromise extends Trace {
  readonly day: Day;
  readonly closes: number;
  readonly zone: string;
  readonly rule: 'full' | 'cutoff' | 'strict' | 'hours' | 'hand';
  /** Working days; minutes for `hours`; 0 for `hand`. */
  readonly n: number;
  /** A day where the hour is not known: it counts as in time. */
  readonly received: Instant | Day;
  readonly calendar: string;
  readonly revision: string;
  /** The minute of the day applied by the rule `cutoff`. */
  readonly cutoff?: number;
  /** The date lies beyond what an official act has fixed. */
  readonly preliminary?: true;
  /** For `hours`: the minutes used on each day. */
  readonly worked?: readonly (readonly [Day, number])[];
}

export interface FutureReceived {
  readonly type: 'FutureReceived';
}

/** A date promised by hand that lies before the day of the promise. */
export interface DayInThePast {
  readonly type: 'DayInThePast';
  readonly day: Day;
}

export type PromiseError = CalendarError | NegativeTerm | FutureReceived;

/** Freezes the date that a rule gives. "Today" is that of the calendar's zone.
 *  @returns FutureReceived when `received` is after `now` (a day: after today); errors as `dueDay`. */
export function makePromise(input: {
  readonly rule: CountingRule;
  readonly n: number;
  readonly received: Instant | Day;
  readonly calendar: WorkingCalendar;
  readonly now: Instant;
}): Result<FrozenPromise, PromiseError> {
  const { rule, n, received, calendar, now } = input;
  const late = isDay(received) ? received > local(now, calendar.zone).day : received > now;
  if (late) return err({ type: 'FutureReceived' });
  const receipt = receiptOf(received, calendar.zone);
  const due = dueDay(rule, n, receipt, calendar);
  if (!due.ok) return due;
  const trace = traceBetween(calendar, receipt.day, due.value.day);
  if (!trace.ok) return trace;
  const { day, cutoff } = due.value;
  const frozen = freeze(calendar, { day, rule: rule.kind, n, received });
  if (!frozen.ok) return frozen;
  return ok({ ...frozen.value, ...trace.value, ...(cutoff !== undefined && { cutoff }) });
}

/** Freezes a date that a person names. It may be a day off and needs no holiday data; it is due when the
 *  usual hours of that weekday end.
 *  @returns DayInThePast when the day is before that of `received`; NoWorkingDay when no weekday has hours. */
export function promiseByHand(input: {
  readonly day: Day;
  readonly received: Instant;
  readonly calendar: WorkingCalendar;
}): Result<FrozenPromise, DayInThePast | NoWorkingDay> {
  const { day, received, calendar } = input;
  if (day < local(received, calendar.zone).day) return err({ type: 'DayInThePast', day });
  return freeze(calendar, { day, rule: 'hand', n: 0, received });
}

/** The moment from which the promise is late, by today's zone rules. */
export function dueAt(promise: FrozenPromise): Instant {
  return toInstant(promise.day, promise.closes, promise.zone);
}

/** The local moment of receipt. */
export function receiptOf(received: Instant | Day, zone: string): Receipt {
  return isDay(received) ? { day: received, second: null } : local(received, zone);
}

function isDay(received: Instant | Day): received is Day {
  return typeof received === 'string';
}

/** A date as it is promised, by the calendar of today; what it met on the way is its trace. */
export function freeze(
  calendar: WorkingCalendar,
  made: Pick<FrozenPromise, 'day' | 'rule' | 'n' | 'received'>,
): Result<FrozenPromise, NoWorkingDay> {
  const closes = closesOn(calendar, made.day);
  if (closes === undefined) return err({ type: 'NoWorkingDay' });
  const { id, revision } = calendar.holidays;
  return ok({
    ...made,
    closes,
    zone: calendar.zone,
    calendar: id,
    revision,
    ...(isPreliminary(calendar, made.day) && { preliminary: true }),
  });
}
