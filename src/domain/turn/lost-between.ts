/** Working days that a side lost, to be frozen in an entry. Apart from what a badge needs. */
import type { FrozenPromise } from '../calendar/promise.ts';
import { dayKind, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { addDays, type Day } from '../day.ts';
import type { Lost } from './entries.ts';
import { movedBy } from './lost.ts';

/** What a side lost between two of its days, to be frozen in an entry: the working days d with
 *  `from` < d ≤ `through`; on one and the same day nothing.
 *  Example: Mon 2026-11-23 to Thu 2026-11-26 costs 3 working days. */
export function lostBetween(
  promise: FrozenPromise,
  calendar: WorkingCalendar,
  from: Day,
  through: Day,
): Lost {
  const first = addDays(from, 1);
  let lost: Lost = { first, last: through };
  // Each day off met on the way moves the date further, over days that may be off as well. A working day of the
  // weekend takes it back again.
  for (let end = through, known = from; known < end; ) {
    const met = exceptionsIn(calendar, known, end);
    lost = withExceptions({ first, last: through }, [lost, met]);
    known = end;
    const { day } = movedBy(promise, lost);
    if (day > end) end = day;
  }
  return lost;
}

/** What a week's hours alone do not say. */
export interface Exceptions {
  readonly off: readonly Day[];
  readonly on: readonly Day[];
}

/** Of the days d with `after` < d ≤ `through`. */
export function exceptionsIn(calendar: WorkingCalendar, after: Day, through: Day): Exceptions {
  const off: Day[] = [];
  const on: Day[] = [];
  for (let at = addDays(after, 1); at <= through; at = addDays(at, 1)) {
    const kind = dayKind(calendar, at);
    if (!kind.ok) continue;
    if (kind.value.kind === 'off') off.push(at);
    if (kind.value.kind === 'working' && kind.value.weekend) on.push(at);
  }
  return { off, on };
}

/** Those of several together; what is empty is left out. */
export function withExceptions({ first, last }: Lost, of: readonly Partial<Exceptions>[]): Lost {
  const off = of.flatMap((one) => one.off ?? []);
  const on = of.flatMap((one) => one.on ?? []);
  return { first, last, ...(off.length > 0 && { off }), ...(on.length > 0 && { on }) };
}
