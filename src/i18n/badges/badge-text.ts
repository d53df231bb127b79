/** Words for a badge: at most 24 characters, with the weekday of every date. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import { formatDay, formatSince, formatTime } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { badgeTranslate } from './translate.ts';

export function badgeText(text: BadgeText, locale: Locale): string {
  const translate = badgeTranslate(locale);
  switch (text.kind) {
    case 'yours':
      return translate('badge.yours', { d: formatDay(text.day, locale) });
    case 'yoursToday':
      return translate('badge.yours.today', { t: formatTime(text.minute) });
    case 'edits':
      return translate('badge.edits', { n: text.count, d: formatDay(text.day, locale) });
    case 'version':
      return translate('badge.version', { d: formatDay(text.day, locale) });
    case 'handedOver':
      return translate('badge.handedOver', { d: formatDay(text.day, locale) });
    case 'lateSince':
      return translate('badge.late.since', { since: formatSince(text.day, locale) });
    case 'late':
      return translate('badge.late', { n: text.days });
  }
}
