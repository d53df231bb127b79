/** Reads single values of settings from untrusted JSON; undefined where one makes no sense. */
import type { CountingRule } from '../calendar/counting-rule.ts';
import { NO_HOLIDAYS } from '../calendar/holiday-calendar.ts';
import { mondayToFriday, parseWeeklyHours, type WeeklyHours } from '../calendar/weekly-hours.ts';
import { createWorkingCalendar, type DayRange } from '../calendar/working-calendar.ts';
import { isKnownZone } from '../calendar/zone.ts';
import { type Day, parseDay } from '../day.ts';

/** Before anything is set. */
export const USUAL_HOURS = mondayToFriday(600, 1140);

export function readRule(
  kind: 'full' | 'cutoff' | 'strict',
  minute: number | 'closing',
): CountingRule {
  return kind === 'cutoff' ? { kind, minute } : { kind };
}

export function readCutoff(value: unknown): number | 'closing' | undefined {
  if (value === 'closing') return value;
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1440
    ? (value as number)
    : undefined;
}

/** Hours are stored as seven lists of `[from, to]` in minutes, Monday first. Hours without any working day
 *  are refused: a promise could never be made with them. */
export function readHours(value: unknown): WeeklyHours | undefined {
  if (!isListOfPairs(value)) return undefined;
  const parsed = parseWeeklyHours(value);
  if (!parsed.ok) return undefined;
  return parsed.value.some((windows) => windows.length > 0) ? parsed.value : undefined;
}

/** Seven empty days read well but leave nobody a day to work on. */
export function faultOfHours(value: unknown): 'BadHours' | 'NoWorkingDay' {
  return isListOfPairs(value) && parseWeeklyHours(value).ok ? 'NoWorkingDay' : 'BadHours';
}

function isListOfPairs(
  value: unknown,
): value is readonly (readonly (readonly [number, number])[])[] {
  const isPair = (pair: unknown) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((minute) => Number.isInteger(minute));
  return (
    Array.isArray(value) &&
    value.every((windows) => Array.isArray(windows) && windows.every((pair) => isPair(pair)))
  );
}

/** Ranges are stored as `['2026-12-24', '2026-12-31']`, both days included. */
export function readRanges(value: unknown): readonly DayRange[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ranges: DayRange[] = [];
  for (const pair of value) {
    const range = readRange(pair);
    if (range === undefined) return undefined;
    ranges.push(range);
  }
  // Reversed ranges and those of many years are refused where calendars are made.
  const counted = { holidays: NO_HOLIDAYS, hours: USUAL_HOURS, zone: 'UTC', extraOff: ranges };
  return createWorkingCalendar(counted).ok ? ranges : undefined;
}

function readRange(value: unknown): DayRange | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [from, to] = value.map((text) => readDay(text));
  return from === undefined || to === undefined ? undefined : { from, to };
}

function readDay(value: unknown): Day | undefined {
  if (typeof value !== 'string') return undefined;
  const parsed = parseDay(value);
  return parsed.ok ? parsed.value : undefined;
}

export function namesZone(value: unknown): value is string {
  return typeof value === 'string' && isKnownZone(value);
}
