/** Weekly hours as they are typed: times as texts, checked when they are saved. */
import {
  type HoursError,
  parseWeeklyHours,
  type WeeklyHours,
} from '../domain/calendar/weekly-hours.ts';
import type { Weekday } from '../domain/day.ts';
import { err, type Result } from '../domain/result.ts';
import { formatHours, formatTime, formatWeekdays } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';

export interface WindowDraft {
  readonly from: string;
  readonly to: string;
}

/** Seven weekdays, Monday first; a weekday without windows is a day off. */
export type HoursDraft = readonly (readonly WindowDraft[])[];

export type HoursFault =
  | {
      readonly type: 'NoTime' | 'ReversedWindow' | 'OverlappingWindows' | 'WindowOutsideDay';
      readonly weekday: Weekday;
    }
  | { readonly type: 'NoWorkingDay' };

export function hoursDraft(hours: WeeklyHours): HoursDraft {
  return hours.map((windows) =>
    windows.map(({ from, to }) => ({ from: timeText(from), to: timeText(to) })),
  );
}

/** Checks what was typed.
 *  @returns NoTime for a time left empty; NoWorkingDay when every weekday is off; else as the domain says. */
export function parseHours(draft: HoursDraft): Result<WeeklyHours, HoursFault> {
  const unfinished = draft.findIndex((windows) => windows.some((window) => !isFilled(window)));
  if (unfinished >= 0) return err({ type: 'NoTime', weekday: weekdayAt(unfinished) });
  const parsed = parseWeeklyHours(draft.map((windows) => windows.map(toMinutes)));
  if (!parsed.ok) return err(faultOf(parsed.error));
  const works = parsed.value.some((windows) => windows.length > 0);
  return works ? parsed : err({ type: 'NoWorkingDay' });
}

/** `HH:MM` as minutes; undefined for anything else. */
export function parseTime(text: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
}

/** A time field knows no 24:00: the end of a day is written as its 00:00. */
export function timeText(minute: number): string {
  return formatTime(minute % 1440);
}

/** The one window of all working days; undefined where they differ or have breaks. */
export function uniformWindow(draft: HoursDraft): WindowDraft | undefined {
  const working = draft.filter((windows) => windows.length > 0);
  const first = working[0]?.[0];
  const isUniform = working.every(
    ([window, ...breaks]) =>
      breaks.length === 0 && window?.from === first?.from && window?.to === first?.to,
  );
  return isUniform ? first : undefined;
}

/** Gives every working day the same one window. */
export function withWindow(draft: HoursDraft, window: WindowDraft): HoursDraft {
  return draft.map((windows) => (windows.length === 0 ? windows : [window]));
}

/** Puts an hour's break into a day: at 13:00 where that falls inside its last window, else one to fill in. */
export function withBreak(windows: readonly WindowDraft[]): readonly WindowDraft[] {
  const last = windows.at(-1);
  if (last === undefined || last.from >= '13:00' || last.to <= '14:00') {
    return [...windows, { from: '', to: '' }];
  }
  return [
    ...windows.slice(0, -1),
    { from: last.from, to: '13:00' },
    { from: '14:00', to: last.to },
  ];
}

/** Makes a weekday a working one, with the hours of the first that works, or a day off. */
export function toggleDay(draft: HoursDraft, index: number): HoursDraft {
  const usual = draft.find((windows) => windows.length > 0) ?? [USUAL];
  return draft.map((windows, at) => {
    if (at !== index) return windows;
    return windows.length > 0 ? [] : usual;
  });
}

/** The hours of the first working day on all of them. */
export function withSameHours(draft: HoursDraft): HoursDraft {
  const first = draft.find((windows) => windows.length > 0) ?? [];
  return draft.map((windows) => (windows.length === 0 ? windows : first));
}

const USUAL: WindowDraft = { from: '10:00', to: '19:00' };

/** "Mon–Fri" and "10–19"; where days differ the rest follows: "Mon–Thu", "9–18, Fri 9–16". */
export function hoursInWords(
  hours: WeeklyHours,
  locale: Locale,
): { readonly days: string; readonly hours: string } {
  const daysByHours = new Map<string, Weekday[]>();
  for (const [index, windows] of hours.entries()) {
    if (windows.length === 0) continue;
    const text = windows.map(({ from, to }) => formatHours(from, to)).join(' + ');
    daysByHours.set(text, [...(daysByHours.get(text) ?? []), weekdayAt(index)]);
  }
  const [first, ...others] = [...daysByHours];
  const rest = others.map(([text, days]) => `${formatWeekdays(days, locale)} ${text}`);
  return {
    days: formatWeekdays(first?.[1] ?? [], locale),
    hours: [first?.[0] ?? '', ...rest].join(', '),
  };
}

function toMinutes({ from, to }: WindowDraft): readonly [number, number] {
  const start = parseTime(from) ?? Number.NaN;
  const end = parseTime(to) ?? Number.NaN;
  return [start, end === 0 ? 1440 : end];
}

function isFilled({ from, to }: WindowDraft): boolean {
  return parseTime(from) !== undefined && parseTime(to) !== undefined;
}

function faultOf(error: HoursError): HoursFault {
  // A draft has seven rows by construction.
  return error.type === 'NotSevenDays' ? { type: 'NoWorkingDay' } : error;
}

function weekdayAt(index: number): Weekday {
  return (index + 1) as Weekday;
}
