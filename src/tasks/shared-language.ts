/** The language in which the board writes what is copied to the client: one for all who copy it. */
import { useEffect } from 'preact/hooks';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { loadPageTexts } from '../i18n/pages/translate.ts';
import type { CardSight } from './card-sight.ts';
import type { Words } from './words.ts';

/** The field of the board that holds it. */
export const SHARED_LOCALE = 'shared.locale';

const loaded = new Set<Locale>();

/** Undefined where everybody writes in his own language. */
export function sharedLocale(fields: ReadonlyMap<string, unknown>): Locale | undefined {
  const value = fields.get(SHARED_LOCALE);
  return LOCALES.find((locale) => locale === value);
}

/** The reader's words in the board's language; as they are where that is not to be had. */
export function sharedWords({ board }: Pick<CardSight, 'board'>, words: Words): Words {
  const locale = sharedLocale(board.fields);
  const isThere = locale !== undefined && locale !== words.locale && loaded.has(locale);
  return isThere ? words.speaking(locale) : words;
}

/** Loads the texts before somebody presses: a press may copy only what is there at once. */
export async function loadSharedTexts({ board }: Pick<CardSight, 'board'>): Promise<void> {
  const locale = sharedLocale(board.fields);
  if (locale === undefined || loaded.has(locale)) return;
  await loadPageTexts(locale);
  loaded.add(locale);
}

export function useSharedTexts(sight: Pick<CardSight, 'board'> | undefined): void {
  const locale = sight && sharedLocale(sight.board.fields);
  useEffect(() => {
    // Not to be had now: the message is written in the reader's own language.
    if (sight !== undefined) loadSharedTexts(sight).catch(() => undefined);
  }, [locale]);
}
