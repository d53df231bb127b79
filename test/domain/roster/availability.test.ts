import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { local } from '../../../src/domain/calendar/zone.ts';
import { type Instant, instant } from '../../../src/domain/clock.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { answerPromise, availableAt } from '../../../src/domain/roster/availability.ts';
import { holds } from '../../support/arbitraries.ts';
import { moscow, utc } from '../../support/calendars.ts';
import { memberOf, type Rows, type TeamInput, team } from '../../support/teams.ts';

const tom = (said: Rows[string] = {}, more: TeamInput = {}) =>
  memberOf(team({ rows: { tom: said }, ...more }), 'tom');
const at = (wall: string, said: Rows[string] = {}, more: TeamInput = {}) =>
  availableAt(tom(said, more), moscow(wall));

/** 11–12 and 17–18. */
const REPLY = [
  [660, 720],
  [1020, 1080],
];

describe('somebody is available', () => {
  it('now, until his hours end', () => {
    expect(at('2026-11-20 12:00')).toEqual({ kind: 'now', until: moscow('2026-11-20 19:00') });
  });

  it('from the next morning once they ended, over a weekend too', () => {
    expect(at('2026-11-20 19:00')).toEqual({ kind: 'from', at: moscow('2026-11-23 10:00') });
    expect(at('2026-11-20 09:59')).toEqual({ kind: 'from', at: moscow('2026-11-20 10:00') });
  });

  it('only in his reply windows where he has some', () => {
    expect(at('2026-11-20 11:30', { reply: REPLY })).toMatchObject({
      kind: 'now',
      until: moscow('2026-11-20 12:00'),
    });
    expect(at('2026-11-20 12:00', { reply: REPLY })).toEqual({
      kind: 'from',
      at: moscow('2026-11-20 17:00'),
    });
    expect(at('2026-11-20 18:00', { reply: REPLY })).toEqual({
      kind: 'from',
      at: moscow('2026-11-23 11:00'),
    });
  });

  it('until the end of windows that touch', () => {
    const hours = [
      [],
      [],
      [],
      [],
      [
        [600, 720],
        [720, 900],
      ],
      [],
      [],
    ];
    const until = moscow('2026-11-20 15:00');
    expect(at('2026-11-20 11:00', { hours })).toEqual({ kind: 'now', until });
  });

  it('on no holiday of his side', () => {
    const board = { 'agency.calendar': 'RU' };
    expect(at('2026-12-31 12:00', {}, { board })).toEqual({
      kind: 'from',
      at: moscow('2027-01-11 10:00'),
    });
  });

  it('by plain weeks in a year that no list holds', () => {
    const board = { 'agency.calendar': 'RU' };
    expect(at('2029-06-16 12:00', {}, { board })).toEqual({
      kind: 'from',
      at: moscow('2029-06-18 10:00'),
    });
  });

  it('by the clock of his own zone', () => {
    // Almaty is two hours ahead of Moscow.
    expect(at('2026-11-20 08:00', { zone: 'Asia/Almaty' })).toMatchObject({ kind: 'now' });
    expect(at('2026-11-20 17:00', { zone: 'Asia/Almaty' })).toEqual({
      kind: 'from',
      at: utc('2026-11-23T10:00:00+05:00'),
    });
  });
});

describe('somebody is away', () => {
  const away = ['2026-11-23', '2026-12-02', 'uma'];
  const told = {
    kind: 'away',
    from: '2026-11-23',
    to: '2026-12-02',
    standIn: 'uma',
    back: moscow('2026-12-03 10:00'),
  };

  it('on the days he said', () => {
    expect(at('2026-11-25 12:00', { away })).toEqual(told);
    expect(at('2026-12-02 23:00', { away })).toEqual(told);
  });

  it('from the end of his last hours before them', () => {
    expect(at('2026-11-20 18:59', { away })).toMatchObject({ kind: 'now' });
    expect(at('2026-11-20 19:00', { away })).toEqual(told);
    expect(at('2026-11-22 12:00', { away })).toEqual(told);
  });

  it('no more on the weekend after them', () => {
    const left = ['2026-11-16', '2026-11-20'];
    expect(at('2026-11-21 12:00', { away: left })).toEqual({
      kind: 'from',
      at: moscow('2026-11-23 10:00'),
    });
  });

  it('without a stand-in as well', () => {
    expect(at('2026-11-25 12:00', { away: away.slice(0, 2) })).not.toHaveProperty('standIn');
  });
});

describe('an answer is due', () => {
  const due = (asked: string, said: Rows[string]) => {
    const { day, closes } = getOrThrow(answerPromise(tom(said), moscow(asked)));
    return [day, closes];
  };

  it('after the promised working hours: Fri 18:30 + 2 h is Mon 11:30', () => {
    expect(due('2026-11-20 18:30', {})).toEqual(['2026-11-23', 690]);
  });

  it('within the reply windows: Mon 11:45 + 1 h is Mon 17:45', () => {
    expect(due('2026-11-23 11:45', { reply: REPLY, answer: 1 })).toEqual(['2026-11-23', 1065]);
  });

  it('after an absence', () => {
    const away = ['2026-11-23', '2026-11-24'];
    expect(due('2026-11-20 18:30', { away })).toEqual(['2026-11-25', 690]);
  });
});

it('is available just at the moment that it names, and not before', () => {
  const moments = fc.integer({
    min: moscow('2026-11-01 00:00'),
    max: moscow('2027-01-31 00:00'),
  });
  const saids = fc.record(
    {
      zone: fc.constantFrom('Europe/Moscow', 'America/Santiago', 'Asia/Almaty', 'Europe/Madrid'),
      reply: fc.constantFrom([], REPLY),
      away: fc.constantFrom(null, ['2026-11-20', '2026-11-27'], ['2026-12-28', '2027-01-08']),
    },
    { requiredKeys: [] },
  );
  holds(
    fc.property(moments, saids, (moment, said) => {
      const person = tom(said, { board: { 'agency.calendar': 'RU' } });
      const now = instant(moment);
      const told = availableAt(person, now);
      const begins: Instant | undefined = told.kind === 'from' ? told.at : opensAfter(told);
      expect(told.kind).not.toBe('never');
      if (begins === undefined) return;
      expect(begins).toBeGreaterThan(now);
      expect(availableAt(person, begins).kind).toBe('now');
      expect(availableAt(person, instant(begins - 60_000)).kind).not.toBe('now');
      const { second } = local(begins, person.calendar.zone);
      expect([36_000, 39_600, 61_200]).toContain(second);
    }),
    400,
    52,
  );
});

function opensAfter(told: ReturnType<typeof availableAt>): Instant | undefined {
  return told.kind === 'away' ? told.back : undefined;
}
