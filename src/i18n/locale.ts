/** The languages the product speaks. English is the source and the answer to every other language. */
export type Locale = 'en' | 'ru' | 'es';

export const LOCALES: readonly Locale[] = ['en', 'ru', 'es'];

/** The product's language for a BCP 47 tag such as Trello's `ru-RU` or a browser's `es-419`. */
export function localeFrom(tag: string | undefined): Locale {
  const language = tag?.slice(0, 3).toLowerCase().replace(/[-_]$/, '');
  return language === 'ru' || language === 'es' ? language : 'en';
}

/** The tag whose day and month words the product uses, whatever the person's region. */
export function intlTag(locale: Locale): string {
  return { en: 'en-GB', ru: 'ru', es: 'es-ES' }[locale];
}
