/** A page loads the one language it needs; a unit test may ask for any of them. */
import { LOCALES } from '../../src/i18n/locale.ts';
import { loadPageTexts } from '../../src/i18n/pages/translate.ts';

await Promise.all(LOCALES.map((locale) => loadPageTexts(locale)));
