/** The words of badges on a page, in the reader's language alone. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import { createTranslate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { createTextPart } from '../text-part.ts';
import { badgeWords } from './badge-words.ts';
import type { BadgeTexts } from './translate.ts';

const badges = createTextPart<keyof BadgeTexts>({
  en: async () => ({ ...(await import('./en.ts')).en, ...(await laterTexts('en')) }),
  ru: async () => ({ ...(await import('./ru.ts')).ru, ...(await laterTexts('ru')) }),
  es: async () => ({ ...(await import('./es.ts')).es, ...(await laterTexts('es')) }),
});

export function loadBadgeTexts(locale: Locale): Promise<void> {
  return badges.load(locale);
}

export function pageBadgeText(text: BadgeText, locale: Locale): string {
  return badgeWords(text, locale, createTranslate<BadgeTexts>(locale, badges.messages(locale)));
}

/** What the connector loads later as well. */
async function laterTexts(locale: Locale) {
  const [approved, paused] = await Promise.all([
    import('./approved-texts.ts'),
    import('./pause-texts.ts'),
  ]);
  return { ...approved.APPROVED_TEXTS[locale], ...paused.PAUSE_TEXTS[locale] };
}
