/** The words of badges on a page, in the reader's language alone. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import { createTranslate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createTextPart } from '../text-part.ts';
import { APPROVED_TEXTS } from './approved-texts.ts';
import { badgeWords } from './badge-words.ts';
import { PAUSE_TEXTS } from './pause-texts.ts';
import type { BadgeTexts } from './translate.ts';

const badges = createTextPart<keyof BadgeTexts>({
  en: async () => ({ ...(await import('./en.ts')).en, ...APPROVED_TEXTS.en, ...PAUSE_TEXTS.en }),
  ru: async () => ({ ...(await import('./ru.ts')).ru, ...APPROVED_TEXTS.ru, ...PAUSE_TEXTS.ru }),
  es: async () => ({ ...(await import('./es.ts')).es, ...APPROVED_TEXTS.es, ...PAUSE_TEXTS.es }),
});

export function loadBadgeTexts(locale: Locale): Promise<void> {
  return badges.load(locale);
}

export function pageBadgeText(text: BadgeText, locale: Locale): string {
  return badgeWords(text, locale, createTranslate<BadgeTexts>(locale, badges.messages(locale)));
}
