import { createTranslate, type Message, type Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import type { APPROVED_TEXTS } from './approved-texts.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { PAUSE_TEXTS } from './pause-texts.ts';
import { ru } from './ru.ts';

/** What the connector says at once, and what comes with its later parts. */
export type BadgeTexts = typeof en & typeof APPROVED_TEXTS.en & typeof PAUSE_TEXTS.en;

/** Text of a badge or of a capability; the connector's whole vocabulary. */
export type BadgeTranslate = Translate<BadgeTexts>;

export type BadgeKey = keyof BadgeTexts;

type Messages = Readonly<Record<string, Message>>;

const messages: Record<Locale, Messages> = { en, ru, es };

/** Words of a later part, in all languages; known from then on. */
export function learnBadgeTexts(more: Readonly<Record<Locale, Messages>>): void {
  for (const locale in more) {
    messages[locale as Locale] = { ...messages[locale as Locale], ...more[locale as Locale] };
  }
}

export function badgeTranslate(locale: Locale): BadgeTranslate {
  return createTranslate<BadgeTexts>(locale, messages[locale] as Record<BadgeKey, Message>);
}
