/** Texts of reports, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { type ReportTexts, reportTexts } from './own-texts.ts';

/** Text of reports, or of every page. */
export type ReportTranslate = Translate<ReportTexts> & PageTranslate;

export async function loadReportTexts(locale: Locale): Promise<void> {
  await Promise.all([reportTexts.load(locale), pageTexts.load(locale)]);
}

export function reportTranslate(locale: Locale): ReportTranslate {
  const messages = { ...pageTexts.messages(locale), ...reportTexts.messages(locale) };
  return createPageTranslate<ReportTexts & PageTexts>(locale, messages);
}
