/** Plain words for places, faults and refusals on the board's pages. */
import { exhaustive } from '../domain/result.ts';
import type { SettingProblem } from '../domain/rules/settings.ts';
import { formatWeekday } from '../i18n/dates.ts';
import type { PageKey, PageTranslate } from '../i18n/pages/translate.ts';
import { calendarCountry } from '../i18n/region-names.ts';
import { zoneCity } from '../i18n/zones.ts';
import { type HoursFault, hoursInWords, parseHours } from './board-hours.ts';
import type { SideDraft, SideFault } from './board-side.ts';
import type { Words } from './words.ts';

type Spoken = Pick<Words, 'locale' | 'translate'>;

/** "Russia, Moscow time, Mon–Fri 10–19"; without the hours while they cannot be read. */
export function placeSentence(draft: SideDraft, { locale, translate }: Spoken): string {
  const hours = parseHours(draft.hours);
  const week = hours.ok ? hoursInWords(hours.value, locale) : { days: '…', hours: '' };
  const place = { city: zoneCity(draft.zone, locale), ...week };
  if (draft.calendar === 'none') return translate('firstRun.where.guessZone', place).trim();
  const country = calendarCountry(draft.calendar, locale);
  return translate('firstRun.where.guess', { country, ...place }).trim();
}

export function sideFaultText(fault: SideFault, words: Spoken): string {
  const { translate } = words;
  switch (fault.at) {
    case 'region':
      return translate('firstRun.where.pickRegion');
    case 'zone':
      return translate('error.unknownZone', { zone: fault.zone });
    case 'hours':
      return hoursFaultText(fault.fault, words);
    default:
      return translate(RANGE_FAULTS[fault.type]);
  }
}

/** A stored setting that makes no sense; `stored` is its value. */
export function problemText(
  { path, type }: SettingProblem,
  stored: unknown,
  translate: PageTranslate,
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
      return translate('error.badValue', { name: fieldName(path, translate) });
    default:
      return exhaustive(type);
  }
}

const RANGE_FAULTS = {
  NoDay: 'error.noDay',
  ReversedRange: 'error.rangeReversed',
  RangeTooLong: 'error.rangeTooLong',
} as const satisfies Record<string, PageKey>;

const HOURS_FAULTS = {
  NoTime: 'error.hoursMissing',
  ReversedWindow: 'error.hoursReversed',
  OverlappingWindows: 'error.hoursOverlap',
  WindowOutsideDay: 'error.hoursOutside',
} as const satisfies Record<string, PageKey>;

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

function hoursFaultText(fault: HoursFault, { locale, translate }: Spoken): string {
  if (fault.type === 'NoWorkingDay') return translate('error.noWorkingDay');
  return translate(HOURS_FAULTS[fault.type], { day: formatWeekday(fault.weekday, locale, 'long') });
}

function fieldName(path: string, translate: PageTranslate): string {
  const key = FIELD_NAMES[path.split('.').at(-1) ?? ''];
  return key === undefined ? path : translate(key);
}

function isWeekOff(stored: unknown): boolean {
  return (
    Array.isArray(stored) &&
    stored.length === 7 &&
    stored.every((day) => Array.isArray(day) && day.length === 0)
  );
}
