/** How one side works, as it is typed: place, hours and the board's own days; and the fields to store. */

import { NO_HOLIDAYS } from '../domain/calendar/holiday-calendar.ts';
import { createWorkingCalendar, type DayRange } from '../domain/calendar/working-calendar.ts';
import { isKnownZone } from '../domain/calendar/zone.ts';
import type { Day } from '../domain/day.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { SideSettings } from '../domain/rules/settings.ts';
import type { Side } from '../domain/turn/entries.ts';
import type { FieldValues } from './board-fields.ts';
import { type HoursDraft, type HoursFault, hoursDraft, parseHours } from './board-hours.ts';
import { calendarFor, zonesOf } from './board-places.ts';

export interface RangeDraft {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

export interface SideDraft {
  /** Id of a calendar, `none`, or a bare country where the region is still to be chosen. */
  readonly calendar: string;
  readonly zone: string;
  readonly hours: HoursDraft;
  readonly extraOff: readonly RangeDraft[];
  readonly extraWork: readonly RangeDraft[];
  readonly optionalOff: boolean;
}

export type RangeList = 'extraOff' | 'extraWork';

export type SideFault =
  | { readonly at: 'region' }
  | { readonly at: 'zone'; readonly zone: string }
  | { readonly at: 'hours'; readonly fault: HoursFault }
  | {
      readonly at: RangeList;
      readonly index: number;
      readonly type: 'NoDay' | 'ReversedRange' | 'RangeTooLong';
    };

export function sideDraft(side: SideSettings): SideDraft {
  return { ...side, hours: hoursDraft(side.hours) };
}

/** Another country brings its calendar, and its first zone where the one chosen is not one of its own. */
export function withCountry(
  draft: SideDraft,
  country: string,
  known: readonly string[],
): SideDraft {
  if (country === 'none') return { ...draft, calendar: 'none' };
  const zones = zonesOf(country);
  const zone = zones.includes(draft.zone) ? draft.zone : (zones[0] ?? draft.zone);
  return { ...draft, zone, calendar: calendarFor(country, zone, known) };
}

/** Checks a whole side; the first fault in the order of the form. */
export function parseSide(
  draft: SideDraft,
  known: readonly string[],
): Result<SideSettings, SideFault> {
  const { calendar, zone, optionalOff } = draft;
  if (calendar !== 'none' && !known.includes(calendar)) return err({ at: 'region' });
  if (!isKnownZone(zone)) return err({ at: 'zone', zone });
  const hours = parseHours(draft.hours);
  if (!hours.ok) return err({ at: 'hours', fault: hours.error });
  const extraOff = parseRanges(draft.extraOff, 'extraOff');
  if (!extraOff.ok) return extraOff;
  const extraWork = parseRanges(draft.extraWork, 'extraWork');
  if (!extraWork.ok) return extraWork;
  return ok({
    calendar,
    zone,
    hours: hours.value,
    extraOff: extraOff.value,
    extraWork: extraWork.value,
    optionalOff,
  });
}

/** A side as it is stored. */
export function sideFields(prefix: Side, side: SideSettings): FieldValues {
  return {
    [`${prefix}.calendar`]: side.calendar,
    [`${prefix}.zone`]: side.zone,
    [`${prefix}.hours`]: side.hours.map((windows) => windows.map(({ from, to }) => [from, to])),
    [`${prefix}.extraOff`]: side.extraOff.map(({ from, to }) => [from, to]),
    [`${prefix}.extraWork`]: side.extraWork.map(({ from, to }) => [from, to]),
    [`${prefix}.optionalOff`]: side.optionalOff,
  };
}

function parseRanges(
  drafts: readonly RangeDraft[],
  at: RangeList,
): Result<readonly DayRange[], SideFault> {
  const ranges: DayRange[] = [];
  for (const [index, { from, to = from }] of drafts.entries()) {
    if (from === undefined || to === undefined) return err({ at, index, type: 'NoDay' });
    const fault = rangeFault({ from, to });
    if (fault !== undefined) return err({ at, index, type: fault });
    ranges.push({ from, to });
  }
  return ok(ranges);
}

/** Asked of the engine, so that a form never takes what a calendar would refuse. */
function rangeFault(range: DayRange): 'ReversedRange' | 'RangeTooLong' | undefined {
  const checked = createWorkingCalendar({
    holidays: NO_HOLIDAYS,
    hours: [[{ from: 0, to: 1 }], [], [], [], [], [], []],
    zone: 'UTC',
    extraOff: [range],
  });
  if (checked.ok) return undefined;
  const { type } = checked.error;
  return type === 'ReversedRange' || type === 'RangeTooLong' ? type : undefined;
}
