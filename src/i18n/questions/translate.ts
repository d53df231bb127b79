/** Texts of *Who do I ask?* and of questions, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type QuestionTexts = typeof en;

/** Text of questions, or of every page. */
export type QuestionTranslate = Translate<QuestionTexts> & PageTranslate;

const questionTexts = createTextPart<keyof QuestionTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadQuestionTexts(locale: Locale): Promise<void> {
  await Promise.all([questionTexts.load(locale), pageTexts.load(locale)]);
}

export function questionTranslate(locale: Locale): QuestionTranslate {
  const messages = { ...pageTexts.messages(locale), ...questionTexts.messages(locale) };
  return createPageTranslate<QuestionTexts & PageTexts>(locale, messages);
}
