/** What a report's badge says: at most 24 characters, with the weekday of every date. */
import type { ReportBadgeText } from '../../domain/report/report-badge.ts';
import { formatDay, formatSince } from '../dates.ts';
import type { Locale } from '../locale.ts';
import type { ReportKey, ReportOwnTranslate } from './own-texts.ts';

/** Each kind of badge has a text of its name. */
type BadgeKey = `badge.${ReportBadgeText['kind']}` & ReportKey;

export function reportBadgeWords(
  text: ReportBadgeText,
  locale: Locale,
  translate: ReportOwnTranslate,
): string {
  const key: BadgeKey = `badge.${text.kind}`;
  return (translate as (key: BadgeKey, values: object) => string)(key, {
    ...('day' in text && { d: formatDay(text.day, locale), since: formatSince(text.day, locale) }),
    ...('days' in text && { n: text.days }),
  });
}
