/** A day of a count as a sentence: for screen readers in the strip, and for lists in plain words. */
import { formatDay, formatRange } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { daysOf, type StripCell, type StripDay } from './strip-days.ts';

export interface DayWording {
  readonly locale: Locale;
  readonly translate: PageTranslate;
  /** The hour at which the due day ends: "19:00". */
  readonly closes: string;
}

/** "Wed 25 Nov: working day 2, due by 19:00". */
export function dayInWords(day: StripDay, { locale, translate, closes }: DayWording): string {
  const d = formatDay(day.day, locale);
  const k = day.count ?? 0;
  switch (day.role) {
    case 'asked':
      return askedInWords(day, d, translate);
    case 'taken':
      return translate('why.day.taken', { d });
    case 'counted':
      if (day.minutes !== undefined) return translate('why.worked', { d, n: day.minutes });
      return translate(day.workingWeekend ? 'why.day.countedWeekend' : 'why.day.counted', { d, k });
    case 'weekend':
      return translate('why.day.weekend', { d });
    case 'off':
      return offInWords(day, d, translate);
    case 'waited':
      return day.waitedFor?.sentence ?? translate('why.day.waited', { d });
    case 'due':
      return day.count
        ? translate('why.day.due', { d, k, t: closes })
        : translate('why.day.dueByHand', { d, t: closes });
  }
}

/** A folded stretch is one sentence, a day is its own. */
export function cellInWords(cell: StripCell, wording: DayWording): string {
  if (cell.kind === 'day') return dayInWords(cell.day, wording);
  const range = cellRange(cell, wording.locale);
  if (cell.kind === 'off') {
    return wording.translate('why.days.off', { range, n: cell.days.length });
  }
  return wording.translate('strip.foldDays', { range, ...countsOf(cell) });
}

export function cellRange(cell: StripCell, locale: Locale): string {
  const days = daysOf(cell);
  const first = days[0];
  const last = days.at(-1);
  return first && last ? formatRange(first.day, last.day, locale) : '';
}

/** The first and the last working day's number in a folded stretch. */
export function countsOf(cell: StripCell): { readonly from: number; readonly to: number } {
  const counts = daysOf(cell).flatMap((day) => day.count ?? []);
  return { from: counts[0] ?? 0, to: counts.at(-1) ?? 0 };
}

function askedInWords(day: StripDay, d: string, translate: PageTranslate): string {
  if (day.name) return translate('why.day.askedHoliday', { d, name: day.name });
  if (day.alsoOff) return translate('why.day.askedOff', { d });
  return translate(day.alsoTaken ? 'why.day.askedTaken' : 'why.day.asked', { d });
}

function offInWords(day: StripDay, d: string, translate: PageTranslate): string {
  if (day.own) return translate('why.day.own', { d });
  if (day.name) return translate('why.day.holiday', { d, name: day.name });
  return translate('why.day.off', { d });
}
