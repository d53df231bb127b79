/** Texts of *How we work*, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type RulesTexts = typeof en;

/** Text of *How we work*, or of every page. */
export type RulesTranslate = Translate<RulesTexts> & PageTranslate;

const rulesTexts = createTextPart<keyof RulesTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadRulesTexts(locale: Locale): Promise<void> {
  await Promise.all([rulesTexts.load(locale), pageTexts.load(locale)]);
}

export function rulesTranslate(locale: Locale): RulesTranslate {
  const messages = { ...pageTexts.messages(locale), ...rulesTexts.messages(locale) };
  return createPageTranslate<RulesTexts & PageTexts>(locale, messages);
}
