import { describe, expect, it } from 'vitest';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { addDays, day, weekdayOf } from '../../../src/domain/day.ts';
import { daysFree, EMPTY, isOff, isWork, list, weekdaysOff } from './holiday-days.ts';

describe('Russia', () => {
  it.each([
    [
      2024,
      '0101 0102 0103 0104 0105 0108 0223 0308 0429 0430 0501 0509 0510 0612 1104 1230 1231',
      '0427 1102 1228',
      '0222 0307 0508 0611 1102',
    ],
    [
      2025,
      '0101 0102 0103 0106 0107 0108 0501 0502 0508 0509 0612 0613 1103 1104 1231',
      '1101',
      '0307 0430 0611 1101',
    ],
    [
      2026,
      '0101 0102 0105 0106 0107 0108 0109 0223 0309 0501 0511 0612 1104 1231',
      '',
      '0430 0508 0611 1103',
    ],
    [
      2027,
      '0101 0104 0105 0106 0107 0108 0222 0223 0308 0503 0510 0614 1104 1105 1231',
      '0220',
      '0220 0430 0611 1103',
    ],
  ])(
    'has in %i exactly the weekdays off, working Saturdays and short days of the decree',
    (year, off, work, short) => {
      expect(weekdaysOff('RU', year).join(' ')).toBe(off);
      expect(list('RU', year).work.join(' ')).toBe(work);
      expect(list('RU', year).short.join(' ')).toBe(short);
    },
  );

  it.each([
    [2024, 248],
    [2025, 247],
    [2026, 247],
    [2027, 247],
  ])('has in %i as many working days as the production calendar, %i', (year, expected) => {
    let working = 0;
    for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at = addDays(at, 1)) {
      if (isWork('RU', at) || (weekdayOf(at) < 6 && !isOff('RU', at))) working += 1;
    }
    expect(working).toBe(expected);
  });

  it('is free from 31 December 2026 to 10 January 2027, and works on Monday 11 January', () => {
    expect(daysFree('RU', '2026-12-31', '2027-01-10')).toBe(true);
    expect(isOff('RU', '2027-01-11')).toBe(false);
    expect(isOff('RU', '2026-12-30')).toBe(false);
  });

  it.each([
    '2024-04-29 2024-04-30 2024-05-10 2024-12-30 2024-12-31',
    '2025-05-02 2025-05-08 2025-06-13 2025-11-03 2025-12-31',
    '2026-01-09 2026-05-11 2026-12-31',
    '2027-02-22 2027-05-03 2027-05-10 2027-06-14 2027-11-05 2027-12-31',
  ])('has the moved days off that date-holidays lacks: %s', (days) => {
    for (const text of days.split(' ')) expect(isOff('RU', text), text).toBe(true);
  });

  it('is official to the end of 2027', () => {
    expect(holidayCalendar('RU')?.officialUntil).toBe('2027-12-31');
  });
});

describe('Belarus', () => {
  it('has 2 January, the moved days and the working Saturdays of three resolutions', () => {
    expect(weekdaysOff('BY', 2024).join(' ')).toBe(
      '0101 0102 0308 0501 0509 0513 0514 0703 1107 1108 1225',
    );
    expect(weekdaysOff('BY', 2025).join(' ')).toBe(
      '0101 0102 0106 0107 0428 0429 0501 0509 0703 0704 1107 1225 1226',
    );
    expect(weekdaysOff('BY', 2026).join(' ')).toBe('0101 0102 0107 0420 0421 0501 0703 1225');
    expect(list('BY', 2024).work).toEqual(['0518', '1116']);
    expect(list('BY', 2025).work).toEqual(['0111', '0426', '0712', '1220']);
    expect(list('BY', 2026).work).toEqual(['0425']);
  });

  it('calls 2027 preliminary, since no resolution on moved days was found', () => {
    expect(weekdaysOff('BY', 2027).join(' ')).toBe('0101 0107 0308 0511');
    expect(holidayCalendar('BY')?.officialUntil).toBe('2026-12-31');
  });
});

