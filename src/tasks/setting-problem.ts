/** Plain words for a stored setting that makes no sense. */
import { exhaustive } from '../domain/result.ts';
import type { SettingProblem } from '../domain/rules/settings.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';

/** What a field is called, on a page that knows its name. */
export type NameOfField = (path: string) => string | undefined;

/** `stored` is the setting's value. */
export function problemText(
  { path, type }: SettingProblem,
  stored: unknown,
  translate: PageTranslate,
  nameOf?: NameOfField,
): string {
  switch (type) {
    case 'UnknownZone':
      return translate('error.unknownZone', { zone: String(stored) });
    case 'UnknownCalendar':
      return translate('error.unknownCalendar');
    case 'BadHours':
      return translate(isWeekOff(stored) ? 'error.noWorkingDay' : 'error.badHours');
    case 'NoWorkingDay':
      return translate('error.noWorkingDay');
    case 'BadValue':
      return translate('error.badValue', { name: nameOf?.(path) ?? fieldName(path, translate) });
    default:
      return exhaustive(type);
  }
}

const FIELD_NAMES: Readonly<Record<string, PlainKey>> = {
  extraOff: 'settings.extraOff',
  extraWork: 'settings.extraWork',
  optionalOff: 'settings.optional',
  separate: 'settings.client.separate',
  rule: 'settings.rule',
  cutoff: 'settings.rule.cutoff',
  edits: 'settings.terms.edits',
  decision: 'settings.terms.decision',
  missing: 'settings.terms.missing',
  changes: 'approvals.changes',
  rating: 'approvals.rating',
};

/** Keys of texts without a value in them. */
type PlainKey =
  | 'settings.extraOff'
  | 'settings.extraWork'
  | 'settings.optional'
  | 'settings.client.separate'
  | 'settings.rule'
  | 'settings.rule.cutoff'
  | 'settings.terms.edits'
  | 'settings.terms.decision'
  | 'settings.terms.missing'
  | 'approvals.changes'
  | 'approvals.rating';

function fieldName(path: string, translate: PageTranslate): string {
  const key = FIELD_NAMES[path.split('.').at(-1) ?? ''];
  if (key !== undefined) return translate(key);
  return /^(rules|terms)\./.test(path) ? translate('tab.rules') : path;
}

function isWeekOff(stored: unknown): boolean {
  return (
    Array.isArray(stored) &&
    stored.length === 7 &&
    stored.every((day) => Array.isArray(day) && day.length === 0)
  );
}
