import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CountingRule } from '../../../src/domain/calendar/counting-rule.ts';
import { makePromise } from '../../../src/domain/calendar/promise.ts';
import { mondayToFriday } from '../../../src/domain/calendar/weekly-hours.ts';
import {
  isWorkingDay,
  type WorkingCalendar,
} from '../../../src/domain/calendar/working-calendar.ts';
import { addWorkingDays } from '../../../src/domain/calendar/working-days.ts';
import { local, toInstant } from '../../../src/domain/calendar/zone.ts';
import { type Instant, instant } from '../../../src/domain/clock.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { debtRef } from '../../../src/domain/pauses/entries.ts';
import { holdValue } from '../../../src/domain/pauses/hold-value.ts';
import { type Hold, holdsIn } from '../../../src/domain/pauses/holds.ts';
import { lostBy, type Standing, standingOf } from '../../../src/domain/pauses/standing.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { runningDue } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry, CardPress, EntryId } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds, rules, zones } from '../../support/arbitraries.ts';
import { AUTUMN_CREW as people } from '../../support/autumn-crew.ts';
import { calendar, TEN, utc } from '../../support/calendars.ts';
import { sealCard } from '../../support/journals.ts';

/** Both clock changes of the autumn lie within reach of a story. */
const ASKED = utc('2026-10-16T09:00:00Z');
const HOUR = 3_600_000;
const RUNS = 150;

interface Pause {
  readonly who: 'client' | 'others';
  readonly from: Instant;
  readonly until: Instant;
}

/** One list of edits, whose work was stopped by things that were missing and by holds of the board. */
interface StoppedWork {
  readonly calendar: WorkingCalendar;
  readonly rule: CountingRule;
  readonly n: number;
  readonly pauses: readonly Pause[];
  readonly holds: readonly Hold[];
}

/** The board's own days off, and its own working days: those of the weekend among them matter. */
const someDays = fc
  .uniqueArray(fc.nat(150), { maxLength: 20 })
  .map((of) => of.map((n) => addDays(day('2026-10-15'), n)).map((at) => ({ from: at, to: at })));

const calendars = fc
  .tuple(zones, someDays, someDays, fc.constantFrom(1140, 1140, 1440))
  .map(([zone, extraOff, extraWork, closes]) =>
    calendar({ zone, hours: mondayToFriday(TEN, closes), extraOff, extraWork }),
  );

const pauses: fc.Arbitrary<readonly Pause[]> = fc.array(
  fc
    .tuple(fc.constantFrom('client', 'others'), fc.nat(600), fc.nat(200))
    .map(([who, hours, length]) => ({
      who,
      from: instant(ASKED + hours * HOUR + 1),
      until: instant(ASKED + (hours + length) * HOUR + 2),
    })),
  { maxLength: 4 },
);

const heldDays = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 3 });

const stoppedWork: fc.Arbitrary<StoppedWork> = fc
  .record({
    calendar: calendars,
    rule: rules,
    n: fc.integer({ min: 1, max: 60 }),
    pauses,
    heldDays,
  })
  .map(({ heldDays: of, ...work }) => ({ ...work, holds: holdsOf(of, work.calendar) }));

function holdsOf(of: readonly (readonly [number, number])[], own: WorkingCalendar) {
  const values = of.map(([begins, days], index) => {
    const from = addDays(day('2026-10-12'), begins);
    const value = holdValue({ from, to: addDays(from, days) }, () => own);
    return [`hold.h${index}`, value] as const;
  });
  return holdsIn(new Map(values));
}

/** Each step is made from the card as it then is, with what it cost frozen as the page freezes it. */
function told(work: StoppedWork): { standing: Standing; promised: Day } {
  const entries: CardEntry[] = [];
  const calendarOf = () => work.calendar;
  const add = (at: Instant, by: string, made: CardPress) => {
    const entry = sealCard(made, { n: entries.length + 1, at, by });
    entries.push(entry);
    return entry.id;
  };
  const standsAt = (now: Instant) => {
    const card = { turn: reduceCard(entries, people), entries, people };
    return standingOf(card, calendarOf, now, work.holds);
  };
  const term = (n: number, now: Instant) =>
    getOrThrow(makePromise({ ...work, n, received: now, now }));
  const promise = term(work.n, ASKED);
  add(ASKED, 'priya', { kind: 'editsRequested', edits: [{ text: 'x' }], promise });
  const asked = new Map<Pause, EntryId>();
  for (const { at, pause } of stepsOf(work.pauses)) {
    const id = asked.get(pause);
    if (id === undefined) {
      const debts = [{ what: 'brief' as const, who: pause.who, promise: term(3, at) }];
      asked.set(pause, add(at, 'tom', { kind: 'paused', debts }));
      continue;
    }
    const standing = standsAt(at);
    const debt = standing.debts.find(({ ref }) => ref === debtRef(id, 0));
    if (debt === undefined) throw new Error('No such debt');
    const received = local(at, work.calendar.zone).day;
    const lost = lostBy(debt, standing, calendarOf, received);
    add(at, 'tom', { kind: 'given', debt: debt.ref, received, lost });
  }
  return { standing: standsAt(instant(ASKED + 2400 * HOUR)), promised: promise.day };
}

function stepsOf(of: readonly Pause[]) {
  return of
    .flatMap((pause) => [pause.from, pause.until].map((at) => ({ at, pause })))
    .sort((a, b) => a.at - b.at);
}

/** By a plain count of its own: each working date of whatever began before the due moment, once. */
function countedDue({ calendar: own, pauses: of, holds: held }: StoppedWork, promised: Day): Day {
  const { zone } = own;
  const dayOf = (at: Instant) => local(at, zone).day;
  const stops = [
    ...of.map(({ from, until }) => ({ from, first: addDays(dayOf(from), 1), last: dayOf(until) })),
    // The day on which a clock was opened is never lost.
    ...held.map(({ from, to }) => ({ from: toInstant(from, 0, zone), first: from, last: to })),
  ].sort((a, b) => a.from - b.from);
  const opened = dayOf(ASKED);
  const closes = own.hours[0]?.[0]?.to ?? 0;
  const lost = new Set<Day>();
  let due = promised;
  for (const { from, first, last } of stops) {
    if (from >= toInstant(due, closes, zone)) continue;
    for (let at = first; at <= last; at = addDays(at, 1)) {
      if (at > opened && getOrThrow(isWorkingDay(own, at))) lost.add(at);
    }
    due = lost.size === 0 ? promised : getOrThrow(addWorkingDays(own, promised, lost.size));
  }
  return due;
}

it('due = promise + the working days lost to pauses and holds begun before it, each once', () => {
  holds(
    fc.property(stoppedWork, (work) => {
      const { standing, promised } = told(work);
      expect(runningDue(standing.turn)?.promise.day).toBe(countedDue(work, promised));
    }),
    RUNS,
  );
});
