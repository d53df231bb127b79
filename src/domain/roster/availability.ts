/** When somebody answers: now, from a moment on, or after he was away; and until when he promises an answer. */
import type { NegativeTerm } from '../calendar/counting-rule.ts';
import { makeHoursPromise } from '../calendar/hours-promise.ts';
import type { FrozenPromise } from '../calendar/promise.ts';
import type { Window } from '../calendar/weekly-hours.ts';
import {
  type DayRange,
  isWorkingDay,
  type NoDataForYear,
  type NoWorkingDay,
  type WorkingCalendar,
} from '../calendar/working-calendar.ts';
import { type CalendarError, LONGEST_REST } from '../calendar/working-days.ts';
import {
  addWorkingMinutes,
  type DueMinute,
  type WorkingMinutesInput,
  windowsOn,
} from '../calendar/working-hours.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day } from '../day.ts';
import { err, ok, type Result } from '../result.ts';
import { beyondList } from '../rules/terms.ts';
import type { MemberId } from '../turn/entries.ts';
import type { Absence } from './person-fields.ts';
import type { Answering, TeamMember } from './team.ts';

export type Availability =
  | { readonly kind: 'now'; readonly until: Instant }
  | { readonly kind: 'from'; readonly at: Instant }
  | {
      readonly kind: 'away';
      readonly from: Day;
      /** The last day of it. */
      readonly to: Day;
      readonly standIn?: MemberId;
      /** When he answers again; unknown where no working day follows. */
      readonly back?: Instant;
    }
  /** No working day is known. */
  | { readonly kind: 'never' };

/** Whether somebody answers at a moment, and from when. He is away on the days he said, and in the hours before
 *  them in which he does not work any more. */
export function availableAt(person: Answering, now: Instant): Availability {
  const { calendar, absences } = person;
  const usual = nextStretch(person, calendar, now);
  const next = nextStretch(person, calendarOf(person), now);
  const days = [local(now, calendar.zone).day];
  if (usual !== undefined) days.push(local(usual.from, calendar.zone).day);
  const away = absences.find(({ from, to }) => days.some((day) => from <= day && day <= to));
  if (away !== undefined) return { kind: 'away', ...away, ...(next && { back: next.from }) };
  if (next === undefined) return { kind: 'never' };
  return next.from <= now ? { kind: 'now', until: next.to } : { kind: 'from', at: next.from };
}

/** When an answer is due that is asked of somebody: his promised hours, of the time in which he answers.
 *  @returns the errors of `makeHoursPromise`. */
export function answerPromise(
  person: Answering & Pick<TeamMember, 'answerHours'>,
  asked: Instant,
): Result<FrozenPromise, CalendarError | NegativeTerm> {
  const { answerHours: hours } = person;
  return beyondList(calendarOf(person), (calendar) =>
    makeHoursPromise({
      hours,
      received: asked,
      calendar,
      ...windowsIn(person),
    }),
  );
}

/** When so many minutes of his time after a moment are used up.
 *  @param still days on which nobody's time is counted.
 *  @returns the errors of `addWorkingMinutes`. */
export function answeringMinutes(
  person: Answering,
  { minutes, received }: Pick<WorkingMinutesInput, 'minutes' | 'received'>,
  still: readonly DayRange[],
): Result<DueMinute, CalendarError | NegativeTerm> {
  const own = calendarOf(person);
  return beyondList({ ...own, extraOff: [...own.extraOff, ...still] }, (calendar) =>
    addWorkingMinutes({ minutes, received, calendar, ...windowsIn(person) }),
  );
}

/** Without times of his own he answers in all of his hours. */
function windowsIn({ reply }: Answering): Pick<WorkingMinutesInput, 'windows'> {
  return reply.length > 0 ? { windows: reply } : {};
}

/** Days on which he is away are no working days of his. */
function calendarOf({ calendar, absences }: Answering): WorkingCalendar {
  const away = absences.map(({ from, to }: Absence) => ({ from, to }));
  return { ...calendar, extraOff: [...calendar.extraOff, ...away] };
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** The stretch of answering time that runs at a moment, or the next one. Windows that touch are one. */
function nextStretch(
  { reply }: Answering,
  calendar: WorkingCalendar,
  at: Instant,
): Stretch | undefined {
  const found = beyondList(calendar, (known) => stretchIn(known, reply, at));
  return found.ok ? found.value : undefined;
}

function stretchIn(
  calendar: WorkingCalendar,
  reply: readonly Window[],
  at: Instant,
): Result<Stretch, NoDataForYear | NoWorkingDay> {
  const start = local(at, calendar.zone).day;
  for (let days = 0; days < LONGEST_REST; days += 1) {
    const stretches = stretchesOn(calendar, reply, addDays(start, days));
    if (!stretches.ok) return stretches;
    const open = stretches.value.find(({ to }) => to > at);
    if (open !== undefined) return untilItsEnd(calendar, reply, open);
  }
  return err({ type: 'NoWorkingDay' });
}

/** Who answers around the clock has no end: after so many windows it is far enough. */
const MOST_TOUCHING = 10;

function untilItsEnd(
  calendar: WorkingCalendar,
  reply: readonly Window[],
  { from, ...open }: Stretch,
): Result<Stretch, NoDataForYear> {
  let { to } = open;
  for (let touching = 0; touching < MOST_TOUCHING; touching += 1) {
    const stretches = stretchesOn(calendar, reply, local(to, calendar.zone).day);
    if (!stretches.ok) return stretches;
    const next = stretches.value.find((stretch) => stretch.from === to);
    if (next === undefined) break;
    to = next.to;
  }
  return ok({ from, to });
}

function stretchesOn(
  calendar: WorkingCalendar,
  reply: readonly Window[],
  day: Day,
): Result<readonly Stretch[], NoDataForYear> {
  const windows = reply.length === 0 ? windowsOn(calendar, day) : ok(reply);
  const works = isWorkingDay(calendar, day);
  if (!works.ok) return works;
  if (!windows.ok) return windows;
  const { zone } = calendar;
  return ok(
    (works.value ? windows.value : []).map(({ from, to }) => ({
      from: toInstant(day, from, zone),
      to: toInstant(day, to, zone),
    })),
  );
}
