import type { SourceCalendar } from './model.ts';

/** By calendar, by name key: the days that have the name, `MMDD` in all years of the calendar or `YYMMDD`. */
type NameDays = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Names of days off and optional days; a region has only those that its country lacks. */
export function nameDays(calendars: readonly SourceCalendar[]): NameDays {
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  return Object.fromEntries(
    calendars.map((calendar) => [calendar.id, daysOf(calendar, byId.get(calendar.parent ?? ''))]),
  );
}

function daysOf(
  calendar: SourceCalendar,
  parent: SourceCalendar | undefined,
): Readonly<Record<string, string>> {
  const years = new Map<string, { name: string; date: string; years: number[] }>();
  for (const [year, { off, optional }] of calendar.years) {
    for (const [date, name] of Object.entries({ ...off, ...optional })) {
      if (parent?.years.get(year)?.off[date] === name) continue;
      const known = years.get(`${name} ${date}`) ?? { name, date, years: [] };
      known.years.push(year);
      years.set(`${name} ${date}`, known);
    }
  }
  const days: Record<string, string[]> = {};
  for (const { name, date, years: own } of years.values()) {
    const dates =
      own.length === calendar.years.size ? [date] : own.map((year) => String(year).slice(2) + date);
    days[name] = [...(days[name] ?? []), ...dates].sort();
  }
  const sorted = Object.entries(days).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, dates]) => [name, dates.join(' ')]));
}
