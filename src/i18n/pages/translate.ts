/** Texts that every page has: states, buttons, forms, settings. What few pages show is a part of its own. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

export type PageTexts = typeof en;

/** Text of the pages. */
export type PageTranslate = Translate<PageTexts>;

export type PageKey = keyof PageTexts;

export const pageTexts = createTextPart<PageKey>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export function loadPageTexts(locale: Locale): Promise<void> {
  return pageTexts.load(locale);
}

export function pageTranslate(locale: Locale): PageTranslate {
  return createPageTranslate<PageTexts>(locale, pageTexts.messages(locale));
}
