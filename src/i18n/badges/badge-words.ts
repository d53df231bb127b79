/** What a badge says, given the texts of one language. */
import type { BadgeText } from '../../domain/turn/badge.ts';
import { formatDay, formatSince, formatTime } from '../dates.ts';
import type { Locale } from '../locale.ts';
import type { BadgeKey, BadgeTranslate } from './translate.ts';

type Kind = BadgeText['kind'];
/** Each kind of badge has a text of its name. */
type KeyOf<K extends Kind> = K extends 'elsewhere'
  ? `badge.elsewhere.${Extract<BadgeText, { kind: 'elsewhere' }>['channel']}`
  : `badge.${K}`;

export function badgeWords(text: BadgeText, locale: Locale, translate: BadgeTranslate): string {
  const key: KeyOf<Kind> & BadgeKey =
    text.kind === 'elsewhere' ? `badge.elsewhere.${text.channel}` : `badge.${text.kind}`;
  return (translate as (key: BadgeKey, values: object) => string)(key, {
    ...('day' in text && { d: formatDay(text.day, locale), since: formatSince(text.day, locale) }),
    ...('minute' in text && { t: formatTime(text.minute) }),
    ...('days' in text && { n: text.days }),
    ...('count' in text && { n: text.count }),
  });
}
