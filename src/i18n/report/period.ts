/** Periods in words: "November", "Q4 2026", "16–22 Nov". */

import { type Day, yearOf } from '../../domain/day.ts';
import { labelOf, type Period } from '../../domain/report/period.ts';
import { formatDayMonth, formatRange } from '../dates.ts';
import { intlTag, type Locale } from '../locale.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** The name of a period. The year is left out where it is `thisYear`; a quarter always has its own. */
export function formatPeriod(period: Period, locale: Locale, thisYear: number): string {
  const label = labelOf(period);
  if (label.kind === 'days') return formatDays(period, locale, thisYear);
  if (label.kind === 'quarter') return quarter(label.quarter, label.year, locale);
  const month = monthName(label.from, locale);
  return label.year === thisYear ? month : withYear(month, label.year, locale);
}

function formatDays({ from, to }: Period, locale: Locale, thisYear: number): string {
  const [first, last] = [yearOf(from), yearOf(to)];
  if (first !== last) {
    return `${formatDayMonth(from, locale)} ${first} – ${formatDayMonth(to, locale)} ${last}`;
  }
  const days = formatRange(from, to, locale);
  return last === thisYear ? days : `${days} ${last}`;
}

function quarter(number: number, year: number, locale: Locale): string {
  if (locale === 'ru') return `${QUARTERS[number - 1]} квартал ${year}`;
  return locale === 'es' ? `T${number} ${year}` : `Q${number} ${year}`;
}

function withYear(month: string, year: number, locale: Locale): string {
  return locale === 'es' ? `${month} de ${year}` : `${month} ${year}`;
}

function monthName(day: Day, locale: Locale): string {
  const format = new Intl.DateTimeFormat(intlTag(locale), { timeZone: 'UTC', month: 'long' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}
