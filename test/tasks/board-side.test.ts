import { expect, test } from 'vitest';
import { HOLIDAY_CALENDAR_IDS as KNOWN } from '../../src/domain/calendar/holidays.ts';
import { mondayToFriday } from '../../src/domain/calendar/weekly-hours.ts';
import { day } from '../../src/domain/day.ts';
import { getOrThrow } from '../../src/domain/result.ts';
import { readSettings, type SideSettings } from '../../src/domain/rules/settings.ts';
import {
  parseSide,
  type SideDraft,
  sideDraft,
  sideFields,
  withCountry,
} from '../../src/tasks/board-side.ts';

const MOSCOW: SideSettings = {
  calendar: 'RU',
  zone: 'Europe/Moscow',
  hours: mondayToFriday(600, 1140),
  extraOff: [{ from: day('2026-12-24'), to: day('2026-12-31') }],
  extraWork: [],
  optionalOff: false,
};
const DRAFT = sideDraft(MOSCOW);

const faultOf = (change: Partial<SideDraft>) => {
  const parsed = parseSide({ ...DRAFT, ...change }, KNOWN);
  return parsed.ok ? undefined : parsed.error;
};

test('what is stored comes back as it was', () => {
  expect(getOrThrow(parseSide(DRAFT, KNOWN))).toEqual(MOSCOW);
});

test('what is written is what the settings read', () => {
  const written = new Map(Object.entries(sideFields('agency', MOSCOW)));
  const { settings, problems } = readSettings(written, 'Etc/UTC', KNOWN);
  expect(settings.agency).toEqual(MOSCOW);
  expect(problems).toEqual([]);
});

test('a country without its region, an unknown zone and bad hours are refused', () => {
  expect(faultOf({ calendar: 'DE' })).toEqual({ at: 'region' });
  expect(faultOf({ zone: 'Mars/Olympus' })).toEqual({ at: 'zone', zone: 'Mars/Olympus' });
  expect(faultOf({ hours: DRAFT.hours.map(() => []) })).toEqual({
    at: 'hours',
    fault: { type: 'NoWorkingDay' },
  });
});

test('a range is refused that is empty, reversed or longer than three years', () => {
  const range = (from: string, to: string) => [{ from: day(from), to: day(to) }];
  expect(faultOf({ extraOff: [{ from: undefined, to: undefined }] })).toEqual({
    at: 'extraOff',
    index: 0,
    type: 'NoDay',
  });
  expect(faultOf({ extraWork: range('2026-12-31', '2026-12-24') })).toEqual({
    at: 'extraWork',
    index: 0,
    type: 'ReversedRange',
  });
  expect(faultOf({ extraOff: range('2026-12-24', '2036-12-24') })).toMatchObject({
    type: 'RangeTooLong',
  });
});

test('a range without a last day is its first day', () => {
  const one = parseSide(
    { ...DRAFT, extraOff: [{ from: day('2026-12-24'), to: undefined }] },
    KNOWN,
  );
  expect(getOrThrow(one).extraOff).toEqual([{ from: '2026-12-24', to: '2026-12-24' }]);
});

test('another country brings its zone; a zone of the country stays', () => {
  expect(withCountry(DRAFT, 'MX', KNOWN)).toMatchObject({
    calendar: 'MX',
    zone: 'America/Mexico_City',
  });
  const canary = { ...DRAFT, zone: 'Atlantic/Canary' };
  expect(withCountry(canary, 'ES', KNOWN)).toMatchObject({
    calendar: 'ES-CN',
    zone: 'Atlantic/Canary',
  });
  expect(withCountry(DRAFT, 'none', KNOWN)).toMatchObject({
    calendar: 'none',
    zone: 'Europe/Moscow',
  });
});
