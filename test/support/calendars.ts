import type { HolidayCalendar, HolidayYear } from '../../src/domain/calendar/holiday-calendar.ts';
import { NO_HOLIDAYS } from '../../src/domain/calendar/holiday-calendar.ts';
import { mondayToFriday } from '../../src/domain/calendar/weekly-hours.ts';
import {
  createWorkingCalendar,
  type WorkingCalendar,
  type WorkingCalendarInput,
} from '../../src/domain/calendar/working-calendar.ts';
import { type Instant, instant } from '../../src/domain/clock.ts';
import { day } from '../../src/domain/day.ts';
import { getOrThrow } from '../../src/domain/result.ts';

/** 10:00 and 19:00 in minutes. */
export const TEN = 600;
export const NINETEEN = 1140;

/** Russia as decreed for 2025–2027; typed here so that engine tests do not lean on the shipped data. */
export const RUSSIA: HolidayCalendar = holidays('RU', {
  2025: {
    off: '0101 0102 0103 0106 0107 0108 0501 0502 0508 0509 0612 0613 1103 1104 1231',
    work: '1101',
    short: '0307 0430 0611 1101',
  },
  2026: {
    off: '0101 0102 0105 0106 0107 0108 0109 0223 0309 0501 0511 0612 1104 1231',
    short: '0430 0508 0611 1103',
  },
  2027: {
    off: '0101 0104 0105 0106 0107 0108 0222 0223 0308 0503 0510 0614 1104 1105 1231',
    work: '0220',
    short: '0220 0430 0611 1103',
  },
});

/** Moscow, Mon–Fri 10:00–19:00, without holidays: the plain week of product.md. */
export const MOSCOW: WorkingCalendar = calendar();

export const MOSCOW_RU: WorkingCalendar = calendar({ holidays: RUSSIA });

/** A calendar that differs from `MOSCOW` in what is given. */
export function calendar(different: Partial<WorkingCalendarInput> = {}): WorkingCalendar {
  return getOrThrow(
    createWorkingCalendar({
      holidays: NO_HOLIDAYS,
      hours: mondayToFriday(TEN, NINETEEN),
      zone: 'Europe/Moscow',
      ...different,
    }),
  );
}

/** A holiday calendar with dates as `MMDD` separated by blanks. */
export function holidays(
  id: string,
  years: Readonly<Record<number, Partial<Record<keyof HolidayYear, string>>>>,
  officialUntil: string | null = null,
): HolidayCalendar {
  const dates = (text = '') => text.split(' ').filter((date) => date !== '');
  return {
    id,
    revision: 'test',
    years: new Map(
      Object.entries(years).map(([year, { off, work, short, optional }]) => [
        Number(year),
        { off: dates(off), work: dates(work), short: dates(short), optional: dates(optional) },
      ]),
    ),
    officialUntil: officialUntil === null ? null : day(officialUntil),
  };
}

/** `moscow('2026-11-20 15:00:01')`. Moscow is three hours ahead of UTC all year since 2014. */
export function moscow(wall: string): Instant {
  return utc(`${wall.replace(' ', 'T')}${wall.length === 16 ? ':00' : ''}+03:00`);
}

/** An instant from an ISO text with its offset. */
export function utc(text: string): Instant {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`Not an instant: ${text}`);
  return instant(at);
}
