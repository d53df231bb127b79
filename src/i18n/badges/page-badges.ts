/** The words of badges on a page, in the reader's language alone. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import { createTranslate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createTextPart } from '../text-part.ts';
import { badgeWords } from './badge-words.ts';
import type { en } from './en.ts';

const badges = createTextPart<keyof typeof en>({
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
  es: async () => (await import('./es.ts')).es,
});

export function loadBadgeTexts(locale: Locale): Promise<void> {
  return badges.load(locale);
}

export function pageBadgeText(text: BadgeText, locale: Locale): string {
  return badgeWords(text, locale, createTranslate<typeof en>(locale, badges.messages(locale)));
}
