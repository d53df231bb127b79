/** Offline, or where a filter blocks it, Trello's library did not load: that sentence is all a page can show. */
import { localeFrom } from '../i18n/locale.ts';
import { loadPageTexts, pageTranslate } from '../i18n/pages/translate.ts';

export async function withoutLibraryText(): Promise<string> {
  const locale = localeFrom(navigator.language);
  await loadPageTexts(locale);
  return pageTranslate(locale)('error.start', { code: 'no-library' });
}
