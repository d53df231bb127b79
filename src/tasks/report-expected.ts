/** Which report a card is probably there for: what its title names, else the last period that is over. */
import { local } from '../domain/calendar/zone.ts';
import type { Day } from '../domain/day.ts';
import { yearOf } from '../domain/day.ts';
import { type Cadence, cadencesOf, reportPromise } from '../domain/report/cadence.ts';
import type { ReportDue } from '../domain/report/entries.ts';
import { nextPeriod, type Period, periodOf, previousPeriod } from '../domain/report/period.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import { LOCALES } from '../i18n/locale.ts';
import { formatPeriod } from '../i18n/report/period.ts';
import type { CardSight } from './card-sight.ts';

/** Undefined where the board asks for no reports, or no date can be counted. */
export function expectedOn(sight: CardSight, holidays: HolidayLookup): ReportDue | undefined {
  const { board, content, now } = sight;
  const { settings } = board;
  const cadences = cadencesOf(settings.agreement);
  const calendar = workingCalendarOf(settings.agency, holidays);
  const today = local(now, calendar.zone).day;
  const found =
    cadences.flatMap((cadence) => namedBy(content.title, cadence, today))[0] ??
    cadences.map((cadence) => ({ cadence, period: lastOf(cadence, today) }))[0];
  if (found === undefined) return undefined;
  const { cadence, period } = found;
  const promise = reportPromise(period, settings.terms.report, calendar);
  if (!promise.ok) return undefined;
  const work = cadence.work === undefined ? {} : { work: cadence.work };
  return { kind: 'reportDue', period, ...work, promise: promise.value };
}

/** The last one that is over; the first one while none is. */
function lastOf({ every, since }: Cadence, today: Day): Period {
  const first = periodOf(every, since, since);
  const last = previousPeriod(periodOf(every, today, since));
  return last.to < first.to ? first : last;
}

/** Cards are named in whatever language the board speaks: "Report, November", «Отчёт за ноябрь». */
function namedBy(title: string, cadence: Cadence, today: Day) {
  const { every, since } = cadence;
  const running = periodOf(every, today, since);
  const periods = [running, previousPeriod(running), nextPeriod(running)];
  const text = title.toLowerCase();
  const period = periods.find((one) =>
    LOCALES.some((locale) => text.includes(formatPeriod(one, locale, yearOf(today)).toLowerCase())),
  );
  return period === undefined ? [] : [{ cadence, period }];
}