describe('Kazakhstan', () => {
  it('works on 16 March and 31 August 2026 and carries both days of Nauryz over', () => {
    expect(weekdaysOff('KZ', 2026).join(' ')).toBe(
      '0101 0102 0107 0309 0323 0324 0325 0501 0507 0511 0527 0706 1026 1216',
    );
  });

  it('has no data for 2027, since the sources disagree on 17 May', () => {
    expect([...(holidayCalendar('KZ')?.years.keys() ?? [])]).toEqual([2024, 2025, 2026]);
  });

  it('does not carry Kurban Ait over', () => {
    expect(isOff('KZ', '2024-06-16')).toBe(true);
    expect(isOff('KZ', '2024-06-17')).toBe(false);
  });

  it('worked on Saturday 4 May 2024 and on Sunday 5 January 2025', () => {
    expect(isWork('KZ', '2024-05-04')).toBe(true);
    expect(isWork('KZ', '2025-01-05')).toBe(true);
    expect(isOff('KZ', '2024-05-08')).toBe(true);
    expect(isOff('KZ', '2025-01-03')).toBe(true);
  });
});

describe('Ukraine', () => {
  it('has known years without any day off, as martial law wants it', () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      expect(holidayCalendar('UA')?.years.get(year)).toEqual(EMPTY);
    }
  });
});

describe('holidayCalendar', () => {
  it('knows no calendar by another id', () => {
    for (const id of ['', 'XX', 'es-md', 'ES-', 'ES-XX', '.DE', 'RU-MOW']) {
      expect(holidayCalendar(id), id).toBeUndefined();
    }
  });

  it('knows nothing of years it has no list for', () => {
    expect([...(holidayCalendar('RU')?.years.keys() ?? [])]).toEqual([2024, 2025, 2026, 2027]);
    expect(holidayCalendar('RU')?.years.get(2028)).toBeUndefined();
  });

  it('has every year from 2024 to 2027 but Kazakhstan’s 2027 and that of the Spanish regions', () => {
    const missing = HOLIDAY_CALENDAR_IDS.flatMap((id) =>
      [2024, 2025, 2026, 2027]
        .filter((year) => holidayCalendar(id)?.years.get(year) === undefined)
        .map((year) => `${id} ${year}`),
    );
    const regions = HOLIDAY_CALENDAR_IDS.filter((id) => id.startsWith('ES-'));
    expect(regions).toHaveLength(19);
    expect(missing).toEqual(['KZ 2027', ...regions.map((id) => `${id} 2027`)]);
  });

  it('answers with the same object again', () => {
    expect(holidayCalendar('DE-BY')).toBe(holidayCalendar('DE-BY'));
  });

  it('gives sorted real dates, none twice', () => {
    for (const { id, year, lists } of allYears()) {
      for (const dates of Object.values(lists) as string[][]) {
        expect(dates, `${id} ${year}`).toEqual([...new Set(dates)].sort());
        for (const mmdd of dates) day(`${year}-${mmdd.slice(0, 2)}-${mmdd.slice(2)}`);
      }
    }
  });

  it('says of which revision it is and how far it is official', () => {
    for (const id of HOLIDAY_CALENDAR_IDS) {
      expect(holidayCalendar(id)).toMatchObject({
        id,
        revision: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
        officialUntil: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
      });
    }
  });

  it('has working days on weekends only', () => {
    for (const { id, year, lists } of allYears()) {
      for (const mmdd of lists.work) {
        const of = day(`${year}-${mmdd.slice(0, 2)}-${mmdd.slice(2)}`);
        expect(weekdayOf(of), `${id} ${of}`).toBeGreaterThan(5);
      }
    }
  });
});

function allYears() {
  return HOLIDAY_CALENDAR_IDS.flatMap((id) =>
    [...(holidayCalendar(id)?.years ?? [])].map(([year, lists]) => ({ id, year, lists })),
  );
}
