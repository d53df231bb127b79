import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { APPROVED_TEXTS } from '../../../src/i18n/badges/approved-texts.ts';
import { badgeText } from '../../../src/i18n/badges/badge-text.ts';
import { loadBadgeTexts, pageBadgeText } from '../../../src/i18n/badges/page-badges.ts';
import { learnBadgeTexts } from '../../../src/i18n/badges/translate.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';

learnBadgeTexts(APPROVED_TEXTS);

test.each(LOCALES)('a page says what the badge says, once it is loaded: %s', async (locale) => {
  const texts = [
    { kind: 'yours', day: day('2026-11-24') },
    { kind: 'edits', count: 3, day: day('2026-11-25') },
    { kind: 'elsewhere', channel: 'phone' },
  ] as const;
  await loadBadgeTexts(locale);
  for (const text of texts) expect(pageBadgeText(text, locale)).toBe(badgeText(text, locale));
});
