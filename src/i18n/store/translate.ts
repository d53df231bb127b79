/** Texts about what Trello would not take, and about the room of a board's data; beside those that every page has. */
import { createTranslate, type Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { type PageTexts, type PageTranslate, pageTexts } from '../pages/translate.ts';
import { createTextPart } from '../text-part.ts';
import type { en } from './en.ts';

type StoreTexts = typeof en;

export type StoreKey = keyof StoreTexts;

/** Text of the store, or of every page. */
export type StoreTranslate = Translate<StoreTexts> & PageTranslate;

const storeTexts = createTextPart<StoreKey>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export async function loadStoreTexts(locale: Locale): Promise<void> {
  await Promise.all([storeTexts.load(locale), pageTexts.load(locale)]);
}

export function storeTranslate(locale: Locale): StoreTranslate {
  const messages = { ...pageTexts.messages(locale), ...storeTexts.messages(locale) };
  return createTranslate<StoreTexts & PageTexts>(locale, messages);
}
