import { describe, expect, it } from 'vitest';
import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import {
  parseTerm,
  promiseByDay,
  promiseByTerm,
  type Term,
  USUAL_TERM,
} from '../../src/tasks/ask-term.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench } from './card-bench.ts';

/** On Fri 20 Nov 2026, 14:30, with these settings on top of the bench's. */
async function sightWith(...fields: readonly (readonly [string, unknown])[]) {
  const at = moscow('2026-11-03 10:00');
  const entries = fields.map(([path, value], index) =>
    sealBoard(boardPress.set(path, value), { n: 100 + index, at, by: 'ellen' }),
  );
  return (await openBench({ board: [...BOARD_ENTRIES, ...entries] })).sight();
}

describe('the date of the client', () => {
  it.each<readonly [string, Term, string]>([
    ['by the board’s term', USUAL_TERM, '2026-11-25'],
    ['in days of its own', { kind: 'days', days: '3', day: '' }, '2026-11-26'],
    ['on a day', { kind: 'day', days: '', day: '2026-12-01' }, '2026-12-01'],
  ])('is made %s', async (_how, term, day) => {
    const made = promiseByTerm(term, await sightWith(), holidayCalendar);
    expect(made).toMatchObject({ ok: true, value: { day } });
  });

  it('may be today by the board’s term, but not by a number of days typed for once', async () => {
    const sight = await sightWith(['terms.decision', 0], ['rule', 'strict']);
    const usual = promiseByTerm(USUAL_TERM, sight, holidayCalendar);
    expect(usual).toMatchObject({ ok: true, value: { day: '2026-11-20' } });
    const typed = promiseByTerm({ kind: 'days', days: '0', day: '' }, sight, holidayCalendar);
    expect(typed).toMatchObject({ error: { type: 'NotANumber' } });
  });

  it('is refused in words where the board has no working day ahead', async () => {
    const sight = await sightWith(['agency.extraOff', [['2026-11-01', '2028-12-31']]]);
    expect(promiseByTerm(USUAL_TERM, sight, holidayCalendar)).toMatchObject({
      error: { type: 'Uncountable', error: { type: 'NoWorkingDay' } },
    });
  });
});

describe('a day by hand', () => {
  it('may be today until the client closes, not after', async () => {
    const sight = await sightWith();
    expect(promiseByDay('2026-11-20', sight, holidayCalendar).ok).toBe(true);
    const late = { ...sight, now: moscow('2026-11-20 19:00') };
    expect(promiseByDay('2026-11-20', late, holidayCalendar)).toEqual({
      ok: false,
      error: { type: 'PastDay' },
    });
  });

  it.each(['', '2026-02-30', 'soon'])('is not %j', async (text) => {
    const made = promiseByDay(text, await sightWith(), holidayCalendar);
    expect(made).toEqual({ ok: false, error: { type: 'NoDay' } });
  });
});

it.each([undefined, null, 7, 'x', {}, { kind: 'never', days: 3 }])(
  'reads %j of a draft as the usual term',
  (raw) => {
    expect(parseTerm(raw)).toEqual(USUAL_TERM);
  },
);
