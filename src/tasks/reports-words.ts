/** One person's words for the index of reports and for a report on paper. */

import { local } from '../domain/calendar/zone.ts';
import { yearOf } from '../domain/day.ts';
import type { Period } from '../domain/report/period.ts';
import { REPORT_WORKS } from '../domain/rules/agreement.ts';
import { LOCALES } from '../i18n/locale.ts';
import { withinItself } from '../i18n/own-words.ts';
import { formatPeriod } from '../i18n/report/period.ts';
import { type ReportsTranslate, reportsTranslate } from '../i18n/reports/translate.ts';
import type { ReportNames } from './reports-index.ts';
import { createWords, type Words } from './words.ts';

export interface ReportsWords extends Words {
  readonly translate: ReportsTranslate;
  /** "November", with the year where it is not this one. */
  period(period: Period): string;
}

export function createReportsWords(...of: Parameters<typeof createWords>): ReportsWords {
  const [locale, zone, now] = of;
  const thisYear = yearOf(local(now, zone).day);
  return {
    ...createWords(...of),
    translate: reportsTranslate(locale),
    period: (period) => formatPeriod(period, locale, thisYear),
  };
}

/** A kind of work in words: one of ours, or the board's own; undefined for a report on everything. */
export function workName(
  work: string | undefined,
  { translate }: Pick<ReportsWords, 'translate'>,
): string | undefined {
  const known = REPORT_WORKS.find((one) => one === work);
  if (known !== undefined) return translate(`reports.work.${known}`);
  return work === undefined ? undefined : withinItself(work);
}

/** What a report may be called in the title of a card, in whatever language the board speaks. */
export function reportNames(
  { period, work }: { readonly period: Period; readonly work?: string },
  words: ReportsWords,
  thisYear: number,
): ReportNames {
  const name = workName(work, words);
  return {
    periods: LOCALES.map((locale) => formatPeriod(period, locale, thisYear)),
    works: name === undefined ? [] : [name],
    years: [yearOf(period.from), yearOf(period.to)],
  };
}
