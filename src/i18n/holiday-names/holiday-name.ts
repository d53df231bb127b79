import { holidayCalendar } from '../../domain/calendar/holidays.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import type { Locale } from '../locale.ts';
import { HOLIDAY_NAME_DAYS } from './days.generated.ts';
import { FEAST_TEXTS } from './feast-texts.ts';
import type { HolidayTexts } from './holiday-texts.ts';
import { NATIONAL_TEXTS } from './national-texts.ts';
import { REGIONAL_TEXTS } from './regional-texts.ts';

/** `lang` is the language the text is in: the asked one, or the holiday's own where nobody translated it. */
interface HolidayName {
  readonly text: string;
  readonly lang: string;
}

export const HOLIDAY_TEXTS: HolidayTexts = { ...FEAST_TEXTS, ...NATIONAL_TEXTS, ...REGIONAL_TEXTS };

const MOVED: Readonly<Record<Locale, string>> = {
  en: 'day off (moved)',
  ru: 'перенесённый выходной',
  es: 'festivo trasladado',
};

/** What is celebrated on a day of a published calendar; undefined on days that the calendar does not name
 *  and in years that it has no data for. A region also has the names of its country. */
export function holidayName(calendarId: string, day: Day, locale: Locale): HolidayName | undefined {
  if (!holidayCalendar(calendarId)?.years.has(yearOf(day))) return undefined;
  const key = nameKey(calendarId, day);
  return key === undefined ? undefined : holidayText(key, locale);
}

/** The text of a name key: `christmas`, `christmas+` for its day off on another date, `moved` for a day off
 *  moved from a weekend, `=pt:Dia de Eleição` for a name that is known in its own language only. */
export function holidayText(key: string, locale: Locale): HolidayName | undefined {
  if (key.startsWith('=')) return ownText(key.slice(1));
  if (key === 'moved') return { text: MOVED[locale], lang: locale };
  const name = HOLIDAY_TEXTS[key.replace('+', '')]?.[locale];
  if (name === undefined) return undefined;
  return { text: key.endsWith('+') ? `${name}: ${MOVED[locale]}` : name, lang: locale };
}

function ownText(langAndText: string): HolidayName {
  const [lang = '', ...text] = langAndText.split(':');
  return { text: text.join(':').replace(/\+$/, ''), lang };
}

/** Without the country's own test of the year: `DE` is no calendar, its regions are. A date without a year
 *  stands for all years of its calendar. */
function nameKey(calendarId: string, day: Day): string | undefined {
  const everyYear = day.slice(5, 7) + day.slice(8);
  const thisYear = day.slice(2, 4) + everyYear;
  const names = Object.entries(HOLIDAY_NAME_DAYS[calendarId] ?? {});
  const found = names.find(([, days]) => {
    const list = days.split(' ');
    return list.includes(everyYear) || list.includes(thisYear);
  });
  const end = calendarId.lastIndexOf('-');
  return found?.[0] ?? (end < 0 ? undefined : nameKey(calendarId.slice(0, end), day));
}
