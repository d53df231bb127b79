/** Whose days off a date was counted with, and by which clock. The names of regions come with it. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { calendarName } from '../i18n/region-names.ts';
import { zoneCity } from '../i18n/zones.ts';
import type { Words } from './words.ts';

export interface WhyPlaceProps {
  readonly promise: FrozenPromise;
  readonly words: Words;
}

export function WhyPlace({ promise, words: { translate, locale } }: WhyPlaceProps) {
  const calendar =
    promise.calendar === 'none'
      ? translate('why.calendar.none')
      : translate('why.calendar', { name: calendarName(promise.calendar, locale) });
  const zone = translate('why.zone', { city: zoneCity(promise.zone, locale) });
  return (
    <p class="subtle small">
      {calendar} · {zone}
    </p>
  );
}
