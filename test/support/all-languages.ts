/** A page loads the one language it needs; a unit test may ask for any of them. */
import { loadBadgeTexts } from '../../src/i18n/badges/page-badges.ts';
import { loadDataTexts } from '../../src/i18n/data/translate.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { loadQuestionTexts } from '../../src/i18n/questions/translate.ts';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';
import { loadReportTexts } from '../../src/i18n/report/translate.ts';
import { loadReportingTexts } from '../../src/i18n/reporting/translate.ts';
import { loadReportsTexts } from '../../src/i18n/reports/translate.ts';
import { loadRulesTexts } from '../../src/i18n/rules/translate.ts';

await Promise.all(
  LOCALES.flatMap((locale) => [
    loadRecordTexts(locale),
    loadBadgeTexts(locale),
    loadDataTexts(locale),
    loadRulesTexts(locale),
    loadReportTexts(locale),
    loadReportsTexts(locale),
    loadReportingTexts(locale),
    loadQuestionTexts(locale),
    loadPauseTexts(locale),
  ]),
);
