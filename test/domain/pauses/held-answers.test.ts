import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeHoursPromise } from '../../../src/domain/calendar/hours-promise.ts';
import { mondayToFriday, type Window } from '../../../src/domain/calendar/weekly-hours.ts';
import type { WorkingCalendar } from '../../../src/domain/calendar/working-calendar.ts';
import { instant } from '../../../src/domain/clock.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { heldAnswer, heldQuestions } from '../../../src/domain/pauses/held-answers.ts';
import { type Hold, holdsIn } from '../../../src/domain/pauses/holds.ts';
import { reduceQuestions } from '../../../src/domain/questions/questions.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { zones } from '../../support/arbitraries.ts';
import { calendar, MOSCOW, moscow, utc } from '../../support/calendars.ts';
import { createStory, TEAM } from '../../support/journals.ts';
import { ask, reply } from '../questions/question-press.ts';

interface Asked {
  readonly hours?: number;
  readonly reply?: readonly Window[];
  readonly away?: readonly { readonly from: string; readonly to: string }[];
}

const NOON_AND_EVENING = [
  { from: 660, to: 720 },
  { from: 1020, to: 1080 },
];

const holdsOf = (...of: readonly (readonly [string, string])[]) =>
  holdsIn(new Map(of.map(([from, to], index) => [`hold.h${index}`, { from, to }])));

/** What was asked at a moment, seen long after it: the day and the hour of the answer. */
function answer(asked: string, holds: readonly Hold[], of: Asked = {}, now = '2027-01-20 12:00') {
  const { hours = 2, reply: windows = [], away = [] } = of;
  const absences = away.map(({ from, to }) => ({ from: day(from), to: day(to) }));
  const received = moscow(asked);
  const made = makeHoursPromise({
    ...{ hours, received, calendar: MOSCOW },
    ...(windows.length > 0 && { windows }),
  });
  const person = { calendar: MOSCOW, reply: windows, absences };
  const held = heldAnswer(getOrThrow(made), person, { holds, now: moscow(now) });
  return `${held.day} ${Math.floor(held.closes / 60)}:${String(held.closes % 60).padStart(2, '0')}`;
}

describe('an answer in working hours', () => {
  const MON_TUE = holdsOf(['2026-11-23', '2026-11-24']);

  it('goes on after a hold with what was left of its hours', () => {
    expect(answer('2026-11-20 18:30', [])).toBe('2026-11-23 11:30');
    expect(answer('2026-11-20 18:30', MON_TUE)).toBe('2026-11-25 11:30');
    expect(answer('2026-11-20 18:30', MON_TUE, { reply: NOON_AND_EVENING })).toBe(
      '2026-11-25 18:00',
    );
  });

  it('asked within a hold has all of its hours from the first opening after it', () => {
    expect(answer('2026-11-24 15:00', MON_TUE)).toBe('2026-11-25 12:00');
  });

  it('is moved once the hold has begun, and not before', () => {
    expect(answer('2026-11-20 18:30', MON_TUE, {}, '2026-11-22 23:59')).toBe('2026-11-23 11:30');
    expect(answer('2026-11-20 18:30', MON_TUE, {}, '2026-11-23 00:00')).toBe('2026-11-25 11:30');
  });

  it('is not moved by a hold that begins after it was due, nor by one that was over', () => {
    expect(answer('2026-11-20 15:00', MON_TUE)).toBe('2026-11-20 17:00');
    expect(answer('2026-11-25 15:00', MON_TUE)).toBe('2026-11-25 17:00');
  });

  it('runs through two holds, and counts days of both once', () => {
    const both = holdsOf(['2026-11-23', '2026-11-24'], ['2026-11-24', '2026-11-25']);
    expect(answer('2026-11-20 18:30', both)).toBe('2026-11-26 11:30');
    const apart = holdsOf(['2026-11-23', '2026-11-24'], ['2026-11-26', '2026-11-26']);
    // Half an hour on Friday, nine hours on Wednesday, the last half hour on Friday.
    expect(answer('2026-11-20 18:30', apart, { hours: 10 })).toBe('2026-11-27 10:30');
  });

  it('does not fall on days on which the person is away after it', () => {
    const away = [{ from: '2026-11-25', to: '2026-11-25' }];
    expect(answer('2026-11-20 18:30', MON_TUE, { away })).toBe('2026-11-26 11:30');
  });
});

it('a question that waits is moved, one that was answered is as it was', () => {
  const story = createStory();
  story.add('priya', ask('tom', 'Which size?'));
  story.add('tom', reply(story.add('priya', ask('tom', 'Which price?'))));
  const { questions } = reduceQuestions(story.entries, TEAM);
  const person = { calendar: MOSCOW, reply: [], absences: [] };
  const holding = { holds: holdsOf(['2026-11-23', '2026-11-24']), now: moscow('2026-11-23 12:00') };
  const found = heldQuestions(questions, () => person, holding);
  expect(found.map(({ due }) => due?.day)).toEqual(['2026-11-25', '2026-11-23']);
});

/** Both clock changes of the autumn lie within reach. */
const ASKED = utc('2026-10-16T00:00:00Z');
const LATER = utc('2027-03-01T00:00:00Z');

const own: fc.Arbitrary<WorkingCalendar> = fc
  .tuple(zones, fc.uniqueArray(fc.nat(60), { maxLength: 10 }))
  .map(([zone, off]) => {
    const extraOff = off
      .map((n) => addDays(day('2026-10-15'), n))
      .map((at) => ({ from: at, to: at }));
    return calendar({ zone, hours: mondayToFriday(600, 1140), extraOff });
  });

const someHolds = fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { maxLength: 4 }).map((of) =>
  holdsOf(
    ...of.map(([begins, days]) => {
      const from = addDays(day('2026-10-12'), begins);
      return [from, addDays(from, days)] as const;
    }),
  ),
);

it('is due when its hours are used up outside of holds, in any zone, over any clock change', () => {
  const reply = fc.constantFrom([], NOON_AND_EVENING);
  fc.assert(
    fc.property(
      own,
      someHolds,
      reply,
      fc.nat(600 * 60),
      fc.integer({ min: 1, max: 60 }),
      (of, holds, windows, minutes, hours) => {
        const received = instant(ASKED + minutes * 60_000);
        const term = { hours, received, ...(windows.length > 0 && { windows }) };
        const made = getOrThrow(makeHoursPromise({ ...term, calendar: of }));
        const person = { calendar: of, reply: windows, absences: [] };
        const held = heldAnswer(made, person, { holds, now: LATER });
        const off = { ...of, extraOff: [...of.extraOff, ...holds] };
        const counted = getOrThrow(makeHoursPromise({ ...term, calendar: off }));
        expect([held.day, held.closes]).toEqual([counted.day, counted.closes]);
        const worked = held.worked ?? [];
        expect(worked.reduce((sum, [, spent]) => sum + spent, 0)).toBe(hours * 60);
        expect(
          worked.filter(([at]) => holds.some(({ from, to }) => from <= at && at <= to)),
        ).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
