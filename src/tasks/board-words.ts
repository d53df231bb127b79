/** Plain words for places and faults on the board's pages. */
import { formatWeekday } from '../i18n/dates.ts';
import type { PageKey } from '../i18n/pages/translate.ts';
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

function hoursFaultText(fault: HoursFault, { locale, translate }: Spoken): string {
  if (fault.type === 'NoWorkingDay') return translate('error.noWorkingDay');
  return translate(HOURS_FAULTS[fault.type], { day: formatWeekday(fault.weekday, locale, 'long') });
}
