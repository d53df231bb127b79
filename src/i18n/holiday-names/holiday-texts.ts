import type { Locale } from '../locale.ts';

/** Names of holidays by key, as people who keep them call them; `data/calendars` says who keeps which. */
export type HolidayTexts = Readonly<Record<string, Readonly<Record<Locale, string>>>>;
