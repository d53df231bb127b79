/** Words for a badge: at most 24 characters, with the weekday of every date. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import { formatDay, formatSince, formatTime } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { type BadgeKey, badgeTranslate } from './translate.ts';

type Kind = BadgeText['kind'];
/** Each kind of badge has a text of its name. */
type KeyOf<K extends Kind> = K extends 'elsewhere'
  ? `badge.elsewhere.${Extract<BadgeText, { kind: 'elsewhere' }>['channel']}`
  : `badge.${K}`;

export function badgeText(text: BadgeText, locale: Locale): string {
  const key: KeyOf<Kind> & BadgeKey =
    text.kind === 'elsewhere' ? `badge.elsewhere.${text.channel}` : `badge.${text.kind}`;
  const translate = badgeTranslate(locale) as (key: BadgeKey, values: object) => string;
  return translate(key, {
    ...('day' in text && { d: formatDay(text.day, locale), since: formatSince(text.day, locale) }),
    ...('minute' in text && { t: formatTime(text.minute) }),
    ...('days' in text && { n: text.days }),
    ...('count' in text && { n: text.count }),
  });
}
