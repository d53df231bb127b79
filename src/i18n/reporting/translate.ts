/** Texts of writing and reading a report, beside those of reports and those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, pageTexts } from '../pages/translate.ts';
import { type ReportTexts, reportTexts } from '../report/own-texts.ts';
import type { ReportTranslate } from '../report/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type ReportingTexts = typeof en;

export type ReportingKey = keyof ReportingTexts;

/** Text of writing a report, of reports, or of every page. */
export type ReportingTranslate = Translate<ReportingTexts> & ReportTranslate;

const reportingTexts = createTextPart<ReportingKey>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadReportingTexts(locale: Locale): Promise<void> {
  await Promise.all([
    reportingTexts.load(locale),
    reportTexts.load(locale),
    pageTexts.load(locale),
  ]);
}

export function reportingTranslate(locale: Locale): ReportingTranslate {
  const messages = {
    ...pageTexts.messages(locale),
    ...reportTexts.messages(locale),
    ...reportingTexts.messages(locale),
  };
  return createPageTranslate<ReportingTexts & ReportTexts & PageTexts>(locale, messages);
}
