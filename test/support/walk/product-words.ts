/** The product's own texts, so that a walk presses what is really written. Whether they are the right words is asked
 *  by who looks at the pictures, and by the stories in `test/e2e`, which have them written out. */
import type { SampleLanguage } from '../../../src/host/board/content.ts';
import * as agreedEn from '../../../src/i18n/agreed/en.ts';
import * as agreedEs from '../../../src/i18n/agreed/es.ts';
import * as agreedRu from '../../../src/i18n/agreed/ru.ts';
import { createTranslate, type Message } from '../../../src/i18n/catalogue.ts';
import * as pagesEn from '../../../src/i18n/pages/en.ts';
import * as pagesEs from '../../../src/i18n/pages/es.ts';
import * as pagesRu from '../../../src/i18n/pages/ru.ts';
import * as pausesEn from '../../../src/i18n/pauses/en.ts';
import * as pausesEs from '../../../src/i18n/pauses/es.ts';
import * as pausesRu from '../../../src/i18n/pauses/ru.ts';
import * as recordEn from '../../../src/i18n/record/en.ts';
import * as recordEs from '../../../src/i18n/record/es.ts';
import * as recordRu from '../../../src/i18n/record/ru.ts';
import * as reportingEn from '../../../src/i18n/reporting/en.ts';
import * as reportingEs from '../../../src/i18n/reporting/es.ts';
import * as reportingRu from '../../../src/i18n/reporting/ru.ts';
import * as rulesEn from '../../../src/i18n/rules/en.ts';
import * as rulesEs from '../../../src/i18n/rules/es.ts';
import * as rulesRu from '../../../src/i18n/rules/ru.ts';

export type ProductWords = (
  key: string,
  values?: Readonly<Record<string, string | number>>,
) => string;

const CATALOGUES: Readonly<Record<SampleLanguage, readonly object[]>> = {
  en: [recordEn.en, agreedEn.en, reportingEn.en, pausesEn.en, rulesEn.en, pagesEn.en],
  ru: [recordRu.ru, agreedRu.ru, reportingRu.ru, pausesRu.ru, rulesRu.ru, pagesRu.ru],
  es: [recordEs.es, agreedEs.es, reportingEs.es, pausesEs.es, rulesEs.es, pagesEs.es],
};

/** A key that no catalogue has is a fault of the walk. */
export function productWords(language: SampleLanguage): ProductWords {
  const all: Readonly<Record<string, Message>> = Object.assign({}, ...CATALOGUES[language]);
  return (key, values = {}) => {
    const message = all[key];
    if (message === undefined) throw new Error(`No text of the product: ${key}`);
    return createTranslate<{ readonly text: string }>(language, { text: message })(
      'text',
      ...([values] as unknown as []), // which values it needs is not known here: a missing one throws
    );
  };
}
