/** Words for a badge: at most 24 characters, with the weekday of every date. The connector answers at once, so it
 *  has all languages. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import type { Locale } from '../locale.ts';
import { badgeWords } from './badge-words.ts';
import { badgeTranslate } from './translate.ts';

export function badgeText(text: BadgeText, locale: Locale): string {
  return badgeWords(text, locale, badgeTranslate(locale));
}
