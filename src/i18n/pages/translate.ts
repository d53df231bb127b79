/** Texts of the pages in the reader's language. Each language is a file of its own, of which a page loads the one
 *  it needs: the three together weigh more than the page's code. */
import { createTranslate, type Message, type Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import type { en } from './en.ts';

/** Text of the pages. */
export type PageTranslate = Translate<typeof en>;

export type PageKey = keyof typeof en;

type Messages = { readonly [Key in PageKey]: Message };

const LANGUAGES: { readonly [L in Locale]: () => Promise<Messages> } = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
};

const loaded = new Map<Locale, Messages>();

/** Loads a language, once. A page does so before it draws anything. */
export async function loadPageTexts(locale: Locale): Promise<void> {
  if (!loaded.has(locale)) loaded.set(locale, await LANGUAGES[locale]());
}

/** The texts of a language that was loaded. Throws for one that was not: a page that did not wait is a bug. */
export function pageTranslate(locale: Locale): PageTranslate {
  const messages = loaded.get(locale);
  if (messages === undefined) throw new Error(`The texts in ${locale} are not loaded`);
  return createTranslate<typeof en>(locale, messages);
}
