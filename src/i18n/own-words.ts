/** What people wrote, put into a sentence of ours. */
import { type Catalogue, createTranslate, type Message, type Translate } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** Embeddings, overrides and isolates (UAX #9): one left open turns the rest of a line around. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text without what would turn the words around it. */
export function withinItself(text: string): string {
  return text.replace(DIRECTION_CONTROLS, '');
}

/** A translate whose values stay within themselves. Badges need none: they hold no words of people. */
export function createPageTranslate<Source extends Catalogue>(
  locale: Locale,
  messages: { readonly [Key in keyof Source]: Message },
): Translate<Source> {
  const translate = createTranslate<Source>(locale, messages);
  return ((key: keyof Source & string, values: Readonly<Record<string, unknown>> = {}) => {
    const calm = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? withinItself(value) : value,
    ]);
    return (translate as (key: string, values: object) => string)(key, Object.fromEntries(calm));
  }) as Translate<Source>; // the arguments are passed on as they came
}
