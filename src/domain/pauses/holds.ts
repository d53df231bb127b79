/** *On hold by agreement*: dates on which no clock of the board runs. Each hold is a field of its own, so that of two
 *  people who enter one at once both are kept, and one that is over keeps moving the dates that it moved. */
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day, daysBetween, parseDay } from '../day.ts';
import type { EntryId, Side } from '../entry.ts';
import type { Fields } from '../rules/settings.ts';
import { type Exceptions, withExceptions } from '../turn/lost-between.ts';
import { runningClock, type TurnHistory } from '../turn/turn-history.ts';
import type { Stop } from './debt.ts';
import { HOLD_PREFIX } from './has-holds.ts';

export interface Hold {
  readonly path: string;
  /** Local dates of each side, both included. */
  readonly from: Day;
  readonly to: Day;
  /** For whom its days count; nobody's where it is not said. */
  readonly side?: Side;
  /** Days off and working days of the weekend, within it and on the way of dates that it moves, frozen when it was
   *  entered. */
  readonly met: Readonly<Record<Side, Exceptions>>;
}

export const LONGEST_HOLD_DAYS = 120;
/** A damaged list of days off must not cost a page its life. */
const MOST_OFF = 400;

/** What makes no sense, or was taken back, is none. Earlier ones first. */
export function holdsIn(fields: Fields): readonly Hold[] {
  return [...fields]
    .flatMap(([path, value]) => (path.startsWith(HOLD_PREFIX) ? readHold(path, value) : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function holdOn(holds: readonly Hold[], day: Day): Hold | undefined {
  return holds.find(({ from, to }) => from <= day && day <= to);
}

/** By what is left and late is counted: days of holds that have begun are no working days. What a hold costs a date is
 *  found with the days as they are. */
export function offOnHold<Side extends Pick<WorkingCalendar, 'zone' | 'extraOff'>>(
  side: Side,
  holds: readonly Hold[],
  now: Instant,
): Side {
  const today = local(now, side.zone).day;
  const begun = holds.filter(({ from }) => from <= today);
  return begun.length === 0 ? side : { ...side, extraOff: [...side.extraOff, ...begun] };
}

/** The times that holds which have begun stopped each clock of a card. */
export function holdStops(
  holds: readonly Hold[],
  history: TurnHistory,
  calendarOf: (side: Side) => WorkingCalendar,
  now: Instant,
): readonly Stop[] {
  if (holds.length === 0) return [];
  return [...clocksIn(history)].flatMap(([id, { side, at }]) =>
    stopsOf(holds, { id, side, at, zone: calendarOf(side).zone }, now),
  );
}

/** A clock whose days a hold may take. */
export interface HeldClock {
  readonly id: EntryId;
  readonly side: Side;
  /** When it was opened. */
  readonly at: Instant;
  readonly zone: string;
}

/** The times that holds which have begun stopped one clock. */
export function stopsOf(holds: readonly Hold[], clock: HeldClock, now: Instant): readonly Stop[] {
  const { at, zone } = clock;
  const [today, opened] = [local(now, zone).day, local(at, zone).day];
  return holds
    .filter(({ from, to }) => from <= today && opened <= to)
    .map((hold) => stopOf(hold, clock));
}

function stopOf({ from, to, met }: Hold, { id: clock, side, at: opened, zone }: HeldClock): Stop {
  // The day on which a clock is opened is never lost.
  const next = addDays(local(opened, zone).day, 1);
  return {
    clock,
    from: Math.max(toInstant(from, 0, zone), opened) as Instant,
    end: {
      at: (toInstant(to, 1440, zone) - 1) as Instant,
      by: '',
      lost: withExceptions({ first: from < next ? next : from, last: to }, [met[side]]),
    },
  };
}

interface Clock {
  readonly side: Side;
  /** When it was opened. */
  readonly at: Instant;
}

function clocksIn(history: TurnHistory): ReadonlyMap<EntryId, Clock> {
  const clocks = new Map<EntryId, Clock>();
  for (const { at, main } of history.values()) {
    const clock = runningClock(main);
    if (clock !== undefined && !clocks.has(clock.id))
      clocks.set(clock.id, { side: clock.side, at });
  }
  return clocks;
}

function readHold(path: string, value: unknown): readonly Hold[] {
  const raw = (value ?? {}) as Readonly<Record<string, unknown>>;
  const [from, to] = [dayIn(raw['from']), dayIn(raw['to'])];
  if (from === undefined || to === undefined || to < from) return [];
  if (daysBetween(from, to) >= LONGEST_HOLD_DAYS) return [];
  const side = raw['side'] === 'client' || raw['side'] === 'agency' ? raw['side'] : undefined;
  const agency = { off: daysIn(raw['off']), on: daysIn(raw['on']) };
  const client = {
    off: raw['clientOff'] === undefined ? agency.off : daysIn(raw['clientOff']),
    on: raw['clientOn'] === undefined ? agency.on : daysIn(raw['clientOn']),
  };
  return [{ path, from, to, ...(side !== undefined && { side }), met: { agency, client } }];
}

function dayIn(value: unknown): Day | undefined {
  const parsed = typeof value === 'string' ? parseDay(value) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}

function daysIn(value: unknown): readonly Day[] {
  return Array.isArray(value) ? value.slice(0, MOST_OFF).flatMap((one) => dayIn(one) ?? []) : [];
}
