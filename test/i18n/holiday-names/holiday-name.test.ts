import { describe, expect, it } from 'vitest';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { HOLIDAY_NAME_DAYS } from '../../../src/i18n/holiday-names/days.generated.ts';
import {
  HOLIDAY_TEXTS,
  holidayName,
  holidayText,
} from '../../../src/i18n/holiday-names/holiday-name.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';

describe('holidayName', () => {
  it('says the name in the language that is asked for', () => {
    const unity = day('2026-11-04');
    expect(holidayName('RU', unity, 'en')).toEqual({ text: 'National Unity Day', lang: 'en' });
    expect(holidayName('RU', unity, 'ru')).toEqual({ text: 'День народного единства', lang: 'ru' });
    expect(holidayName('RU', unity, 'es')).toEqual({
      text: 'Día de la Unidad Nacional',
      lang: 'es',
    });
  });

  it('calls a day off that was moved from a weekend just that', () => {
    const moved = day('2026-12-31');
    expect(holidayName('RU', moved, 'en')?.text).toBe('day off (moved)');
    expect(holidayName('RU', moved, 'ru')?.text).toBe('перенесённый выходной');
    expect(holidayName('RU', moved, 'es')?.text).toBe('festivo trasladado');
  });

  it('names the holiday that is kept on another date', () => {
    expect(holidayName('ES-AN', day('2025-10-13'), 'es')?.text).toBe(
      'Fiesta Nacional de España: festivo trasladado',
    );
    expect(holidayName('US', day('2026-07-03'), 'en')?.text).toBe(
      'Independence Day: day off (moved)',
    );
  });

  it('gives a region the names of its country', () => {
    expect(holidayName('ES-MD', day('2026-05-02'), 'en')?.text).toBe('Community of Madrid Day');
    expect(holidayName('ES-MD', day('2026-12-25'), 'en')?.text).toBe('Christmas Day');
    expect(holidayName('DE-BY-KATH', day('2025-08-15'), 'en')?.text).toBe('Assumption Day');
    expect(holidayName('DE-BY-KATH', day('2025-10-03'), 'ru')?.text).toBe(
      'День германского единства',
    );
    expect(holidayName('ES', day('2026-05-02'), 'en')).toBeUndefined();
  });

  it('names optional days', () => {
    expect(holidayName('AR', day('2026-03-23'), 'en')?.text).toBe('Bridge holiday');
  });

  it('has no name for other days, years and calendars', () => {
    expect(holidayName('RU', day('2026-11-05'), 'en')).toBeUndefined();
    expect(holidayName('RU', day('2027-11-05'), 'en')?.text).toBe('day off (moved)');
    expect(holidayName('KZ', day('2025-08-30'), 'en')?.text).toBe('Constitution Day');
    expect(holidayName('KZ', day('2026-08-30'), 'en')).toBeUndefined();
    expect(holidayName('KZ', day('2026-01-01'), 'en')?.text).toBe("New Year's Day");
    expect(holidayName('XX', day('2026-01-01'), 'en')).toBeUndefined();
    expect(holidayName('own', day('2026-01-01'), 'en')).toBeUndefined();
  });

  it('names no day of a year that the calendar has no data for, not even of its country', () => {
    expect(holidayName('KZ', day('2027-01-01'), 'en')).toBeUndefined();
    expect(holidayName('ES', day('2027-12-25'), 'en')?.text).toBe('Christmas Day');
    expect(holidayName('ES-MD', day('2027-12-25'), 'en')).toBeUndefined();
    expect(holidayName('RU', day('2028-01-01'), 'en')).toBeUndefined();
  });

  it('has a name in three languages for every day off and optional day of every calendar', () => {
    const nameless = HOLIDAY_CALENDAR_IDS.flatMap((id) =>
      daysOf(id).flatMap((at) =>
        LOCALES.filter((locale) => holidayName(id, at, locale)?.lang !== locale).map(
          (locale) => `${id} ${at} ${locale}`,
        ),
      ),
    );
    expect(nameless).toEqual([]);
  });
});

describe('holidayText', () => {
  it('gives a name that nobody translated in its own language', () => {
    expect(holidayText('=pt:Dia de Eleição', 'ru')).toEqual({ text: 'Dia de Eleição', lang: 'pt' });
  });

  it('has nothing to say for a key that nobody gave a text', () => {
    expect(holidayText('no-such-holiday', 'en')).toBeUndefined();
  });
});

describe('HOLIDAY_TEXTS', () => {
  it('holds what the calendars need, and nothing else', () => {
    const used = Object.values(HOLIDAY_NAME_DAYS).flatMap((names) => Object.keys(names));
    const keys = new Set(used.map((key) => key.replace('+', '')).filter((key) => key !== 'moved'));
    expect(Object.keys(HOLIDAY_TEXTS).sort()).toEqual([...keys].sort());
  });
});

function daysOf(id: string): readonly Day[] {
  return [...(holidayCalendar(id)?.years ?? [])].flatMap(([year, { off, optional }]) =>
    [...off, ...optional].map((date) => day(`${year}-${date.slice(0, 2)}-${date.slice(2)}`)),
  );
}
