import { expect, it } from 'vitest';
import { holidayYear, NO_HOLIDAYS } from '../../../src/domain/calendar/holiday-calendar.ts';
import { RUSSIA } from '../../support/calendars.ts';

it('gives the list of a year', () => {
  expect(holidayYear(RUSSIA, 2027)?.work).toEqual(['0220']);
});

it('does not take an unknown year for one without holidays', () => {
  expect(holidayYear(RUSSIA, 2028)).toBeUndefined();
});

it('knows every year of no holidays, and keeps a calendar without years apart from it', () => {
  const plain = { off: [], work: [], short: [], optional: [] };
  expect(holidayYear(NO_HOLIDAYS, 2999)).toEqual(plain);
  expect(holidayYear({ ...NO_HOLIDAYS, id: 'RU' }, 2026)).toBeUndefined();
});
