/** Texts of the index of reports and of a report on paper, beside those of a report on its card. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, pageTexts } from '../pages/translate.ts';
import { type ReportTexts, reportTexts } from '../report/own-texts.ts';
import type { ReportTranslate } from '../report/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type ReportsTexts = typeof en;

/** Text of the index, of reports, or of every page. */
export type ReportsTranslate = Translate<ReportsTexts> & ReportTranslate;

const reportsTexts = createTextPart<keyof ReportsTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadReportsTexts(locale: Locale): Promise<void> {
  await Promise.all([reportsTexts.load(locale), reportTexts.load(locale), pageTexts.load(locale)]);
}

export function reportsTranslate(locale: Locale): ReportsTranslate {
  const messages = {
    ...pageTexts.messages(locale),
    ...reportTexts.messages(locale),
    ...reportsTexts.messages(locale),
  };
  return createPageTranslate<ReportsTexts & ReportTexts & PageTexts>(locale, messages);
}
