import { expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { cellInWords, countsOf, dayInWords } from '../../src/ui/day-words.ts';
import type { StripDay } from '../../src/ui/strip-days.ts';

const WEDNESDAY = day('2026-11-25');

test.each([
  [{ role: 'asked' }, 'Wed 25 Nov: asked, not counted'],
  [{ role: 'asked', alsoTaken: true }, 'Wed 25 Nov: asked and taken into work, not counted'],
  [{ role: 'asked', alsoOff: true }, 'Wed 25 Nov: asked, a day off'],
  [{ role: 'asked', name: 'Unity Day' }, 'Wed 25 Nov: asked, a day off: Unity Day'],
  [{ role: 'taken' }, 'Wed 25 Nov: taken into work, not counted'],
  [{ role: 'counted', count: 2 }, 'Wed 25 Nov: working day 2'],
  [
    { role: 'counted', count: 2, workingWeekend: true },
    'Wed 25 Nov: working day 2 (a working weekend)',
  ],
  [{ role: 'counted', minutes: 30 }, 'Wed 25 Nov: 30 minutes counted'],
  [{ role: 'weekend' }, 'Wed 25 Nov: weekend'],
  [{ role: 'off' }, 'Wed 25 Nov: day off'],
  [{ role: 'off', name: 'Unity Day' }, 'Wed 25 Nov: day off: Unity Day'],
  [{ role: 'off', own: true }, "Wed 25 Nov: the board's own day off"],
  [{ role: 'waited' }, 'Wed 25 Nov: waited, not counted'],
  [{ role: 'due', count: 2 }, 'Wed 25 Nov: working day 2, due by 19:00'],
  [{ role: 'due' }, 'Wed 25 Nov: due by 19:00'],
] as const)('%j reads "%s"', (role, words) => {
  expect(dayInWords({ day: WEDNESDAY, ...role } satisfies StripDay, wording('en'))).toBe(words);
});

test('speaks Russian and Spanish', () => {
  const due = { day: WEDNESDAY, role: 'due', count: 2 } as const;
  expect(dayInWords(due, wording('ru'))).toBe('ср 25 нояб.: рабочий день 2, срок: 19:00');
  expect(dayInWords(due, wording('es'))).toBe('mié 25 nov: día hábil 2, plazo: 19:00');
});

test('a folded stretch is one sentence', () => {
  const off = ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'].map(
    (text) => ({ day: day(text), role: 'off' }) as const,
  );
  expect(cellInWords({ kind: 'off', days: off }, wording('en'))).toBe('31 Dec–3 Jan: 4 days off');
  const counted = [
    { day: day('2026-11-24'), role: 'counted', count: 3 },
    { day: day('2026-11-25'), role: 'off' },
    { day: day('2026-11-26'), role: 'counted', count: 4 },
  ] as const;
  const cell = { kind: 'counted', days: counted } as const;
  expect(countsOf(cell)).toEqual({ from: 3, to: 4 });
  expect(cellInWords(cell, wording('en'))).toBe('24–26 Nov · working days 3–4');
});

function wording(locale: Locale) {
  return { locale, translate: pageTranslate(locale), closes: '19:00' };
}
