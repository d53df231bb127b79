/** Texts of reports alone: for the connector, which has none of the pages'. */
import { createTranslate, type Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

export type ReportTexts = typeof en;

export type ReportKey = keyof ReportTexts;

export type ReportOwnTranslate = Translate<ReportTexts>;

export const reportTexts = createTextPart<ReportKey>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export function reportOwnTranslate(locale: Locale): ReportOwnTranslate {
  return createTranslate<ReportTexts>(locale, reportTexts.messages(locale));
}
