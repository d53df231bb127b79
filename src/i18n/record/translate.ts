/** Texts of the Record and of what is printed from it, beside those that every page has. */
import type { Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createPageTranslate } from '../own-words.ts';
import { type PageTexts, pageTexts } from '../pages/translate.ts';
import { type PauseTexts, type PauseTranslate, pauseTexts } from '../pauses/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type RecordTexts = typeof en;

/** Text of the Record, of what is missing, or of every page. */
export type RecordTranslate = Translate<RecordTexts> & PauseTranslate;

const recordTexts = createTextPart<keyof RecordTexts>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadRecordTexts(locale: Locale): Promise<void> {
  await Promise.all([recordTexts.load(locale), pauseTexts.load(locale), pageTexts.load(locale)]);
}

export function recordTranslate(locale: Locale): RecordTranslate {
  const messages = {
    ...pageTexts.messages(locale),
    ...pauseTexts.messages(locale),
    ...recordTexts.messages(locale),
  };
  return createPageTranslate<RecordTexts & PauseTexts & PageTexts>(locale, messages);
}
