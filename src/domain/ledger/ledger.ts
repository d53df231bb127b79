/** Days by side: one row for each date of the agency on which somebody had the turn. A date belongs to whoever held the
 *  clock at its start, so the day of a request is nobody's and the day of an answer is still of who gave it. */
import { dayKind, isWeekend, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { local, toInstant } from '../calendar/zone.ts';
import type { Instant } from '../clock.ts';
import { addDays, type Day } from '../day.ts';
import type { Debtor } from '../pauses/entries.ts';
import { type Hold, holdOn } from '../pauses/holds.ts';
import type { CalendarOf, Card } from '../pauses/standing.ts';
import { firstHeld, type Held, type Holding, heldOf, holdingAt } from './holding.ts';

/** `worked`: the agency's working day, with the agency. `waited`: the agency's working day, with somebody else.
 *  `off`: no working day of the agency, whoever held the clock. */
export type DayUse = 'worked' | 'waited' | 'off';

export interface LedgerDay extends Holding {
  readonly day: Day;
  readonly use: DayUse;
  /** With the client on a day that is off there and not at the agency: it counts as the client's and is marked. */
  readonly clientOff?: true;
  /** A working day of who held the clock, after the date that held then. */
  readonly over?: true;
  /** The board was on hold: the day counts for whom that was agreed on, or is off. */
  readonly held?: true;
}

/** About ten years: a damaged entry must not cost a page its life. */
const MOST_DAYS = 4000;

/** Through today, whose date belongs to who held the clock at its start as well. */
export function daysBySide(
  card: Omit<Card, 'turn'>,
  calendarOf: CalendarOf,
  now: Instant,
  holds: readonly Hold[] = [],
): readonly LedgerDay[] {
  const held = heldOf(card, calendarOf, now, holds);
  const first = firstHeld(held);
  if (first === undefined) return [];
  const { zone } = calendarOf('agency');
  const today = local(now, zone).day;
  const days: LedgerDay[] = [];
  let day = addDays(local(first, zone).day, 1);
  for (let steps = 0; day <= today && steps < MOST_DAYS; steps += 1) {
    const hold = holdOn(holds, day);
    const found = rowOf(day, held, calendarOf);
    const row = found && hold ? onHold(found, hold) : found;
    if (row !== undefined) days.push(row);
    day = addDays(day, 1);
  }
  return days;
}

function rowOf(day: Day, held: Held, calendarOf: CalendarOf): LedgerDay | undefined {
  const agency = calendarOf('agency');
  const holding = holdingAt(held, toInstant(day, 0, agency.zone));
  if (holding === undefined) return undefined;
  const { who, due } = holding;
  const owners = calendarOf(who === 'client' ? 'client' : 'agency');
  const works = worksOn(owners, day);
  const use = useOf(who, worksOn(agency, day));
  return {
    ...holding,
    day,
    use,
    ...(who === 'client' && use === 'waited' && !works && { clientOff: true }),
    ...(works && due !== undefined && day > due.day && { over: true }),
  };
}

/** Nothing was late on it. */
function onHold(
  { over: _over, clientOff: _off, yes: _yes, ...row }: LedgerDay,
  { side }: Hold,
): LedgerDay {
  const held = { ...row, missing: [], held: true } as const;
  if (side === undefined || row.use === 'off') return { ...held, use: 'off' };
  return { ...held, who: side, use: side === 'agency' ? 'worked' : 'waited' };
}

function useOf(who: Debtor, works: boolean): DayUse {
  if (!works) return 'off';
  return who === 'agency' ? 'worked' : 'waited';
}

/** In a year that the holiday list does not know, weekdays with hours are working days. */
function worksOn(calendar: WorkingCalendar, day: Day): boolean {
  const kind = dayKind(calendar, day);
  return kind.ok ? kind.value.kind === 'working' : !isWeekend(calendar, day);
}
