/** Texts of what is missing, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

export type PauseTexts = typeof en;

/** Text of what is missing, or of every page. */
export type PauseTranslate = Translate<PauseTexts> & PageTranslate;

export const pauseTexts = createTextPart<keyof PauseTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadPauseTexts(locale: Locale): Promise<void> {
  await Promise.all([pauseTexts.load(locale), pageTexts.load(locale)]);
}

export function pauseTranslate(locale: Locale): PauseTranslate {
  const messages = { ...pageTexts.messages(locale), ...pauseTexts.messages(locale) };
  return createPageTranslate<PauseTexts & PageTexts>(locale, messages);
}
