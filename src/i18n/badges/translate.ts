import { createTranslate, type Translate } from '../catalogue.ts';
import type { Locale } from '../locale.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ru } from './ru.ts';

/** Text of a badge or of a capability; the connector's whole vocabulary. */
export type BadgeTranslate = Translate<typeof en>;

export type BadgeKey = keyof typeof en;

export const BADGE_MESSAGES = { en, ru, es } as const;

export function badgeTranslate(locale: Locale): BadgeTranslate {
  return createTranslate<typeof en>(locale, BADGE_MESSAGES[locale]);
}
