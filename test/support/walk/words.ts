/** The product's own texts: a walk presses what is there and is looked at; stories hold the words themselves. */
import type { SampleLanguage } from '../../../src/host/board/content.ts';
import type { Translate } from '../../../src/i18n/catalogue.ts';
import { en as dataEn } from '../../../src/i18n/data/en.ts';
import { es as dataEs } from '../../../src/i18n/data/es.ts';
import { ru as dataRu } from '../../../src/i18n/data/ru.ts';
import { createPageTranslate } from '../../../src/i18n/own-words.ts';
import { en as pagesEn } from '../../../src/i18n/pages/en.ts';
import { es as pagesEs } from '../../../src/i18n/pages/es.ts';
import { ru as pagesRu } from '../../../src/i18n/pages/ru.ts';
import { en as recordEn } from '../../../src/i18n/record/en.ts';
import { es as recordEs } from '../../../src/i18n/record/es.ts';
import { ru as recordRu } from '../../../src/i18n/record/ru.ts';
import { en as storeEn } from '../../../src/i18n/store/en.ts';
import { es as storeEs } from '../../../src/i18n/store/es.ts';
import { ru as storeRu } from '../../../src/i18n/store/ru.ts';

const EN = { ...pagesEn, ...recordEn, ...dataEn, ...storeEn };
const TEXTS = {
  en: EN,
  ru: { ...pagesRu, ...recordRu, ...dataRu, ...storeRu },
  es: { ...pagesEs, ...recordEs, ...dataEs, ...storeEs },
};

export type WalkWords = Translate<typeof EN>;

/** The texts of all pages that these walks meet, in one language. */
export function wordsIn(language: SampleLanguage): WalkWords {
  return createPageTranslate<typeof EN>(language, TEXTS[language]);
}
