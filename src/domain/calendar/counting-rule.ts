import { addDays, type Day } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import {
  closesOn,
  isWorkingDay,
  type NoDataForYear,
  type WorkingCalendar,
} from './working-calendar.ts';
import { addWorkingDays, type CalendarError, nextWorkingDay } from './working-days.ts';

/** When a request still belongs to its own day: never (`full`), until a minute of it (`cutoff`; `closing`
 *  is the end of that weekday's usual hours), or always (`strict`). One for both sides of a board. */
export type CountingRule =
  | { readonly kind: 'full' }
  | { readonly kind: 'cutoff'; readonly minute: number | 'closing' }
  | { readonly kind: 'strict' };

/** Negative terms count back, which only `strict` can do without moving a later request earlier. */
export interface NegativeTerm {
  readonly type: 'NegativeTerm';
  readonly n: number;
}

/** A local moment of receipt; without a second it counts as in time. */
export interface Receipt {
  readonly day: Day;
  readonly second: number | null;
}

export interface DueDay {
  readonly day: Day;
  /** The day before the first counted one. */
  readonly countedFrom: Day;
  /** The minute that was applied, for `cutoff` only. */
  readonly cutoff?: number;
}

/** The day on which something asked for at `received` is due, `n` working days on. `received` is local
 *  to the calendar's zone. Friday + 2 in a plain week: `full` Wednesday, `strict` Tuesday, `cutoff` Tuesday
 *  until the minute (inclusive) and Wednesday after it. With `n` = 0 the day from which one would count,
 *  moved on to a working day. A later request never gets an earlier day.
 *  @returns NegativeTerm unless the rule is `strict`; the errors of `addWorkingDays`. */
export function dueDay(
  rule: CountingRule,
  n: number,
  received: Receipt,
  calendar: WorkingCalendar,
): Result<DueDay, CalendarError | NegativeTerm> {
  if (n < 0 && rule.kind !== 'strict') return err({ type: 'NegativeTerm', n });
  const from = startOfCount(rule, n, received, calendar);
  if (!from.ok) return from;
  const due = addWorkingDays(calendar, from.value, n);
  if (!due.ok) return due;
  const counted = { day: due.value, countedFrom: from.value };
  if (rule.kind !== 'cutoff') return ok(counted);
  return ok({ ...counted, cutoff: cutoffOn(rule.minute, received.day, calendar) });
}

function startOfCount(
  rule: CountingRule,
  n: number,
  received: Receipt,
  calendar: WorkingCalendar,
): Result<Day, CalendarError> {
  if (rule.kind === 'full') return nextWorkingDay(calendar, addDays(received.day, 1));
  if (rule.kind === 'strict') {
    return n === 0 ? nextWorkingDay(calendar, received.day) : ok(received.day);
  }
  const inTime = isInTime(rule.minute, received, calendar);
  if (!inTime.ok) return inTime;
  return nextWorkingDay(calendar, inTime.value ? received.day : addDays(received.day, 1));
}

/** False on a day off too: what comes then counts as received on the next working day. */
function isInTime(
  minute: number | 'closing',
  received: Receipt,
  calendar: WorkingCalendar,
): Result<boolean, NoDataForYear> {
  const working = isWorkingDay(calendar, received.day);
  if (!working.ok || !working.value || received.second === null) return working;
  return ok(received.second <= cutoffOn(minute, received.day, calendar) * 60);
}

function cutoffOn(minute: number | 'closing', day: Day, calendar: WorkingCalendar): number {
  return minute === 'closing' ? (closesOn(calendar, day) ?? 1440) : minute;
}
