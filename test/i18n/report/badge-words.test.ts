import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import type { ReportBadgeText } from '../../../src/domain/report/report-badge.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { reportBadgeWords } from '../../../src/i18n/report/badge-words.ts';
import { reportOwnTranslate } from '../../../src/i18n/report/own-texts.ts';

const WEDNESDAY = day('2026-12-02');

function words(text: ReportBadgeText): readonly string[] {
  return LOCALES.map((locale) => reportBadgeWords(text, locale, reportOwnTranslate(locale)));
}

// The words of screens.md.
test.each<[ReportBadgeText, string, string, string]>([
  [
    { kind: 'reportDue', day: WEDNESDAY },
    'Report: Wed 2 Dec',
    'Отчёт: ср 2 дек.',
    'Informe: mié 2 dic',
  ],
  [{ kind: 'reportDraft' }, 'Report draft', 'Черновик отчёта', 'Borrador de informe'],
  [{ kind: 'reportNew' }, 'New report', 'Новый отчёт', 'Informe nuevo'],
  [{ kind: 'reportSent' }, 'Report sent', 'Отчёт отправлен', 'Informe enviado'],
  [
    { kind: 'reportRead', day: addDays(WEDNESDAY, 1) },
    'Read Thu 3 Dec',
    'Прочитано чт 3 дек.',
    'Leído jue 3 dic',
  ],
  [
    { kind: 'reportSince', day: WEDNESDAY },
    'Report: since Wed 2 Dec',
    'Отчёт: со ср 2 дек.',
    'Informe desde mié 2 dic',
  ],
  [
    { kind: 'reportOver', days: 2 },
    'Report: +2 working days',
    'Отчёт: +2 раб. дня',
    'Informe: +2 días háb.',
  ],
  [
    { kind: 'reportOver', days: 1 },
    'Report: +1 working day',
    'Отчёт: +1 раб. день',
    'Informe: +1 día háb.',
  ],
  [
    { kind: 'reportOver', days: 5 },
    'Report: +5 working days',
    'Отчёт: +5 раб. дней',
    'Informe: +5 días háb.',
  ],
])('%j', (text, ...expected) => {
  expect(words(text)).toEqual(expected);
});

test('no badge is longer than 24 characters on any day of a year', () => {
  const days = Array.from({ length: 366 }, (_, index) => addDays(day('2026-01-01'), index));
  const kinds = ['reportDue', 'reportRead', 'reportSince'] as const;
  const all = days.flatMap((of) => kinds.flatMap((kind) => words({ kind, day: of })));
  const late = [11, 21, 59].flatMap((n) => words({ kind: 'reportOver', days: n }));
  expect([...all, ...late].filter((text) => [...text].length > 24)).toEqual([]);
});
