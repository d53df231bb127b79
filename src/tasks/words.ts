/** One person's language, names and clock, for every view of a page. */
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { type Day, yearOf } from '../domain/day.ts';
import type { Person } from '../domain/ports.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { formatDay, formatList, formatTime } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { withinItself } from '../i18n/own-words.ts';
import { type PageTranslate, pageTranslate } from '../i18n/pages/translate.ts';
import { formatTimeIn } from '../i18n/zones.ts';

export interface Words {
  readonly locale: Locale;
  readonly translate: PageTranslate;
  /** The day of an instant in the reader's own zone, in words. */
  dayOf(at: Instant): string;
  timeOf(at: Instant): string;
  /** "Wed 25 Nov", with the year where it is not this one. */
  day(day: Day): string;
  /** "19:00", or "19:00, Moscow" where the reader's clock shows another hour then. */
  closing(promise: FrozenPromise): string;
  name(member: MemberId): string;
  names(members: readonly MemberId[]): string;
  /** The same in another language, whose texts are loaded. */
  speaking(locale: Locale): Words;
}

export function createWords(
  locale: Locale,
  zone: string,
  now: Instant,
  people: ReadonlyMap<MemberId, Person>,
): Words {
  const translate = pageTranslate(locale);
  const thisYear = yearOf(local(now, zone).day);
  const day = (of: Day) => formatDay(of, locale, thisYear);
  function name(member: MemberId): string {
    const person = people.get(member);
    if (person === undefined) return translate('person.gone');
    return person.name === undefined ? translate('person.nameless') : withinItself(person.name);
  }
  return {
    locale,
    translate,
    day,
    dayOf: (at) => day(local(at, zone).day),
    timeOf: (at) => formatTime(Math.floor(local(at, zone).second / 60)),
    closing: (promise) =>
      formatTimeIn(promise.closes, locale, isSameHour(promise, zone) ? undefined : promise.zone),
    name,
    names: (members) => formatList(members.map(name), locale),
    speaking: (other) => createWords(other, zone, now, people),
  };
}

/** "Tue 24 Nov – Wed 2 Dec"; one day is named once. */
export function daysText(first: Day, last: Day, { day }: Pick<Words, 'day'>): string {
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
}

/** Whether a reader in `zone` sees the same day and hour on his clock at the due moment. */
function isSameHour(promise: FrozenPromise, zone: string): boolean {
  const here = local(dueAt(promise), zone);
  if (promise.closes === 1440) return here.second === 0 && here.day > promise.day;
  return here.day === promise.day && here.second === promise.closes * 60;
}
