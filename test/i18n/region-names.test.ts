import { describe, expect, it } from 'vitest';
import { HOLIDAY_CALENDAR_IDS } from '../../src/domain/calendar/holidays.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { calendarCountry, calendarName, calendarRegion } from '../../src/i18n/region-names.ts';

describe('calendarCountry', () => {
  it('says the country of a region, in three languages', () => {
    expect(calendarCountry('DE-BY-KATH', 'en')).toBe('Germany');
    expect(calendarCountry('KZ', 'ru')).toBe('Казахстан');
    expect(calendarCountry('GB-SCT', 'es')).toBe('Reino Unido');
  });
});

describe('calendarRegion', () => {
  it('says nothing where the calendar is the whole country’s', () => {
    expect(calendarRegion('FR', 'en')).toBeUndefined();
    expect(calendarRegion('GB-SCT', 'ru')).toBe('Шотландия');
  });
});

describe('calendarName', () => {
  it('says country and region in three languages', () => {
    expect(calendarName('RU', 'en')).toBe('Russia');
    expect(calendarName('DE-BY', 'ru')).toBe('Германия: Бавария');
    expect(calendarName('ES-MD', 'es')).toBe('España: Comunidad de Madrid');
  });

  it('tells all calendars apart in every language', () => {
    for (const locale of LOCALES) {
      const names = HOLIDAY_CALENDAR_IDS.map((id) => calendarName(id, locale));
      expect(new Set(names).size).toBe(HOLIDAY_CALENDAR_IDS.length);
      for (const id of HOLIDAY_CALENDAR_IDS.filter((of) => of.includes('-'))) {
        expect(calendarRegion(id, locale), `${id} ${locale}`).toMatch(/\S/);
      }
    }
  });
});
