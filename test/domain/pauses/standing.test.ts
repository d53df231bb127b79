import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../src/domain/calendar/working-days.ts';
import { local } from '../../../src/domain/calendar/zone.ts';
import type { Instant } from '../../../src/domain/clock.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { debtRef } from '../../../src/domain/pauses/entries.ts';
import {
  type CalendarOf,
  lostBy,
  receivedDays,
  type Standing,
  standingOf,
} from '../../../src/domain/pauses/standing.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { runningDue } from '../../../src/domain/turn/card-turn.ts';
import type { EntryId } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds } from '../../support/arbitraries.ts';
import { calendar, holidays, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';
import { debt, given, paused } from './pause-press.ts';

const MADRID = calendar({
  holidays: holidays('ES-MD', { 2026: { off: '1208' } }),
  zone: 'Europe/Madrid',
});
const PLAIN: CalendarOf = () => MOSCOW;

function stands({ entries }: Story, now: string | Instant, calendarOf = PLAIN): Standing {
  const turn = reduceCard(entries, TEAM);
  const at = typeof now === 'string' ? moscow(now) : now;
  return standingOf({ turn, entries, people: TEAM }, calendarOf, at);
}

/** *Received*, with what it cost frozen as the page freezes it. */
function receive(
  story: Story,
  { id }: { id: EntryId },
  now: string,
  { received = now.slice(0, 10), calendarOf = PLAIN, index = 0 } = {},
) {
  const standing = stands(story, now, calendarOf);
  const missing = standing.debts.find(({ ref }) => ref === debtRef(id, index));
  if (missing === undefined) throw new Error('No such debt');
  const lost = lostBy(missing, standing, calendarOf, day(received));
  story.add('tom', { kind: 'given', debt: missing.ref, received: day(received), lost }, now);
}

const dueDay = ({ turn }: Standing) => runningDue(turn)?.promise.day;
const edits = (until = '2026-11-25') => press.request(['Logo'], until);

describe('the dates of the issue', () => {
  it('example 6: three working days lost', () => {
    const story = createStory();
    story.add('priya', edits());
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    receive(story, asked, '2026-11-26 12:00');
    expect(dueDay(stands(story, '2026-11-26 12:01'))).toBe('2026-11-30');
  });

  it('over the New Year holidays only working days are lost, and the way on is over days off too', () => {
    const russian: CalendarOf = () => MOSCOW_RU;
    const story = createStory('2026-12-28 12:00');
    story.add('priya', edits('2026-12-30'));
    const asked = story.add('tom', paused(debt('client')), '2026-12-29 12:00');
    receive(story, asked, '2027-01-12 12:00', { calendarOf: russian });
    // 30 Dec, 11 and 12 Jan were lost: three working days after 30 Dec are 11, 12 and 13 Jan.
    expect(dueDay(stands(story, '2027-01-12 12:01', russian))).toBe('2027-01-13');
  });

  it('begun on a day off, it costs from the next working day on', () => {
    const story = createStory();
    story.add('priya', edits());
    const asked = story.add('tom', paused(debt('client')), '2026-11-21 12:00');
    receive(story, asked, '2026-11-23 12:00');
    expect(dueDay(stands(story, '2026-11-23 12:01'))).toBe('2026-11-26');
  });

  it('received after closing, the day still counts as the day of receipt', () => {
    const story = createStory();
    story.add('priya', edits());
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    receive(story, asked, '2026-11-24 23:30');
    expect(dueDay(stands(story, '2026-11-24 23:31'))).toBe('2026-11-26');
  });

  it('received earlier than it was said, days after that are not lost', () => {
    const story = createStory();
    story.add('priya', edits());
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    receive(story, asked, '2026-11-26 12:00', { received: '2026-11-24' });
    expect(dueDay(stands(story, '2026-11-26 12:01'))).toBe('2026-11-26');
  });

  it('a holiday of the debtor’s country costs who waits a day all the same', () => {
    // 8 Dec is off in Madrid and a working day in Moscow.
    const both: CalendarOf = (side) => (side === 'client' ? MADRID : MOSCOW);
    const story = createStory('2026-12-04 12:00');
    story.add('priya', edits('2026-12-09'));
    const asked = story.add('tom', paused(debt('client')), '2026-12-07 12:00');
    receive(story, asked, '2026-12-09 12:00', { calendarOf: both });
    expect(dueDay(stands(story, '2026-12-09 12:01', both))).toBe('2026-12-11');
  });

  it('never ended, it says the day before which the clock cannot end', () => {
    const story = createStory();
    story.add('priya', edits());
    story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    const at = (now: string) => stands(story, now).notBefore;
    expect(at('2026-11-23 18:00')).toBe('2026-11-25');
    expect(at('2026-12-23 18:00')).toBe('2026-12-25');
  });
});

describe('a date that a person named', () => {
  const named = () => {
    const story = createStory();
    const round = story.add('priya', edits());
    const by = press.date(round, '2026-11-24');
    story.add('tom', { ...by, promise: promised('2026-11-24', hand) } as typeof by);
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    receive(story, asked, '2026-11-26 12:00');
    return { story, round };
  };
  const hand = { rule: 'hand', n: 0, received: moscow('2026-11-20 14:05') } as const;

  it('asks: keep it, or move it by the days that were lost', () => {
    const { story, round } = named();
    const standing = stands(story, '2026-11-26 12:01');
    expect(dueDay(standing)).toBe('2026-11-24');
    expect(standing.asks).toMatchObject({ clock: round.id, instead: '2026-11-27' });
  });

  it('asks no more once that was answered', () => {
    const { story, round } = named();
    story.add('tom', { kind: 'kept', to: round.id, instead: day('2026-11-27') });
    expect(stands(story, '2026-11-26 12:10').asks).toBeUndefined();
    const other = named();
    const moved = promised('2026-11-27', { ...hand, received: moscow('2026-11-26 12:05') });
    story.add('tom', { kind: 'datePromised', to: other.round.id, promise: moved, why: 'w' });
    expect(stands(story, '2026-11-26 12:10').asks).toBeUndefined();
  });
});

it('shows what may be said to have come on: since it was asked, until today', () => {
  const story = createStory();
  story.add('priya', edits());
  story.add('tom', paused(debt('client')), '2026-11-23 12:00');
  const [missing] = stands(story, '2026-11-26 12:00').debts;
  if (missing === undefined) throw new Error('No debt');
  const days = receivedDays(missing, MOSCOW, moscow('2026-11-26 12:00'));
  expect(days).toEqual({ first: '2026-11-23', last: '2026-11-26' });
});

describe('laws over random stories', () => {
  /** Pauses that begin and end on hours of the three weeks after a request. */
  const HOUR = 3_600_000;
  const spans = fc.array(fc.tuple(fc.nat(500), fc.nat(200)), { minLength: 1, maxLength: 4 });

  function told(list: readonly (readonly [number, number])[]) {
    const start = moscow('2026-11-20 15:00');
    const steps = list.flatMap(([from, length], index) => [
      { at: start + from * HOUR, index, isEnd: false },
      { at: start + (from + length) * HOUR + 1, index, isEnd: true },
    ]);
    steps.sort((a, b) => a.at - b.at);
    const story = createStory();
    const round = story.add('priya', edits());
    const asked = new Map<number, EntryId>();
    for (const { at, index, isEnd } of steps) {
      const moment = stamp(at);
      const id = asked.get(index);
      if (!isEnd) asked.set(index, story.add('tom', paused(debt('client')), moment).id);
      else if (id !== undefined) receive(story, { id }, moment);
    }
    return { story, round, end: (steps.at(-1)?.at ?? start) as Instant };
  }

  /** Moscow keeps UTC+3 all year. */
  function stamp(at: number): string {
    return new Date(at + 3 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
  }

  /** By a plain count of its own: each working day of a stop that began before the due moment, once. */
  function countedDue({ debts }: Standing) {
    const stops = debts.flatMap((one) => one.stops).toSorted((a, b) => a.from - b.from);
    const counted = new Set<string>();
    let due = day('2026-11-25');
    for (const { from, end } of stops) {
      if (end === undefined || from >= moscow(`${due} 19:00`)) continue;
      const days = daysBetween(local(from, MOSCOW.zone).day, end.lost.last).filter(
        (one) => !counted.has(one),
      );
      for (const one of days) counted.add(one);
      due = getOrThrow(addWorkingDays(MOSCOW, due, days.filter(isWorking).length));
    }
    return due;
  }

  function daysBetween(after: Day, through: Day): readonly Day[] {
    const days: Day[] = [];
    for (let at = addDays(after, 1); at <= through; at = addDays(at, 1)) days.push(at);
    return days;
  }

  const isWorking = (one: Day) => !['Sat', 'Sun'].includes(new Date(one).toUTCString().slice(0, 3));

  it('due = promise + the working days of the union of stops begun before the due moment', () => {
    holds(
      fc.property(spans, (list) => {
        const { story, end } = told(list);
        const standing = stands(story, (end + HOUR) as Instant);
        expect(dueDay(standing)).toBe(countedDue(standing));
      }),
      100,
    );
  });

  it('asked and received on one day moves nothing', () => {
    holds(
      fc.property(fc.nat(4), fc.nat(8), (days, hour) => {
        const story = createStory();
        story.add('priya', edits());
        const on = addDays(day('2026-11-20'), days);
        const asked = story.add('tom', paused(debt('client')), `${on} 14:30`);
        receive(story, asked, `${on} ${15 + hour}:00`);
        expect(dueDay(stands(story, '2026-11-29 12:00'))).toBe('2026-11-25');
      }),
    );
  });

  it('the order in which copies were merged changes nothing', () => {
    holds(
      fc.property(spans, fc.nat(), (list, seed) => {
        const { story } = told(list);
        const shuffled = story.entries.toSorted(
          (a, b) => ((a.n * 7919 + seed) % 101) - ((b.n * 7919 + seed) % 101),
        );
        const merged = shuffled.toSorted((a, b) => a.n - b.n);
        expect(stands({ ...story, entries: merged }, '2026-12-31 12:00')).toEqual(
          stands(story, '2026-12-31 12:00'),
        );
      }),
      60,
    );
  });
});

it('a pause that another step ended leaves the new clock as it was promised', () => {
  const story = createStory();
  const round = story.add('priya', edits());
  const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
  story.add('tom', press.handOver(round, '2026-11-27'), '2026-11-25 12:00');
  story.add('tom', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 12:00');
  expect(stands(story, '2026-11-26 12:01').pausing).toEqual([]);
});
