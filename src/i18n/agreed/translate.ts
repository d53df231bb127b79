/** Texts of what both sides agree on and of the switches, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type AgreedTexts = typeof en;

/** Text of what both sides agree on, or of every page. */
export type AgreedTranslate = Translate<AgreedTexts> & PageTranslate;

const agreedTexts = createTextPart<keyof AgreedTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadAgreedTexts(locale: Locale): Promise<void> {
  await Promise.all([agreedTexts.load(locale), pageTexts.load(locale)]);
}

export function agreedTranslate(locale: Locale): AgreedTranslate {
  const messages = { ...pageTexts.messages(locale), ...agreedTexts.messages(locale) };
  return createPageTranslate<AgreedTexts & PageTexts>(locale, messages);
}
