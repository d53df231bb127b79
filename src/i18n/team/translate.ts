/** Texts of the Team tab and of the page printed from it, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type TeamTexts = typeof en;

/** Text of the team, or of every page. */
export type TeamTranslate = Translate<TeamTexts> & PageTranslate;

const teamTexts = createTextPart<keyof TeamTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadTeamTexts(locale: Locale): Promise<void> {
  await Promise.all([teamTexts.load(locale), pageTexts.load(locale)]);
}

export function teamTranslate(locale: Locale): TeamTranslate {
  const messages = { ...pageTexts.messages(locale), ...teamTexts.messages(locale) };
  return createPageTranslate<TeamTexts & PageTexts>(locale, messages);
}
