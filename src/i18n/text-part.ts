/** Texts that are loaded in the reader's language alone. Each language of a part is a file of its own, of which a
 *  page loads the one it needs: the three together weigh more than the page's code. */
import type { Message } from './catalogue.ts';
import type { Locale } from './locale.ts';

export type Messages<Key extends PropertyKey> = { readonly [K in Key]: Message };

export interface TextPart<Key extends PropertyKey> {
  /** Loads a language, once. A page does so before it draws what the texts are for. */
  load(locale: Locale): Promise<void>;
  /** The texts of a language that was loaded. Throws for one that was not: a page that did not wait is a bug. */
  messages(locale: Locale): Messages<Key>;
}

export function createTextPart<Key extends PropertyKey>(
  languages: {
    readonly [L in Locale]: () => Promise<Messages<Key>>;
  },
): TextPart<Key> {
  const loaded = new Map<Locale, Messages<Key>>();
  return {
    load: async (locale) => {
      if (!loaded.has(locale)) loaded.set(locale, await languages[locale]());
    },
    messages: (locale) => {
      const messages = loaded.get(locale);
      if (messages === undefined) throw new Error(`The texts in ${locale} are not loaded`);
      return messages;
    },
  };
}
