/** Texts for saving a board's data and bringing them back, beside those that every page has. */
import { createTranslate, type Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type DataTexts = typeof en;

export type DataKey = keyof DataTexts;

/** Text of the board's data, or of every page. */
export type DataTranslate = Translate<DataTexts> & PageTranslate;

const dataTexts = createTextPart<DataKey>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadDataTexts(locale: Locale): Promise<void> {
  await Promise.all([dataTexts.load(locale), pageTexts.load(locale)]);
}

export function dataTranslate(locale: Locale): DataTranslate {
  const messages = { ...pageTexts.messages(locale), ...dataTexts.messages(locale) };
  return createTranslate<DataTexts & PageTexts>(locale, messages);
}
