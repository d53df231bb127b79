/** One person's words for *How we work*. */
import { REPORT_WORKS, type ReportCadence } from '../domain/rules/agreement.ts';
import { type RulesTranslate, rulesTranslate } from '../i18n/rules/translate.ts';
import { createWords, type Words } from './words.ts';

export interface RulesWords extends Words {
  readonly translate: RulesTranslate;
}

export function createRulesWords(...of: Parameters<typeof createWords>): RulesWords {
  return { ...createWords(...of), translate: rulesTranslate(of[0]) };
}

/** The kind of work that a report is about, in words. */
export function workText(
  { work }: Pick<ReportCadence, 'work'>,
  { translate }: Pick<RulesWords, 'translate'>,
): string {
  const known = REPORT_WORKS.find((one) => one === work);
  if (known !== undefined) return translate(`rules.work.${known}`);
  return work ?? translate('rules.work.all');
}
