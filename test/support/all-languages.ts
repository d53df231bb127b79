/** A page loads the one language it needs; a unit test may ask for any of them. */
import { loadBadgeTexts } from '../../src/i18n/badges/page-badges.ts';
import { loadDataTexts } from '../../src/i18n/data/translate.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';

await Promise.all(
  LOCALES.flatMap((locale) => [
    loadRecordTexts(locale),
    loadBadgeTexts(locale),
    loadDataTexts(locale),
  ]),
);
