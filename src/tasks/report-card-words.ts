/** What is said of reports, in the reader's words and by his clock. */
import { local } from '../domain/calendar/zone.ts';
import { yearOf } from '../domain/day.ts';
import type { ReportContent } from '../domain/report/entries.ts';
import type { Period } from '../domain/report/period.ts';
import { REPORT_WORKS } from '../domain/rules/agreement.ts';
import { withinItself } from '../i18n/own-words.ts';
import { formatPeriod } from '../i18n/report/period.ts';
import type { ReportingTranslate } from '../i18n/reporting/translate.ts';
import type { CardSight } from './card-sight.ts';
import type { Words } from './words.ts';

export interface ReportWords extends Omit<Words, 'translate'> {
  readonly translate: ReportingTranslate;
  /** "November", "16–22 Nov", with the year where it is not this one. */
  period(period: Period): string;
  readonly thisYear: number;
}

export function reportWords(
  words: Words,
  translate: ReportingTranslate,
  zone: string,
  { now }: Pick<CardSight, 'now'>,
): ReportWords {
  const thisYear = yearOf(local(now, zone).day);
  return {
    ...words,
    translate,
    thisYear,
    period: (period) => formatPeriod(period, words.locale, thisYear),
  };
}

/** The kind of work in words: ours are known by their ids, the board's own are what they are. */
export function workName(work: string, { translate }: ReportWords): string {
  const known = REPORT_WORKS.find((one) => one === work);
  return known === undefined ? withinItself(work) : translate(`reporting.work.${known}`);
}

/** "paid search, November", or the period alone. */
export function whatOf(
  { period, work }: Pick<ReportContent, 'period' | 'work'>,
  words: ReportWords,
): string {
  const named = words.period(period);
  return work === undefined
    ? named
    : words.translate('reporting.what', { work: workName(work, words), period: named });
}

/** The message that the agency sends to the client's chat. */
export function reportMessage(
  content: ReportContent,
  { decider, people, content: card, link = '' }: CardSight,
  words: ReportWords,
): string {
  const about = { what: whatOf(content, words), card: card.title, link };
  const name = decider === undefined ? undefined : people.get(decider)?.name;
  const text =
    name === undefined
      ? words.translate('reporting.message.noName', about)
      : words.translate('reporting.message', { ...about, name });
  return text.trim();
}
